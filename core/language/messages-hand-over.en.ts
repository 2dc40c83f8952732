import type { handOverNl } from './messages-hand-over.nl.js';

/** Long steps, and files that go from hand to hand: a part of `messages.en.ts`. */
export const handOverEn: Readonly<Record<keyof typeof handOverNl, string>> = {
  'progress.title': 'I am working on it',
  'progress.card': 'This takes a while. You can carry on: as soon as it is done, you will find it here.',
  'progress.modal':
    'This takes a while. You can close this window: the outcome comes as a message in our conversation.',
  'progress.below': 'It continues below.',
  'file.consent': 'May I put this file with your own files in OneDrive? I keep it for you for a day at most.',
  'file.summary': 'There is a file for you',
  'file.declined': 'Fine, I have thrown the file away. Want it after all? Ask for it again.',
  'upload.take-away':
    'The file you gave me is still in this chat. I cannot take it away from there: will you, if there are names in it?',
  'upload.place': 'To the file',
};
