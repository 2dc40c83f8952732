import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Anna',
  says: { nl: /team Logistics, leidinggevende is Sanne/, en: /team Logistics, manager is Sanne/ },
} satisfies Walk;
