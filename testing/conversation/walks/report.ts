import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  says: { nl: /Wat er met de tips gebeurde/, en: /What became of the tips/ },
} satisfies Walk;
