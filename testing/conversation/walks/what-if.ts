import type { Walk } from '../walk.js';

export default {
  as: 'manager',
  answers: [{ date: '2027-06-01', multiples: 'true' }],
  says: { nl: /Voorbeeld: .*1 juni 2027/, en: /Example: .*1 June 2027/ },
} satisfies Walk;
