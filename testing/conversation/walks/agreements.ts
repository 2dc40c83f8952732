import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Imani',
  says: { nl: /Vervanging en terugkeer van/, en: /Cover and return of/ },
} satisfies Walk;
