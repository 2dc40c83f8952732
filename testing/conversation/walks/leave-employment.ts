import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Eva',
  answers: [{}, {}],
  says: { nl: /Vastgelegd voor Eva Smit/, en: /Noted for Eva Smit/ },
} satisfies Walk;
