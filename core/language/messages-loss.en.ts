import type { lossNl } from './messages-loss.nl.js';

/** A loss that HR reports: a part of `messages-journey.en.ts`. */
export const lossEn: Readonly<Record<keyof typeof lossNl, string>> = {
  'loss.title': 'Report a loss',
  'loss.line': 'How sad. I only need this day; write nothing else.',
  'loss.what': 'What happened?',
  'loss.what.child': 'The child died, or the pregnancy or placement has ended',
  'loss.what.one-lives': 'One of the children died, and one lives',
  'loss.what.one-stays': 'Adoption or foster care: one child does not stay, another does',
  'loss.what.mother': 'The mother died',
  'loss.date': 'Reported on',
  'loss.partner-only': 'I can only keep this for the partner. Choose another line, or ask a colleague.',
  'loss.several-only':
    'I know of one child here. Correct the journey first if there are more, or choose another line.',
  'loss.placement-only':
    'This line is for adoption and foster care. Choose another line, or correct the journey first.',
  'loss.preview': "I note {name}'s loss, reported on {date}. No cheerful tips will come any more.",
  'loss.preview.one-lives':
    "I note {name}'s loss, reported on {date}. What is planned stays, and the tips come in other words.",
  'loss.preview.one-stays':
    'I note that one of the children does not stay with {name}, reported on {date}. The tips come in other words.',
  'loss.saved': 'Noted. About {name} you and the manager only get what fits now. Strength to you all.',
};
