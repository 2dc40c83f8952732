import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Anna Visser',
  answers: [{ to: 'Tom Willems' }, {}],
  says: { nl: /1 persoon hoort nu bij een ander team/, en: /1 person is in another team now/ },
} satisfies Walk;
