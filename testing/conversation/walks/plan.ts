import type { Walk } from '../walk.js';

export default { as: 'hr', typed: 'Anna', says: { nl: /Anna Visser/, en: /Anna Visser/ } } satisfies Walk;
