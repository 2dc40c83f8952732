import type { ReachFailure } from '../messages/messenger.js';
import type { TroubleReason } from '../messages/trouble.js';

/** Everything a platform can mean with a no. */
export const meanings = [
  'gone',
  'throttled',
  'unavailable',
  'off',
  'blocked',
  'person-gone',
  'not-authorised',
  'rejected',
  'unknown',
  'not-installed',
  'no-account',
] as const;
export type Meaning = (typeof meanings)[number];

/** What follows from it. */
export interface Consequence {
  /** `held`: it stays planned, until the rest of its reader ends; `given-up`; or `looked-up`, never sent again blindly. */
  readonly nudge: 'held' | 'given-up' | 'looked-up';
  /** What is noted of the person; nothing where it says nothing about them. */
  readonly trouble?: TroubleReason;
  /** Whether the next try looks for another conversation first. */
  readonly reachAnew?: true;
  /** Whether everyone of the tenant in that chat is left alone for as long as the platform asks. */
  readonly pausesTenant?: true;
}

/** The second half of the table whose first half are the answers of each platform: what each meaning leads to. */
export const consequences: Readonly<Record<Meaning, Consequence>> = {
  throttled: { nudge: 'held', trouble: 'unavailable', pausesTenant: true },
  unavailable: { nudge: 'held', trouble: 'unavailable' },
  off: { nudge: 'held', trouble: 'off' },
  gone: { nudge: 'held', trouble: 'no-conversation', reachAnew: true },
  'not-installed': { nudge: 'held', trouble: 'not-installed', reachAnew: true },
  'no-account': { nudge: 'held', trouble: 'no-account', reachAnew: true },
  blocked: { nudge: 'held', trouble: 'blocked', reachAnew: true },
  'person-gone': { nudge: 'held', trouble: 'person-gone' },
  'not-authorised': { nudge: 'held', trouble: 'not-authorised' },
  rejected: { nudge: 'given-up' },
  unknown: { nudge: 'looked-up' },
};

/** What a failure means, as the table has it. */
export function meaningOf(failure: ReachFailure): Meaning {
  switch (failure.kind) {
    case 'retry':
      return failure.why;
    case 'refused':
      return failure.reason;
    default:
      return failure.kind;
  }
}
