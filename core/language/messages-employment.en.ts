import type { employmentNl } from './messages-employment.nl.js';

/** How someone works for the employer: a part of `messages.en.ts`. */
export const employmentEn: Readonly<Record<keyof typeof employmentNl, string>> = {
  'employment.on-call': 'on-call worker',
  'employment.agency': 'agency worker',
  'employment.self-employed': 'self-employed',
  'plan.remarks': 'What is different here',
  'journey.employment-line':
    'The roster has: {employment}. Is that wrong? Change it there and send it again with "import".',
  'journey.other-employers': 'Works for another employer too',
  'report.no-leave':
    'This person works self-employed. There is no leave through you, and so nothing to change.',
  'import.field-employment': 'way of working',
  'import.employment':
    '{count, plural, one {Does not work by an ordinary contract, so I plan what fits (#):} other {Do not work by an ordinary contract, so I plan what fits (#):}}',
  'people.employment': 'Way of working: {employment}',
};
