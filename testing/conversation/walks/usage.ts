import type { Walk } from '../walk.js';

export default {
  as: 'manager',
  says: { nl: /Ik houd niet bij hoe je mij gebruikt/, en: /I do not keep track of how you use me/ },
} satisfies Walk;
