import type { retentionNl } from './messages-retention.nl.js';

/** The end of an agreement, and what happens then: a part of `messages.en.ts`. */
export const retentionEn: Readonly<Record<keyof typeof retentionNl, string>> = {
  'retention.ends': 'The agreement with {name} runs until {date}',
  'retention.ends-until':
    'Until that day all works as you are used to, and you can ask me for everything I keep.',
  'retention.ends-then':
    'From then on I write to nobody. You get a file with all I keep, I take my messages away, and by {date} everything is gone from my side.',
  'retention.ends-longer': 'Carrying on? Then renew in time, with whoever runs the coach for you.',
  'retention.ended': 'The agreement with {name} ran until {date}',
  'retention.ended-file':
    'Below you get a file with everything I kept. Put it in a safe place: it is about people.',
  'retention.ended-large':
    'Everything I kept is in a file that is too large for this chat. Ask whoever runs the coach for you for it.',
  'retention.ended-then':
    'I write to nobody any more, and take my messages away now. By {date} everything is gone from my side.',
  'retention.closed':
    'The agreement with your employer has ended, so I cannot show you anything any more. Questions? HR of your employer will help you.',
  'retention.closed-title': 'My work here is done',
  'retention.all-back': 'All my messages have been taken away',
  'retention.left': 'I could not take these messages away',
  'retention.left-with': '{name}, {chat}: {count, plural, one {# message} other {# messages}}',
  'retention.own-teams-messages':
    'What people wrote to me in Teams is still there. They can delete it, and your Teams administrator with a retention policy.',
  'retention.own-teams-uploads':
    'Files that people gave me in Teams are in their own OneDrive, in the folder for chat files. They can delete them, and your administrator.',
  'retention.own-teams-accepted':
    'Files that people accepted from me in Teams are with their own files in OneDrive ({count, plural, =0 {I know of none} one {I know of # file} other {I know of # files}}). Only they and your administrator can delete them.',
  'retention.own-slack-messages':
    'What people wrote to me in Slack is still there. They can delete it, and your Slack administrator with a retention setting.',
  'retention.own-slack-uploads':
    'Files that people gave me in Slack, or saved from me, they can delete themselves, and your Slack administrator can.',
  'retention.remove-teams':
    'For the administrator of Teams: remove the app in the Teams admin center, under Teams apps, Manage apps, Pro Parents Coach. The app had no key of yours in Teams.',
};
