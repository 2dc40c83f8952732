import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Imani',
  answers: [{ which: 'risk-briefing' }, {}],
  says: { nl: /staat op voldaan/, en: /is marked as met/ },
} satisfies Walk;
