import type { Walk } from '../walk.js';

export default { as: 'manager', says: { nl: /Open tips/, en: /Open tips/ } } satisfies Walk;
