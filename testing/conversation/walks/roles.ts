import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Bram Mulder',
  answers: [{ role: 'manager', what: 'give', chat: 'slack' }, {}],
  says: { nl: /heeft nu de rol leidinggevende/, en: /has the role manager now/ },
} satisfies Walk;
