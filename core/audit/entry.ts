import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { momentSchema } from '../moment.js';
import { causeKinds } from '../people/context.js';
import type { Subject } from '../people/subject.js';
import { notedActs, storedActs, type Audit } from './act.js';

/** A name of ours: of a command, a job, a collection, a reason. What someone typed is hardly ever one. */
export const nameSchema = z.string().regex(/^[\w .:/-]{1,60}$/);
/** Stands for a person: a keyed hash of their id, by which nobody is found without the tenant's keys. */
const pseudonymSchema = z.string().min(1);

const doneSchema = z.strictObject({
  by: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), pseudonym: pseudonymSchema }),
    z.strictObject({ kind: z.literal('job'), name: nameSchema }),
    z.strictObject({ kind: z.literal('operator') }),
  ]),
  cause: z.strictObject({ kind: z.enum(causeKinds), name: nameSchema }),
  act: z.enum([...storedActs, ...notedActs]),
  what: nameSchema.optional(),
  why: nameSchema.optional(),
  about: z.array(pseudonymSchema),
});
/** Something that was done, over pseudonyms; `about` says to whose data. */
export type Done = z.infer<typeof doneSchema>;

/** The end of a chain, as it was when somebody looked. */
const headSchema = z.strictObject({ writer: z.uuid(), sequence: z.int().nonnegative(), hash: z.string() });
export type Head = z.infer<typeof headSchema>;

/**
 * What was done in one call, as it is kept: sealed, and chained to what the same process wrote before. Only what holds the chain
 * together is readable.
 */
export const auditEntrySchema = z.strictObject({
  id: z.string().min(1),
  /** The chain: of one process, for one tenant. */
  writer: z.uuid(),
  /** Its place in the chain, from nought on. */
  sequence: z.int().nonnegative(),
  /** The Monday of the week in which it was written, in UTC. */
  week: z.iso.date(),
  content: z.strictObject({ at: momentSchema, done: z.array(doneSchema) }),
  /** The ends of other chains, where it binds them. */
  heads: z.array(headSchema).optional(),
  /** The hash of the entry before it; empty for the first. */
  previous: z.string(),
  /** A keyed hash of all this, as it lies in the store. */
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** Something that was done, and when. */
export interface DoneAt extends Done {
  readonly at: Temporal.Instant;
}

/** Days, both included. */
export interface AuditPeriod {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** What is wrong with a chain, and where. */
export interface Break {
  readonly kind: 'changed' | 'moved' | 'removed' | 'truncated';
  readonly writer: string;
  readonly sequence: number;
}

export interface Verdict {
  readonly chains: number;
  readonly entries: number;
  readonly breaks: readonly Break[];
}

/** The audit trail of the tenant of the context. It is added to, never changed, and goes with the tenant. */
export interface AuditTrail extends Audit {
  /** Calls `listener`, and nobody else from then on, in each call that changes something: as it does, and once more when it ends. */
  onChange(listener: () => void): void;
  /** What was done in these days of the tenant, the latest first. */
  read(period: AuditPeriod): Promise<DoneAt[]>;
  /** By what these people go in the trail, in their order. */
  pseudonymsOf(subjects: readonly Subject[]): Promise<string[]>;
  /**
   * Writes down how far every chain has come. Whoever keeps the hash that it gives elsewhere can tell later whether the end of
   * the trail was cut off.
   */
  bind(): Promise<string>;
  /** Goes through all chains without opening anything. `bound`: the hash of a binding that has to be there. */
  verify(bound?: string): Promise<Verdict>;
}
