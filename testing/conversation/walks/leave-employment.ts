import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Anna Visser',
  answers: [{ day: '2026-11-24' }, {}],
  says: { nl: /Anna Visser is uit dienst/, en: /Anna Visser has left/ },
} satisfies Walk;
