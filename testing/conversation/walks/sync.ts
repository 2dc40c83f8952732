import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  says: { nl: /nieuw gevonden/, en: /newly found/ },
} satisfies Walk;
