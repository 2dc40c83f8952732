import { Temporal } from 'temporal-polyfill';
import type { Failure, ReachFailure } from '../core/messages/messenger.js';

/** How long to wait where a platform does not say, or cannot be reached. */
const PAUSE = Temporal.Duration.from({ seconds: 30 });

/** What an answer can mean, by the names that the tables of answers use. */
export const meanings = {
  gone: { kind: 'gone' },
  'not-installed': { kind: 'not-installed' },
  throttled: { kind: 'retry', why: 'throttled', after: PAUSE },
  unavailable: { kind: 'retry', why: 'unavailable', after: PAUSE },
  blocked: { kind: 'refused', reason: 'blocked' },
  'person-gone': { kind: 'refused', reason: 'person-gone' },
  'not-authorised': { kind: 'refused', reason: 'not-authorised' },
  rejected: { kind: 'refused', reason: 'rejected' },
  unknown: { kind: 'unknown' },
} as const satisfies Readonly<Record<string, Failure>>;
export type Meaning = keyof typeof meanings;

/**
 * Whose word an answer is: the `platform`'s own; a `proxy`'s, whose page stands in its place; of the `network`, where none
 * came; or of the `sign-in` that comes before the call.
 */
type Speaker = 'platform' | 'proxy' | 'network' | 'sign-in';

/** An answer to a call that failed. */
export interface Answered {
  readonly by: Speaker;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  /** How long the platform asks to be left alone. */
  readonly pause?: Temporal.Duration | undefined;
}

/** A row of a table of answers. It fits an answer where everything fits that it names; the first that fits counts. */
export interface Answer {
  readonly by: Speaker;
  readonly code?: string;
  /** The first and the last HTTP status. */
  readonly status?: readonly [number, number];
  readonly means: Meaning;
}

/** Codes of Node after which not a byte of the request was sent, so that it can safely be sent again. */
const notSent = [
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** What anything says that lies between us and a platform: never a last word. */
export const answersBetween: readonly Answer[] = [
  { by: 'proxy', status: [429, 429], means: 'throttled' },
  { by: 'proxy', status: [300, 499], means: 'unavailable' },
  // A page under a good status, or after the platform took the call.
  { by: 'proxy', means: 'unknown' },
  ...notSent.map((code): Answer => ({ by: 'network', code, means: 'unavailable' })),
  // A connection that broke, and a time-out: it may have been taken.
  { by: 'network', means: 'unknown' },
];

/** What an answer means. Nothing is final but what a table says is. */
export function failureIn(answers: readonly Answer[], answered: Answered): Failure {
  const failure = meanings[answers.find((row) => fits(row, answered))?.means ?? 'unknown'];
  return failure.kind === 'retry' && answered.pause ? { ...failure, after: answered.pause } : failure;
}

function fits({ by, code, status }: Answer, answered: Answered): boolean {
  if (by !== answered.by || (code !== undefined && code !== answered.code)) return false;
  if (status === undefined) return true;
  const [first, last] = status;
  return answered.status !== undefined && answered.status >= first && answered.status <= last;
}

/** What a failure before a call means: nothing was done, so what nobody knows can be tried again. */
export const failureBefore = (failure: Failure): Failure =>
  failure.kind === 'unknown' ? meanings.unavailable : failure;

/** Why no conversation was opened. That can be done twice without harm; what is not there, or no good, is the account. */
export function unreached(failure: Failure): ReachFailure {
  const isNobody = failure.kind === 'gone' || (failure.kind === 'refused' && failure.reason === 'rejected');
  return isNobody ? { kind: 'no-account' } : failureBefore(failure);
}
