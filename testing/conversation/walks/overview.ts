import type { Walk } from '../walk.js';

export default { as: 'hr', says: { nl: /Overzicht/, en: /Overview/ } } satisfies Walk;
