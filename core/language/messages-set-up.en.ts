import type { setUpNl } from './messages-set-up.nl.js';

/** Linking a workspace and the first steps of HR: a part of `messages.en.ts`. */
export const setUpEn: Readonly<Record<keyof typeof setUpNl, string>> = {
  'link.title': 'Link another chat',
  'link.how': 'Add me in {chat} and type there:',
  'link.code': 'link {code}',
  'link.until': 'The code works once, until {date}. Whoever types it there is of HR.',
  'link.already': 'This workspace is linked to {employer} already. There is nothing to do.',
  'link.both': 'Teams and Slack are both linked to {employer} already.',
  'guide.title': 'How to get started',
  'guide.intro': 'Welcome to HR. Four steps, and your managers get their tips in time.',
  'guide.roster': 'Import the roster',
  'guide.journey': 'Report the first journey',
  'guide.try': 'Try a tip on yourself',
  'guide.settings': 'See when tips arrive',
  'guide.done': 'Done',
  'guide.open': 'To do',
  'guide.all-done': 'Everything is ready. Type "help" for what else you can do.',
};
