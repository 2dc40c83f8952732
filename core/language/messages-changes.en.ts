import type { changesNl } from './messages-changes.nl.js';

/** What a change of HR does, before and after it is made: a part of `messages.en.ts`. */
export const changesEn: Readonly<Record<keyof typeof changesNl, string>> = {
  'change.added': '{count, plural, one {# tip is added.} other {# tips are added.}}',
  'change.moved':
    '{count, plural, one {# tip comes at another moment.} other {# tips come at another moment.}}',
  'change.passed-on': '{count, plural, one {# tip goes to someone else.} other {# tips go to someone else.}}',
  'change.cancelled': '{count, plural, one {# tip is cancelled.} other {# tips are cancelled.}}',
  'change.redrawn':
    '{count, plural, one {# card that is there already gets other days.} other {# cards that are there already get other days.}}',
  'change.taken-back':
    '{count, plural, one {I take back # card that is there already.} other {I take back # cards that are there already.}}',
  'change.nothing': 'Nothing changes for the tips.',
};
