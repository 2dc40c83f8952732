import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Known } from '../known.js';
import { dismissReasonSchema } from '../messages/dismiss-reason.js';
import { momentSchema } from '../moment.js';
import type { Subject } from '../people/subject.js';
import { plainDateSchema } from '../plain-date.js';

/**
 * The life of a nudge.
 * planned -> sending -> delivered -> done | dismissed, or snoozed and sent again.
 * sending -> unknown when nobody knows whether the platform took it; as long as it can be asked, it is. planned -> expired, or
 * undeliverable where it was tried in vain or will never be taken. A nudge that the plan no longer asks for leaves the outbox, unless it was seen: then it is withdrawn.
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
  'withdrawn',
  'undeliverable',
] as const;
export type NudgeState = (typeof nudgeStates)[number];

/** A nudge names all its fields, also those it has no value for. */
const orNothing = <T extends z.ZodType>(schema: T) => z.union([schema, z.undefined()]);
const id = z.string().min(1);

/** One milestone of one journey for one person, in the outbox. */
export const nudgeSchema = z
  .strictObject({
    /** A keyed hash of journey, milestone and recipient: one nudge for the three, and nobody without the key sees which. */
    id,
    journeyId: id,
    milestoneId: id,
    recipientId: id,
    /** The first day on which it may arrive, in no time zone. */
    on: plainDateSchema,
    /** The last day on which it may still arrive. */
    expiresOn: plainDateSchema,
    state: z.enum(nudgeStates),
    /** When the dispatcher has to look at it next: its due moment, or the end of a lease. Undefined once nothing is left to do. */
    nextAt: orNothing(momentSchema),
    /** The token of the dispatcher run that holds it. */
    claim: orNothing(id),
    /**
     * The message it is sent in; set before the platform is called, for a lost answer to be looked up by. Of one that is still
     * planned, the message behind whose button it waits.
     */
    deliveryId: orNothing(id),
    /** Since when it is being sent. */
    sendingAt: orNothing(momentSchema),
    /** Failed attempts to send so far. */
    attempts: z.int().min(0),
    deliveredAt: orNothing(momentSchema),
    /** Why it was not relevant, where its reader said so. */
    reason: orNothing(dismissReasonSchema),
  })
  .readonly();
export type Nudge = z.infer<typeof nudgeSchema>;

/** What may change in a nudge once it exists. */
export type NudgePatch = Partial<Omit<Nudge, 'id' | 'journeyId' | 'milestoneId' | 'recipientId'>>;

/** What a nudge is about and for whom; there is one for the three. */
export type NudgeKey = Pick<Nudge, 'journeyId' | 'milestoneId' | 'recipientId'>;

/** A nudge that is not in the outbox yet; `dueAt` is the moment it is to arrive. */
export type NewNudge = NudgeKey & Pick<Nudge, 'on' | 'expiresOn'> & { readonly dueAt: Temporal.Instant };

/** What a nudge has of a sending that nobody has begun. */
export const unsent = {
  claim: undefined,
  deliveryId: undefined,
  sendingAt: undefined,
  attempts: 0,
  deliveredAt: undefined,
  reason: undefined,
} as const satisfies NudgePatch;

/** A nudge before anything has happened to it. */
export function plannedNudge(id: string, nudge: NewNudge): Nudge {
  const { journeyId, milestoneId, recipientId, on, expiresOn, dueAt } = nudge;
  return {
    ...{ id, journeyId, milestoneId, recipientId, on, expiresOn },
    ...unsent,
    state: 'planned',
    nextAt: dueAt,
  };
}

/** What a nudge must still be for a change to be made; a nudge that moved on is left alone. */
export interface NudgeGuard {
  readonly states: readonly NudgeState[];
  /** The claim the caller holds. */
  readonly claim?: string;
}

/** The outbox. One nudge for a journey, milestone and recipient; a second one is ignored on insert. */
export interface NudgeRepository {
  /** The ids that nudges with these keys have, or would have, in the order of the keys. */
  idsOf(keys: readonly NudgeKey[]): Promise<string[]>;
  get(id: string): Promise<Nudge | undefined>;
  getMany(ids: readonly string[]): Promise<Nudge[]>;
  /** Those of one milestone among these. */
  ofMilestone(ids: readonly string[], milestoneId: string): Promise<Nudge[]>;
  /** Those among these that are in one of these states: of the others no more is opened than tells so. */
  getIn(ids: readonly string[], ...states: readonly NudgeState[]): Promise<Nudge[]>;
  /** Nudges of one person in one of these states, in no order. */
  withState(recipientId: string, ...states: readonly NudgeState[]): Promise<Nudge[]>;
  insertMany(nudges: readonly NewNudge[]): Promise<void>;
  /** Changes one nudge where the guard holds, in one step. The nudge after the change, or undefined where it did not hold. */
  change(which: Known<Nudge>, guard: NudgeGuard, patch: NudgePatch): Promise<Nudge | undefined>;
  /** Removes those that are still in one of these states, and tells which. */
  removeIn(states: readonly NudgeState[], ids: readonly string[]): Promise<string[]>;
  /** Who has something due at `now`: up to `limit` people, whoever waits longest first, apart from those in `except`. */
  dueRecipients(now: Temporal.Instant, limit: number, except: ReadonlySet<string>): Promise<string[]>;
  /**
   * Leases all nudges of one person whose `nextAt` is at or before `now`: sets their claim to `claim` and their `nextAt` to
   * `leaseUntil`. Two callers never hold the same nudge. Their state stays as it was. Tells beside it which others of theirs are lost.
   */
  claimDueOf(
    recipientId: string,
    claim: string,
    now: Temporal.Instant,
    leaseUntil: Temporal.Instant,
  ): Promise<{ readonly due: Nudge[]; readonly lost: Nudge[] }>;
  /** Takes every claim back, as of `now`: for a process that knows that no other is at work. */
  releaseClaims(now: Temporal.Instant): Promise<void>;
  /** The earliest `nextAt` of the tenant, or undefined when nothing is left to do; found sooner by who knows what time it is. */
  nextMoment(now?: Temporal.Instant): Promise<Temporal.Instant | undefined>;
  /** Keeps no more than the week of what was delivered before. */
  coarsenBefore(moment: Temporal.Instant): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Those for this user. An employee's are found by the trails of their journeys. */
  bySubject(subject: Subject): Promise<Nudge[]>;
}
