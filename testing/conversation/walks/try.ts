import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  answers: [{}],
  says: { nl: /Proef: Sam de Proef bestaat niet/, en: /Trial: Sam Sample does not exist/ },
} satisfies Walk;
