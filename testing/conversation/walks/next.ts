import type { Walk } from '../walk.js';

export default {
  as: 'manager',
  says: { nl: /Wat er komt in je team/, en: /What comes next in your team/ },
} satisfies Walk;
