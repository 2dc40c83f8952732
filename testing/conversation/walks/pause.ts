import type { Walk } from '../walk.js';

export default {
  as: 'manager',
  answers: [{ from: '2026-12-01', until: '2026-12-10' }, {}],
  says: { nl: /Opgeslagen/, en: /Saved/ },
} satisfies Walk;
