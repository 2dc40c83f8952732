import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Imani',
  answers: [{ what: 'parental' }, { start: '2027-02-01', hours: '8' }, {}],
  says: { nl: /plan van Imani is aangepast/, en: /plan of Imani is changed/ },
} satisfies Walk;
