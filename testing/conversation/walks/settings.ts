import type { Walk } from '../walk.js';

export default {
  as: 'manager',
  answers: [{ deliveryTime: '07:30' }, {}],
  says: { nl: /Opgeslagen/, en: /Saved/ },
} satisfies Walk;
