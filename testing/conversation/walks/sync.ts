import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  says: { nl: /heeft de app niet|Opnieuw gezocht/, en: /does not have the app|Looked again/ },
} satisfies Walk;
