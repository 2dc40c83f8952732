import type { Walk } from '../walk.js';

export default { as: 'manager', says: { nl: /Plan van /, en: /Plan of / } } satisfies Walk;
