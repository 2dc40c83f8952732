import type { Walk } from '../walk.js';

export default { as: 'hr', says: { nl: /Zo ga je van start/, en: /How to get started/ } } satisfies Walk;
