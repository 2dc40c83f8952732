import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { writtenCustomisationSchema } from '../coaching/customisation.js';
import { countrySchema } from '../countries/registry.js';
import { employerTermsSchema } from '../leave/employer-terms.js';
import { localeSchema } from '../language/locale.js';
import { agreementSchema } from './agreement.js';
import type { Chat } from './chat.js';

export const timeZoneSchema = z
  .string()
  .refine(isTimeZone, { error: 'use an IANA time zone such as Europe/Amsterdam' });

function isTimeZone(id: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id);
    return true;
  } catch {
    return false;
  }
}

/** A time of the day, `HH:mm`. */
export const timeOfDaySchema = z.iso.time({ precision: -1 });

/** An employer with an agreement, and how it wants its managers to be reached. */
export const tenantSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Decides the leave law and the public holidays; ISO 3166-1 alpha-2. */
  country: countrySchema,
  locale: localeSchema,
  timeZone: timeZoneSchema,
  /** Local time from which cards may arrive on a working day, `HH:mm`. */
  deliveryTime: timeOfDaySchema,
  /** The Microsoft Entra tenant whose Teams is linked. */
  teamsTenantId: z.string().min(1).optional(),
  /** Where the Bot Connector serves that tenant, as Teams said last; by it a conversation can be opened. */
  teamsServiceUrl: z.url().optional(),
  /** The Slack workspace (or the Enterprise Grid organisation) that is linked. */
  slackTeamId: z.string().min(1).optional(),
  /** Whether someone of HR has tried a tip on themselves. */
  hasTried: z.boolean().optional(),
  agreement: agreementSchema.optional(),
  /** What it changes in the catalogue of milestones. */
  customisation: writtenCustomisationSchema.optional(),
  /** What it gives beside the law. */
  terms: employerTermsSchema.optional(),
});
export type Tenant = z.infer<typeof tenantSchema>;

/** Tenants are found before anyone's context is known, so these calls need none. */
export interface TenantRepository {
  all(): Promise<Tenant[]>;
  get(id: string): Promise<Tenant | undefined>;
  /** The tenant that has linked this Entra tenant or Slack workspace. */
  findByWorkspace(chat: Chat, workspaceId: string): Promise<Tenant | undefined>;
  save(tenant: Tenant): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}
