import type { Walk } from '../walk.js';

export default {
  as: 'manager',
  says: { nl: /Autoriteit Persoonsgegevens/, en: /supervisory authority/ },
} satisfies Walk;
