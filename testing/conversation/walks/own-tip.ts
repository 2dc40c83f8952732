import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  answers: [
    {
      title: 'Koffie drinken',
      why: 'Het verlof komt dichtbij en een praatje doet goed.',
      steps: 'Vraag hoe het gaat met {name}.\nNeem er echt even de tijd voor.',
      say: 'Zullen we even koffie drinken?',
      avoid: 'Begin niet over het werk dat blijft liggen.',
      url: 'https://intranet.example.com/verlof',
      anchor: 'S',
      days: '-10',
    },
    {},
  ],
  says: { nl: /Opgeslagen/, en: /Saved/ },
} satisfies Walk;
