import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  answers: [{ how: 'off' }, {}],
  says: { nl: /Opgeslagen/, en: /Saved/ },
} satisfies Walk;
