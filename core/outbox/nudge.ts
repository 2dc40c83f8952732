import type { Temporal } from 'temporal-polyfill';
import type { MessageReference } from '../messages/messenger.js';

/**
 * The life of a nudge.
 * planned -> sending -> delivered -> done | dismissed, or snoozed and sent again.
 * sending -> unknown when nobody knows whether the platform took it; planned -> expired | cancelled, or undeliverable
 * where it was tried in vain.
 */
export const nudgeStates = [
  'planned',
  'sending',
  'unknown',
  'delivered',
  'snoozed',
  'done',
  'dismissed',
  'expired',
  'cancelled',
  'undeliverable',
] as const;
export type NudgeState = (typeof nudgeStates)[number];

/** One milestone of one journey for one person, in the outbox. */
export interface Nudge {
  readonly id: string;
  readonly journeyId: string;
  readonly milestoneId: string;
  readonly recipientId: string;
  /** The first day on which it may arrive, in no time zone. */
  readonly on: Temporal.PlainDate;
  /** The last day on which it may still arrive. */
  readonly expiresOn: Temporal.PlainDate;
  readonly state: NudgeState;
  /** When the dispatcher has to look at it next: its due moment, or the end of a lease. Undefined once nothing is left to do. */
  readonly nextAt: Temporal.Instant | undefined;
  /** The token of the dispatcher run that holds it. */
  readonly claim: string | undefined;
  /** Our id of the message it is sent in, and since when; set before the platform is called, for a lost answer to be looked up by. */
  readonly deliveryId: string | undefined;
  readonly sendingAt: Temporal.Instant | undefined;
  /** Failed attempts to send so far. */
  readonly attempts: number;
  /** The message that showed it last; several nudges of a digest share one. */
  readonly message: MessageReference | undefined;
  readonly deliveredAt: Temporal.Instant | undefined;
}

/** What may change in a nudge once it exists. */
export type NudgePatch = Partial<Omit<Nudge, 'id' | 'journeyId' | 'milestoneId' | 'recipientId'>>;

/** A nudge that is not in the outbox yet. */
export type NewNudge = Pick<
  Nudge,
  'id' | 'journeyId' | 'milestoneId' | 'recipientId' | 'on' | 'expiresOn'
> & {
  readonly nextAt: Temporal.Instant;
};
