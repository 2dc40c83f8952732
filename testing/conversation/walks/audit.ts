import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  says: { nl: /Wie deed wat/, en: /Who did what/ },
} satisfies Walk;
