import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { momentSchema } from '../../moment.js';

/** The most that is said of one fact; names of people do not belong in it. */
export const breachTextSchema = z.string().trim().min(1).max(300);

/**
 * Something that went wrong with an employer's data: the facts that article 33 of the GDPR asks for, and whether the employer
 * was told. One that concerns more employers is recorded for each.
 */
export const breachSchema = z.strictObject({
  id: z.string().min(1),
  tenantId: z.string().min(1),
  /** When we came to know of it: from then on time counts. */
  discoveredAt: momentSchema,
  recordedAt: momentSchema,
  /** Within how many hours the agreement asks us to tell the employer. */
  withinHours: z.int().min(1).max(72),
  nature: breachTextSchema,
  /** Which kinds of data. */
  data: breachTextSchema,
  /** About how many people. */
  people: z.int().min(0),
  consequences: breachTextSchema,
  /** What was done, or is proposed. */
  measures: breachTextSchema,
  /** `asked`: the operator asked that the employer be told, and the bot has yet to do so. */
  state: z.enum(['recorded', 'asked', 'told']),
  toldAt: momentSchema.optional(),
});
export type Breach = z.infer<typeof breachSchema>;

/** Of the installation, and seen outside any tenant: it outlives the agreement. */
export interface BreachRepository {
  all(): Promise<Breach[]>;
  get(id: string): Promise<Breach | undefined>;
  /** Those of which an employer is to be told. */
  toTell(tenantId: string): Promise<Breach[]>;
  save(breach: Breach): Promise<void>;
  forgetBefore(recordedBefore: Temporal.Instant): Promise<void>;
}

/** A controller has three days from the moment it knows. */
const CONTROLLER_HOURS = 72;

/** Until when whoever came to know of it at that moment has to notify the authority. */
export const authorityDeadline = (known: Temporal.Instant): Temporal.Instant =>
  known.add({ hours: CONTROLLER_HOURS });

/** Until when the agreement asks us to tell the employer. */
export const employerDeadline = ({ discoveredAt, withinHours }: Breach): Temporal.Instant =>
  discoveredAt.add({ hours: withinHours });
