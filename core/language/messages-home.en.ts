import type { homeNl } from './messages-home.nl.js';

/** Home, the overview that stays: a part of `messages.en.ts`. */
export const homeEn: Readonly<Record<keyof typeof homeNl, string>> = {
  'home.title': 'Hello {name}, this is where things stand',
  'home.tab': 'You always find this up to date on the Home tab, above.',
  'home.open': 'Waiting for your answer',
  'home.open-more':
    '{count, plural, one {And 1 more tip is waiting.} other {And # more tips are waiting.}} You find them in this conversation.',
  'home.due': 'What is coming',
  'home.due-line': '{date} · {name}',
  'home.nothing-due': 'Nothing is due now. I will let you know when something comes.',
  'home.people': 'Who is where',
  'home.people-count': 'Who is where ({count})',
  'home.nobody': 'I follow nobody for you now. HR tells me when someone is going on leave.',
  'home.nobody-hr': 'I follow nobody yet. Report a journey as soon as someone brings up leave.',
  'home.next': '{stage} · {date}: {what}',
  'home.leave-begins': 'leave begins',
  'home.back': 'back at work',
  'home.show-all': 'Show all {count}',
  'home.people-page': 'Who is where, {page} of {pages}',
  'home.next-page': 'Next page',
  'home.actions': 'What would you like to do?',
  'home.all': 'Everything I can do',
  'home.all-page': 'Everything I can do, {page} of {pages}',
  'home.all-hint': 'Choose a line, or type the word yourself.',
  'home.view-plan': 'Plan of {name}',
  'home.look-again': 'Refresh',
  'home.newer-title': 'There is a newer overview below',
  'home.newer': 'I no longer update this one.',
  'home.closed-title': 'There is nothing to see here now',
  'home.closed':
    'I may not show you anything here at the moment. Open this tab again or send me a message: I will tell you why.',
  'summary.home': 'Your overview is ready.',
  'summary.home-tab': 'Your overview is ready.',
  'summary.home-people': 'The list you asked for is ready.',
  'summary.home-commands': 'What you can ask your coach.',
  'summary.home-over': 'An earlier message from your coach has changed.',
};
