import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Anna',
  answers: [{}, {}],
  says: { nl: /Teruggedraaid/, en: /Taken back/ },
} satisfies Walk;
