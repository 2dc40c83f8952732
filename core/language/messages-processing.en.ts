import type { processingNl } from './messages-processing.nl.js';

/** What is kept, why and for how long: a part of `messages.en.ts`, for the privacy statement and the documents made of the inventory. */
export const processingEn: Readonly<Record<keyof typeof processingNl, string>> = {
  'processing.category.account': 'Users: name, e-mail address, phone number, role',
  'processing.category.team': 'Employees: name, e-mail address, personnel number, team, manager',
  'processing.category.contract': 'Hours, kind and end of the contract',
  'processing.category.parental-leave':
    'Journey: due date, birth, multiple birth, leave and what follows from them',
  'processing.category.settings': 'Preferences: language, time zone, time of delivery',
  'processing.category.chat': 'Account and conversation in Teams or Slack',
  'processing.category.delivery': 'Messages sent: to whom, when, and what came of it',
  'processing.category.usage': 'Usage: which commands and cards, when, how long, which device',
  'processing.category.rights': 'Requests and complaints',
  'processing.category.audit': 'Audit trail: who did what, under a pseudonym',
  'processing.category.consent': 'Consent and objection, with the moment and the version of the question',
  'processing.category.register': 'Register of breaches and of disclosures to an authority',
  'processing.category.reference': 'Ids without a meaning, to keep data together',
  'processing.category.employer': 'The employer as an organisation',
  'processing.category.credential': 'Keys and tokens',
  'processing.category.technical': 'What the program keeps for its own work',

  'processing.purpose.account': 'To know who talks with the coach and what they may see',
  'processing.purpose.team': 'To know about whom a manager is coached, and about whom not',
  'processing.purpose.contract': 'To work out leave and deadlines as the law gives them',
  'processing.purpose.parental-leave':
    'To coach managers at the right moment around pregnancy, birth and leave',
  'processing.purpose.settings': 'To reach someone the way they prefer',
  'processing.purpose.chat': 'To answer in the conversation in which was asked',
  'processing.purpose.delivery':
    'To send nothing twice, forget nothing, and take back what someone may no longer see',
  'processing.purpose.usage': 'To improve the coach; by consent alone',
  'processing.purpose.rights': 'To deal with requests and complaints in time, and be able to show it',
  'processing.purpose.audit': 'To be able to show who did what to whose data',
  'processing.purpose.consent': 'To show what someone chose, and to keep to it',
  'processing.purpose.register': 'To record and report breaches and disclosures',
  'processing.purpose.reference': 'To find data that belong together',
  'processing.purpose.employer': 'To deliver the service as agreed with the employer',
  'processing.purpose.credential': 'To encrypt data and stay connected to Teams and Slack',
  'processing.purpose.technical': 'To make the program work',

  'processing.basis.instruction':
    "On the employer's instruction (Art. 28 GDPR), which relies on Art. 6(1)(c) or (f) GDPR",
  'processing.basis.employment-law':
    "On the employer's instruction (Art. 28 GDPR), which relies on Art. 9(2)(b) GDPR (employment and social security law) with Art. 6(1)(c) GDPR and Art. 30(1) of the Dutch GDPR Implementation Act",
  'processing.basis.consent': 'Consent (Art. 6(1)(a) GDPR)',
  'processing.basis.legitimate-interest': 'Legitimate interest (Art. 6(1)(f) GDPR)',
  'processing.basis.accountability': 'Legal obligation (Art. 6(1)(c) GDPR, with Art. 5(2), 12, 32 and 33)',
  'processing.basis.none': 'No personal data',

  'processing.controller.employer': 'The employer',
  'processing.controller.operator': 'We',

  'processing.subject.user': 'Users (managers, HR, privacy officer)',
  'processing.subject.employee': 'Employees',
  'processing.subject.employer': 'The employer',
  'processing.subject.nobody': 'Nobody',

  'processing.retention.agreement':
    'As long as the agreement with the employer lasts, and 30 days after it at most',
  'processing.retention.employment': 'Until 30 days after it is known that someone has left, at most',
  'processing.retention.journey': 'Until the journey is closed, after its last milestone',
  'processing.retention.consent': 'Until the consent is withdrawn',
  'processing.retention.request':
    'Until two years after it was closed, and no longer than the person works for the employer',
  'processing.retention.sending': 'While the message waits to be sent',
  'processing.retention.day': 'A day, until the daily tidying',
  'processing.retention.work': 'While a process is at work with it',
  'processing.retention.month': 'Until HR decides, thirty days at the most',
  'processing.retention.five-years': 'Five years',
  'processing.retention.installation': 'As long as the service runs',

  'processing.kept.sealed': 'Encrypted',
  'processing.kept.hashed': 'As a keyed hash alone',
  'processing.kept.wrapped': 'Key, wrapped under the master key',
  'processing.kept.readable': 'Readable',
  'processing.kept.moment': 'Readable moment',

  'processing.sensitivity.special': 'Special',
  'processing.sensitivity.personal': 'Personal',
  'processing.sensitivity.none': 'Not personal',
};
