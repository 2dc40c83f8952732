import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  says: { nl: /Niemand heeft een tip gemist/, en: /Nobody missed a tip/ },
} satisfies Walk;
