import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  answers: [
    { about: 'leave:maternity', how: 'set', topUp: '100', extraWeeks: '2', text: 'Quince for everyone.' },
    {},
  ],
  says: { nl: /naast de wet/, en: /beside the law/ },
} satisfies Walk;
