import type { Walk } from '../walk.js';

export default {
  as: 'hr',
  answers: [{ who: 'Lotte Meijer' }, { role: 'birthing-parent', dueDate: '2027-06-01' }, {}],
  says: { nl: /traject van Lotte staat klaar/, en: /journey of Lotte is ready/ },
} satisfies Walk;
