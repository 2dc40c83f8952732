import type { arrangeNl } from './messages-arrange.nl.js';

/** What HR and an employee agree on leave, and what follows: a part of `messages.en.ts`. */
export const arrangeEn: Readonly<Record<keyof typeof arrangeNl, string>> = {
  'arrange.title': 'Change leave',
  'arrange.what': 'What was agreed?',
  'arrange.what.end': 'The leave ends on another day',
  'arrange.what.spread': 'Spread the maternity leave',
  'arrange.what.parental': 'Parental leave',
  'arrange.what.hours': 'Other hours a week',
  'arrange.end-line':
    'Maternity leave lasts at least ten weeks after the birth. I need no reason for another end, and keep none.',
  'arrange.end': 'Last day of leave',
  'arrange.end-hint': 'Empty means: as the law works it out.',
  'arrange.end-preview':
    'The last day of leave of {name} is {date}. The first day, the notice and the claim at UWV stay as they are.',
  'arrange.end-lawful': 'The leave of {name} ends as the law works it out again.',
  'arrange.spread-left':
    'After the first six weeks in one piece {count, plural, one {# working day} other {# working days}} of leave {count, plural, one {is} other {are}} left. Spread all of them, from {from} up to and including {to}.',
  'arrange.spread-none': 'Only someone who gave birth can spread maternity leave.',
  'arrange.spread-days': 'Days or weeks of leave',
  'arrange.spread-hint':
    'A line for each day, week or fixed day: 10-5-2027, 10-5-2027 to 16-5-2027, or Fri 7-5-2027 to 24-9-2027. Empty: in one piece.',
  'arrange.spread-wrong':
    'I do not understand one of the lines. Write: 10-5-2027, 10-5-2027 to 16-5-2027, or Fri 7-5-2027 to 24-9-2027.',
  'arrange.workdays': 'On which days does this person work?',
  'arrange.workdays-hint': 'For example: Mon Tue Thu. Empty means Monday to Friday.',
  'arrange.workdays-wrong': 'Write the days like this: Mon Tue Thu, or Mon-Fri.',
  'arrange.spread-preview':
    '{name} spreads the rest of the maternity leave and is back at work on {back}. The last day of leave is {end}.',
  'arrange.spread-undone': '{name} takes the maternity leave in one piece.',
  'arrange.parental-line': 'For each child there are 26 times the weekly hours, until the child is eight.',
  'arrange.parental-start': 'First day',
  'arrange.parental-start-hint': 'Empty means: not agreed yet.',
  'arrange.parental-hours': 'Hours of leave a week',
  'arrange.parental-hours-hint': 'A day a week is often 8. Empty means: not known yet.',
  'arrange.parental-end': 'Last day',
  'arrange.parental-end-hint': 'Empty means: until the leave is used up.',
  'arrange.parental-none': 'There is no parental leave planned for {name} any more.',
  'arrange.parental-whole':
    '{name} has parental leave from {from} up to and including {to}, if all of it is taken.',
  'arrange.parental-preview':
    '{name} has {hours, plural, one {# hour} other {# hours}} of parental leave a week, from {from} up to and including {to}.',
  'arrange.claims':
    'Paid: {weeks, plural, one {# whole week} other {# whole weeks}} of the {most}, before the first birthday. Claim them at UWV once they were taken, by whole weeks: from {from} up to and including {until}.',
  'arrange.claims-none':
    'No whole week of work of this leave lies before the first birthday: UWV does not pay it then.',
  'arrange.hours-line': 'The roster says {hours, plural, one {# hour} other {# hours}} a week now.',
  'arrange.hours-from': 'From',
  'arrange.hours': 'Hours a week',
  'arrange.hours-preview':
    '{name} works {hours, plural, one {# hour} other {# hours}} a week from {date} on.',
  'arrange.hours-how': 'I count leave that begins then or later by those hours.',
  'arrange.end-moves': 'Last day of leave: {will} (was {was}).',
  'arrange.back-moves': 'First day back: {will} (was {was}).',
  'arrange.right-moves': '{leave}: {will, plural, one {# hour} other {# hours}} (was {was, number}).',
  'arrange.saved': 'The plan of {name} is changed.',
  'change.return-anew': 'The first day back that was agreed does not fit any more. Agree on it anew.',
  'change.spread-anew': 'The agreed days of the spread leave do not fit any more. Agree on them anew.',
  'plan.on-days': '{range}, on {days}',
  'plan.hours-a-week': '{range}, {hours, plural, one {# hour} other {# hours}} a week',
  'plan.claims-title': 'Paid parental leave',
  'plan.claims':
    '{weeks, plural, one {# whole week} other {# whole weeks}}, to claim from {from} up to and including {until}',
  'plan.claims-none': 'no whole week before the first birthday',
  'journey.country': 'Country where this person works',
  'journey.country-hint': 'Empty means: as the roster says.',
  'journey.governed': 'The law of {country} applies, also for work elsewhere',
  'journey.country-wrong': 'I do not know this country. Write its name or code, such as Belgium or BE.',
  'plan.law-unknown':
    'I do not know the leave law of {country}, so I work nothing out. HR knows what holds. Does the law of {employer} govern the employment after all? Then HR reports that with "journey".',
  'import.abroad':
    '{count, plural, one {Works in a country whose leave law I do not know, so I plan nothing unless you report otherwise (#):} other {Work in a country whose leave law I do not know, so I plan nothing unless you report otherwise (#):}}',
};
