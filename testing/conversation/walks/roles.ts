import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Bram',
  answers: [{ manager: 'true' }, {}],
  says: { nl: /rollen van Bram Mulder zijn aangepast/, en: /roles of Bram Mulder are changed/ },
} satisfies Walk;
