import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Imani',
  answers: [{ days: '12' }, {}],
  says: { nl: /opname is gemeld/, en: /stay is reported/ },
} satisfies Walk;
