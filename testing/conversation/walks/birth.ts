import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Hiske 20 november',
  answers: [{}, {}],
  says: { nl: /geboorte is gemeld/, en: /birth is reported/ },
} satisfies Walk;
