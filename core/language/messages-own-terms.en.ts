import type { termsNl } from './messages-own-terms.nl.js';

/** What an employer gives beside the law: a part of `messages.en.ts`. */
export const termsEn: Readonly<Record<keyof typeof termsNl, string>> = {
  'own-terms.heading': 'From the employer',
  'own-terms.top-up': 'topped up to {percent}% of the wage',
  'own-terms.extra': '{weeks, plural, one {# week longer} other {# weeks longer}}',
  'own-terms.extra-days': '{weeks, plural, one {# week longer} other {# weeks longer}}: {from} to {to}',
  'own-terms.title': 'Own terms',
  'own-terms.line':
    'Tell what you give beside the law: a top-up, longer leave, your own words. It stands in the plan, with answers and on cards, as the employer’s.',
  'own-terms.now': 'Now: {what}: {said}',
  'own-terms.about': 'About what',
  'own-terms.leave': 'Leave: {name}',
  'own-terms.tip': 'Tip: {name}',
  'own-terms.how': 'What to do',
  'own-terms.set': 'Set it so',
  'own-terms.remove': 'Remove it',
  'own-terms.top-up-label': 'Topped up to how many percent',
  'own-terms.top-up-hint': 'From 70 to 100. For leave only.',
  'own-terms.extra-label': 'How many weeks longer',
  'own-terms.extra-hint': 'After the weeks of the law, 52 at most. For leave only.',
  'own-terms.text-label': 'In your own words',
  'own-terms.text-hint': 'Name nobody: every manager reads this.',
  'own-terms.nothing': 'Fill in at least one of the three, or choose to remove it.',
  'own-terms.not-for-tips': 'A tip cannot have this: fill in your own words alone.',
  'own-terms.none': 'Nothing is set about this. Choose something else.',
  'own-terms.preview': '{what}: {said}',
  'own-terms.preview-remove': '{what}: I take away what you gave yourselves. The law stays.',
  'own-terms.law-stays': 'No term of the law changes.',
  'own-terms.saved': 'It now stands beside the law in the plans, the answers and on the cards.',
};
