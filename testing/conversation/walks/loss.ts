import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Eva',
  answers: [{}, {}],
  says: { nl: /Vastgelegd/, en: /Noted/ },
} satisfies Walk;
