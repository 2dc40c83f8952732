import type { Walk } from '../walk.js';

export default { as: 'manager', says: { nl: /Welkom/, en: /Welcome/ } } satisfies Walk;
