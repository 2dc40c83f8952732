import type { Walk } from '../walk.js';

export default {
  as: 'manager',
  says: { nl: /Hoe het staat met|Over wie gaat het/, en: /How it stands with|Whom is it about/ },
} satisfies Walk;
