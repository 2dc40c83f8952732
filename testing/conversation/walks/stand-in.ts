import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Sanne',
  answers: [{ standIn: 'Tom Willems', from: '2026-12-01', until: '2026-12-10' }, {}],
  says: { nl: /Tom Willems/, en: /Tom Willems/ },
} satisfies Walk;
