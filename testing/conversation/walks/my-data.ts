import type { Walk } from '../walk.js';

export default {
  as: 'manager',
  answers: [{ right: 'correct' }, { words: 'Mijn achternaam is fout gespeld' }, {}],
  says: { nl: /Je verzoek staat bij HR/, en: /Your request is with HR/ },
} satisfies Walk;
