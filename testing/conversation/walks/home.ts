import type { Walk } from '../walk.js';

export default {
  as: 'manager',
  says: { nl: /zo staat het ervoor/, en: /this is where things stand/ },
} satisfies Walk;
