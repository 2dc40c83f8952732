import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  says: { nl: /Er wacht geen melding op je/, en: /Nothing waits for you/ },
} satisfies Walk;
