import type { usageNl } from './messages-usage.nl.js';

/** Consent to usage data, and reports of errors: a part of `messages.en.ts`. */
export const usageEn: Readonly<Record<keyof typeof usageNl, string>> = {
  'usage.ask-title': 'May I keep track of how you use me?',
  'usage.ask-what':
    'I would note which commands, buttons and cards you use, in which hour, how long a form takes and on which kind of device.',
  'usage.ask-not': 'Never what you type, and never whom it is about.',
  'usage.ask-why':
    'My makers use it to improve me. They decide about it, not your employer. Your employer gets to see nothing of it.',
  'usage.ask-free':
    'You are free to say no. If you say no, or nothing, everything stays as it is and I will not ask again. Type "usage" to see it or to stop: I erase everything at once.',
  'usage.yes': 'Yes, you may',
  'usage.no': 'No',
  'usage.title': 'Usage data',
  'usage.off': 'I do not keep track of how you use me.',
  'usage.on':
    'I keep track of how you use me, since {date}. {count, plural, =0 {Nothing is noted yet} one {There is # line} other {There are # lines}}.',
  'usage.stopped': 'I have stopped, and erased everything I had noted.',
  'usage.what': 'It is about commands, buttons, cards, hour, duration and device. Never about what you type.',
  'usage.reports-on':
    'When something goes wrong with me, my makers get an error report: which error, and where in the program. It says nothing about you.',
  'usage.reports-off': 'When something goes wrong in your calls, no error report of it goes to my makers.',
  'usage.start': 'Keep track',
  'usage.stop': 'Stop and erase all',
  'usage.reports-stop': 'No error reports about me',
  'usage.reports-start': 'Error reports are fine again',
};
