import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Imani',
  says: { nl: /Burgerservicenummer.*zelf invullen/s, en: /Burgerservicenummer.*to fill in/s },
} satisfies Walk;
