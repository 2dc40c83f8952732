import type { Walk } from '../walk.js';

export default { as: 'hr', says: { nl: /allebei al gekoppeld/, en: /both linked/ } } satisfies Walk;
