import type { exportNl } from './messages-export.nl.js';

/** What someone is given who asks what is kept: a part of `messages.en.ts`. */
export const exportEn: Readonly<Record<keyof typeof exportNl, string>> = {
  'export.person.title': 'What the coach keeps of you',
  'export.person.intro':
    '{employer} has managers coached through pregnancy, birth and leave in their team. {coach} does that, a program in the chat. This is all it keeps of you on {date}: what it is, why, and for how long.',
  'export.tenant.title': 'All that the coach keeps for {employer}',
  'export.tenant.intro':
    'This is all that {coach} keeps for {employer} on {date}: what it is, why, and for how long.',
  'export.controller':
    '{employer} decides what is kept and what for; we carry that out. Only of how you use the coach, and only where you agreed to it, do we decide ourselves.',
  'export.forms':
    'The file data.json holds the same, to be handed to another program. Each table is also in a file that opens in a spreadsheet.',
  'export.careful':
    'Keep this safe. Whoever opens it reads everything. Throw it away once you need it no more.',
  'export.count': '{count, plural, =0 {Nothing.} one {# row.} other {# rows.}}',
  'export.nothing': 'The coach keeps nothing of: {kinds}.',
  'export.why': 'Why: {why}.',
  'export.how-long': 'How long: {howLong}.',
  'export.left-out': 'What is not in it, and why',
  'export.left-out.others':
    'What is someone else’s: names of managers and colleagues are not in it. There it says “someone else”, and in data.json “someone-else”.',
  'export.left-out.derived': 'Search keys made of data that is in it; nobody can read them back: {fields}.',
  'export.left-out.shows-others':
    'Messages and files that wait, and are about others too. What they say of you is in it: {fields}.',
  'export.left-out.not-searchable':
    'What someone is filling in or handing in. It is encrypted, cannot be searched by name and is gone after a day: {fields}.',
  'export.rights.title': 'What you can do',
  'export.rights':
    'Is anything wrong? Or do you want something erased, restricted or stopped? Ask HR of {employer}. If that does not help, you can complain to the Dutch data protection authority: autoriteitpersoonsgegevens.nl.',
  'export.someone-else': 'someone else',
  'export.yes': 'yes',
  'export.no': 'no',
  'export.kind.users': 'Who talks with the coach',
  'export.kind.employees': 'Employee',
  'export.kind.pauses': 'Pause of messages',
  'export.kind.standIns': 'Stand-in',
  'export.kind.hrShares': 'How HR divides the teams',
  'export.kind.journeys': 'Journeys: pregnancy, birth and leave',
  'export.kind.trails': 'What went out for each journey',
  'export.kind.reports': 'What HR reported of a journey',
  'export.kind.announcements': 'What a manager told HR',
  'export.kind.coverCards': 'What was agreed on cover and return',
  'export.kind.metDeadlines': 'Dates that HR marked as met',
  'export.kind.outbox': 'Tips to managers and HR',
  'export.kind.sentMessages': 'Messages in the chat',
  'export.kind.contacts': 'Reach in the chat',
  'export.kind.conversations': 'Conversation in the chat',
  'export.kind.flows': 'Forms that are open',
  'export.kind.waitingFiles': 'Files that wait',
  'export.kind.uploads': 'Files that were handed in',
  'export.kind.tenants': 'The employer',
  'export.kind.auditEntries': 'Audit trail',
  'export.kind.statementNotices': 'Who was told of the privacy statement',
  'export.kind.requests': 'Requests and complaints',
  'export.kind.usageEvents': 'Use of the coach, by consent',
  'export.kind.consents': 'Consent to usage data',
  'export.kind.tenantTerms': 'Own tips and terms of the employer',
  'export.kind.leave': 'The leave that the law gives, with its days',
  'export.kind.steps': 'The coaching, step by step',
  'objection.title': 'Someone gets no more tips',
  'objection.line':
    '{name} wants no more tips from me. They go to whoever stands in, else to HR. Agree on who looks after this team from now on.',
};
