import type { Walk } from '../walk.js';

export default {
  as: 'manager',
  answers: [
    { who: { teams: 'Bram Mulder', slack: 'Guus Peters' }, expectedOn: '2027-06-01', agreed: 'true' },
    {},
  ],
  says: { nl: /Je hoort van mij wat ermee gebeurt/, en: /You hear from me what becomes of it/ },
} satisfies Walk;
