import type { breachNl } from './messages-breach.nl.js';

/** A breach, as the employer is told of it: a part of `messages.en.ts`. */
export const breachEn: Readonly<Record<keyof typeof breachNl, string>> = {
  'breach.title': 'Something went wrong with data',
  'breach.nature': 'What happened: {nature}',
  'breach.discovered': 'We discovered it on {when}.',
  'breach.data': 'Which data it concerns: {data}',
  'breach.people':
    '{count, plural, =0 {As far as we know it concerns nobody in particular.} one {It concerns about # person.} other {It concerns about # people.}}',
  'breach.consequences': 'What may come of it: {consequences}',
  'breach.measures': 'What we did or propose: {measures}',
  'breach.deadline':
    'If you have to notify the supervisory authority, do so within 72 hours: before {when}. Where the risk for people is high, tell them too.',
  'breach.decide': 'Whether to notify is for the employer to decide. We help.',
  'breach.contact': 'More? {privacyEmail}, {securityEmail}, {phone}.',
};
