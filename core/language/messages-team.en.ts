import type { teamNl } from './messages-team.nl.js';

/** The same in English. */
export const teamEn: Readonly<Record<keyof typeof teamNl, string>> = {
  'summary.list': 'Your list is ready.',
  'list.more': 'Show more ({count, number})',
  'team.title': 'Your team',
  'team.count':
    '{count, plural, one {# person in your team becomes or became a parent.} other {# people in your team become or became parents.}} Whoever comes up first is on top.',
  'team.date': '{date}: {what}',
  'team.no-date': 'No date is to come.',
  'team.due': 'due date',
  'team.placement': 'the child comes',
  'team.leave-from': '{leave} begins',
  'team.back': 'first day back at work',
  'plan.title-dates': 'All dates of {name}',
  'plan.all-dates': 'All dates',
  'team.plan-of': 'Plan of {name}',
  'team.what-comes': 'What comes next',
  'next.title': 'What comes next in your team',
  'next.count':
    '{count, plural, =0 {Nothing comes now. I write to you as soon as there is something to do.} one {# tip or deadline comes.} other {# tips and deadlines come, the first on top.}}',
  'next.tip': 'Tip: {title}',
  'next.deadline': '{what} (to act: {by})',
  'next.open': 'Open tips',
  'next.team': 'Your team',
  'open.title': 'Open tips',
  'open.count':
    '{count, plural, =0 {All tips are answered. Well done!} one {# tip waits for your answer.} other {# tips wait for your answer, the oldest on top.}}',
  'open.until': 'Do this by {date} at the latest.',
  'open.was-until': 'This could be done until {date}.',
  'standing.title': 'How it stands with {name}',
  'standing.choose': 'Whom is it about?',
  'standing.nobody': 'I cannot find that name in your team. Do you mean one of these people?',
  'standing.type-name': 'Is someone missing? Type the name after the command.',
  'standing.stage': '{stage}.',
  'standing.deadline': 'First deadline, {date}: {what} (to act: {by})',
  'standing.agreed': 'This was agreed:',
  'standing.not-agreed': 'Nothing has been written down on cover and return yet.',
  'standing.open':
    '{count, plural, =0 {No tips wait for you.} one {# tip waits:} other {# tips wait:}} {titles}',
  'summary.plan-dates': 'All the dates you asked for.',
  'summary.plan-example': 'The example you asked for is ready.',
  'what-if.title': 'An example plan',
  'what-if.nothing-kept': 'I reckon with the date alone. I ask no name and keep nothing.',
  'what-if.date': 'Which date?',
  'what-if.date-hint': 'The due date, or for adoption and foster care the day on which the child comes.',
  'what-if.role': 'For whom?',
  'what-if.card-title': 'Example: {role}, {date}',
  'what-if.example':
    'This is an example. It is about nobody and nothing was kept. I do not know the hours, so they are not here.',
  'what-if.again': 'Another date',
};
