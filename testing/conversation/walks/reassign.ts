import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Anna',
  answers: [{ to: 'Tom Willems' }, {}],
  says: { nl: /Overgedragen aan Tom Willems/, en: /Handed over to Tom Willems/ },
} satisfies Walk;
