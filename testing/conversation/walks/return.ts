import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Imani',
  answers: [{ returnDate: '2027-01-11' }, {}],
  says: { nl: /eerste werkdag van Imani staat vast/, en: /first day back of Imani is set/ },
} satisfies Walk;
