import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  typed: 'Imani',
  answers: [
    { work: 'Facturen: Tom\nMail: Sara', standIn: 'Tom', firstWeek: 'Maandag om tien uur, samen beginnen' },
    {},
  ],
  says: { nl: /Tekst om naar .* te sturen/, en: /Text to send to/ },
} satisfies Walk;
