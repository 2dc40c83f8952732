import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Imani',
  says: { nl: /Termijnen van Imani/, en: /Deadlines of Imani/ },
} satisfies Walk;
