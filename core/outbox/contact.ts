import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { troubleReasons, type TroubleReason } from '../messages/trouble.js';
import { momentSchema } from '../moment.js';
import { chats } from '../people/chat.js';
import type { Subject } from '../people/subject.js';
import { longer, retryMoment } from './backoff.js';

/** Someone cannot be reached, since when and how often that was tried. */
export const troubleSchema = z.strictObject({
  reason: z.enum(troubleReasons),
  since: momentSchema,
  attempts: z.int().min(1),
  /** Until when nothing is tried; undefined where the platform has said its last word, until the person is heard of. */
  restsUntil: momentSchema.optional(),
});

const id = z.string().min(1);

/**
 * How it goes with one person in one chat. Open without `trouble`, resting with one that ends, closed with one that does
 * not. The conversation itself is kept apart and outlives every trouble.
 */
export const contactSchema = z.strictObject({
  /** `userId/chat`. */
  id,
  userId: id,
  chat: z.enum(chats),
  trouble: troubleSchema.optional(),
  /** Nudges that were given up, of which HR has not been told yet. */
  givenUp: z.array(id),
  /** The dispatcher run that writes to them now, and until when nobody else may. */
  heldBy: id.optional(),
  heldUntil: momentSchema,
  /** When HR is to be told. */
  nextAt: momentSchema.optional(),
  claim: id.optional(),
});
export type Contact = z.infer<typeof contactSchema>;

export type ContactPatch = Partial<Pick<Contact, 'trouble' | 'givenUp' | 'nextAt' | 'claim'>>;

export interface ContactRepository {
  /** Those of whom anything is known, in no order. */
  getMany(people: readonly ContactKey[]): Promise<Contact[]>;
  /**
   * Takes someone for one run, so that no other writes to them at the same time. Undefined where another holds them.
   */
  hold(
    key: ContactKey,
    run: string,
    now: Temporal.Instant,
    until: Temporal.Instant,
  ): Promise<Contact | undefined>;
  letGo(key: ContactKey, run: string, now: Temporal.Instant): Promise<void>;
  change(key: ContactKey, patch: ContactPatch): Promise<Contact | undefined>;
  /** Lets everyone go, as of `now`: for a process that knows that no other is at work. */
  releaseAll(now: Temporal.Instant): Promise<void>;
  /** Leases those of whom HR is to be told at `now`. */
  claimDue(
    claim: string,
    now: Temporal.Instant,
    leaseUntil: Temporal.Instant,
    limit: number,
  ): Promise<Contact[]>;
  /** The earliest moment at which HR is to be told of someone. */
  nextMoment(): Promise<Temporal.Instant | undefined>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<Contact[]>;
}

export type ContactKey = Pick<Contact, 'userId' | 'chat'>;

export const contactIdOf = ({ userId, chat }: ContactKey): string => `${userId}/${chat}`;

/** Someone of whom nothing is known yet. */
export const freshContact = ({ userId, chat }: ContactKey): Contact => ({
  id: contactIdOf({ userId, chat }),
  userId,
  chat,
  givenUp: [],
  heldUntil: Temporal.Instant.fromEpochMilliseconds(0),
});

/** How long to leave someone alone after each of the first refusals in a row; the longest holds for all that follow. */
const rests = ['PT1M', 'PT15M', 'PT1H', 'PT4H'].map((text) => Temporal.Duration.from(text));
const LONGEST_REST = Temporal.Duration.from({ hours: 24 });

/** How long trouble may last before HR is told; most of it is over by then. */
const TELL_AFTER = Temporal.Duration.from({ minutes: 30 });

/** Another failure to reach someone; `asked` is how long the platform wants to be left alone. */
export function troubled(
  { trouble, nextAt }: Contact,
  reason: TroubleReason,
  now: Temporal.Instant,
  asked = Temporal.Duration.from({ seconds: 0 }),
): ContactPatch {
  const attempts = (trouble?.attempts ?? 0) + 1;
  const since = trouble?.since ?? now;
  return {
    trouble: { reason, since, attempts, restsUntil: restsUntil(reason, now, attempts, asked) },
    nextAt: trouble ? nextAt : now.add(TELL_AFTER),
  };
}

/** They can be reached again, and HR need not hear of the trouble; of what was given up it does. */
export const recovered = ({ givenUp }: Contact): ContactPatch => ({
  trouble: undefined,
  ...(givenUp.length === 0 && { nextAt: undefined }),
});

/** A platform in trouble is soon well again; a person who shut us out is not. */
function restsUntil(
  reason: TroubleReason,
  now: Temporal.Instant,
  attempts: number,
  asked: Temporal.Duration,
): Temporal.Instant | undefined {
  if (reason === 'person-gone') return undefined;
  if (reason === 'unavailable') return retryMoment(now, attempts, asked);
  return now.add(longer(rests[attempts - 1] ?? LONGEST_REST, asked));
}

/** Whether nothing is to be tried now. */
export const isResting = ({ trouble }: Contact, now: Temporal.Instant): boolean =>
  trouble !== undefined &&
  (trouble.restsUntil === undefined || Temporal.Instant.compare(now, trouble.restsUntil) < 0);
