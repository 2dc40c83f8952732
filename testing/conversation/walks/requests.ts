import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  answers: [{ request: 'new' }, { who: 'Anna Visser', kind: 'access', received: '2026-11-20' }, {}],
  says: { nl: /Geef antwoord uiterlijk op 20 december 2026/, en: /answer by 20 December 2026/ },
} satisfies Walk;
