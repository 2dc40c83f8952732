import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Anna Visser',
  answers: [{}, {}],
  brings: 'file',
  says: { nl: /Hier is wat ik van Anna Visser bewaar/, en: /Here is what I keep of Anna Visser/ },
} satisfies Walk;
