import type { Walk } from '../walk.js';

export default { as: 'manager', typed: 'WAZO', says: { nl: /verlof/, en: /leave/ } } satisfies Walk;
