import type { handOverNl } from './messages-hand-over.nl.js';

/** Long steps, and files that go from hand to hand: a part of `messages.en.ts`. */
export const handOverEn: Readonly<Record<keyof typeof handOverNl, string>> = {
  'progress.title': 'I am working on it',
  'progress.card': 'This takes a while. You can carry on: as soon as it is done, you will find it here.',
  'progress.modal':
    'This takes a while. You can close this window: the outcome comes as a message in our conversation.',
  'progress.below': 'It continues below.',
};
