const words = {
  title: 'Lunch',
  why: 'We like to have lunch together before a leave.',
  steps: ['Ask {name} for a day.', 'Book a table.'],
  say: 'Shall we have lunch?',
  avoid: 'Do not make it a surprise.',
};

/** A tip of an employer's own, for managers of whoever gives birth, as a customisation has it. */
export const lunch = {
  id: 'own-lunch',
  audience: ['manager'],
  roles: ['birthing-parent'],
  due: 'S-7d',
  expires: 'S',
  topic: 'care',
  source: { law: 'practice', url: 'https://example.org/lunch' },
  text: { nl: words, en: words },
};
