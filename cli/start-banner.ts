import type { Temporal } from 'temporal-polyfill';
import type { Config } from '../config.js';
import { formatDate, formatTime } from '../core/language/format-date.js';

/** What `npm start` says in the demo: where it listens, in which mode, and what to try next. */
export function demoBanner(url: string, now: Temporal.ZonedDateTime, people: number): string {
  const where = url.endsWith(':3978') ? '' : ` --url ${url}`;
  const time = formatTime(now.toPlainTime());
  return `
Try the coach in your browser: ${url}/
Mode: demo. Teams and Slack are emulated on this machine; nothing leaves it, and no account is needed.
The demo's clock shows ${formatDate(now.toPlainDate(), 'en', 'full')}, ${time} in ${now.timeZoneId}: cards arrive on working days from nine to five.
The example employer is loaded; ${people} managers and people of HR have been welcomed. Cards appear below as they arrive.

Try next, in another terminal:
  npm run coach -- say${where} sanne plan anna            talk with the coach as a manager
  npm run coach -- press${where} sanne Openen             press a button on the last card that has it
  npm run coach -- demo                         one journey, start to end, in seconds
  npm run coach -- plan --due-date 2027-03-10   what the law makes of a due date
Everything that stands in the chats: ${url}/playground/history
`;
}

/** What `npm start` says when it serves real chats. */
export function liveBanner(url: string, config: Config): string {
  const chats = [config.teams && 'Teams', config.slack && 'Slack'].filter(Boolean).join(' and ');
  const store = config.mongodbUri ? 'MongoDB' : `the embedded store under ${config.dataDir}`;
  return `
Pro Parents Coach listens on ${url}
Mode: live, in ${chats}, on ${store}.

Point the chats at it:
${config.teams ? `  Teams   messaging endpoint   ${config.publicUrl ?? 'https://your-host'}/api/messages\n` : ''}${config.slack ? `  Slack   event and action URL ${config.publicUrl ?? 'https://your-host'}/slack/events\n` : ''}
`;
}
