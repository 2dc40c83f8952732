import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Anna Visser',
  says: { nl: /Leidinggevende: Sanne de Boer/, en: /Manager: Sanne de Boer/ },
} satisfies Walk;
