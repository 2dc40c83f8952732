import type { Walk } from '../walk.js';

export default { as: 'manager', says: { nl: /Dit kun je vragen/, en: /What you can ask/ } } satisfies Walk;
