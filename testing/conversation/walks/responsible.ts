import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Logistics',
  answers: [{}, {}],
  says: { nl: /Opgeslagen/, en: /Saved/ },
} satisfies Walk;
