import type { termsNl } from './messages-terms.nl.js';

/** What an employer gives beside the law: a part of `messages.en.ts`. */
export const termsEn: Readonly<Record<keyof typeof termsNl, string>> = {
  'terms.heading': 'From the employer',
  'terms.top-up': 'topped up to {percent}% of the wage',
  'terms.extra': '{weeks, plural, one {# week longer} other {# weeks longer}}',
  'terms.extra-days': '{weeks, plural, one {# week longer} other {# weeks longer}}: {from} to {to}',
  'terms.title': 'Own terms',
  'terms.line':
    'Tell what you give beside the law: a top-up, longer leave, your own words. It stands in the plan, with answers and on cards, as the employer’s.',
  'terms.now': 'Now: {what}: {said}',
  'terms.about': 'About what',
  'terms.leave': 'Leave: {name}',
  'terms.tip': 'Tip: {name}',
  'terms.how': 'What to do',
  'terms.set': 'Set it so',
  'terms.remove': 'Remove it',
  'terms.top-up-label': 'Topped up to how many percent',
  'terms.top-up-hint': 'From 70 to 100. For leave only.',
  'terms.extra-label': 'How many weeks longer',
  'terms.extra-hint': 'After the weeks of the law, 52 at most. For leave only.',
  'terms.text-label': 'In your own words',
  'terms.text-hint': 'Name nobody: every manager reads this.',
  'terms.nothing': 'Fill in at least one of the three, or choose to remove it.',
  'terms.not-for-tips': 'A tip cannot have this: fill in your own words alone.',
  'terms.none': 'Nothing is set about this. Choose something else.',
  'terms.preview': '{what}: {said}',
  'terms.preview-remove': '{what}: I take away what you gave yourselves. The law stays.',
  'terms.law-stays': 'No term of the law changes.',
  'terms.saved': 'It now stands beside the law in the plans, the answers and on the cards.',
};
