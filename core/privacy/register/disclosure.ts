import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { momentSchema } from '../../moment.js';
import { plainDateSchema } from '../../plain-date.js';

/** The most that is said of one fact; names of people do not belong in it. */
export const disclosureTextSchema = z.string().trim().min(1).max(300);

/** That an authority was given something of an employer's data, as the law demanded. */
export const disclosureSchema = z.strictObject({
  id: z.string().min(1),
  tenantId: z.string().min(1),
  /** The day it was given. */
  on: plainDateSchema,
  recordedAt: momentSchema,
  authority: disclosureTextSchema,
  /** The law and the demand it rests on. */
  ground: disclosureTextSchema,
  /** Which kinds of data, and no more of them. */
  data: disclosureTextSchema,
  /** `forbidden` where the law forbids that the employer is told. */
  employer: z.enum(['told', 'not-told', 'forbidden']),
});
export type Disclosure = z.infer<typeof disclosureSchema>;

/** Of the installation, as the register of breaches is. */
export interface DisclosureRepository {
  all(): Promise<Disclosure[]>;
  save(disclosure: Disclosure): Promise<void>;
  forgetBefore(recordedBefore: Temporal.Instant): Promise<void>;
}
