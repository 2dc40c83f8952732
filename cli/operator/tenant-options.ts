import { z } from 'zod';
import { tenantSchema } from '../../core/people/tenant.js';
import type { Result } from '../../core/problem.js';
import { readOptions } from './read-options.js';

const links = {
  teamsTenant: z.guid().toLowerCase().optional(),
  slackTeam: z
    .string()
    .regex(/^[TE][A-Z0-9]+$/)
    .optional(),
};

const newTenantSchema = z.object({
  ...links,
  id: z
    .string()
    .regex(/^[A-Za-z0-9][\w.-]{0,63}$/)
    .optional(),
  name: z.string().trim().min(1).max(100),
  country: tenantSchema.shape.country,
  locale: tenantSchema.shape.locale,
  timeZone: tenantSchema.shape.timeZone,
  deliveryTime: tenantSchema.shape.deliveryTime,
  agreementFrom: z.iso.date().optional(),
  agreementUntil: z.iso.date().optional(),
});

const agreementOptionsSchema = z.object({
  tenant: z.string(),
  from: z.iso.date().optional(),
  until: z.union([z.iso.date(), z.literal('none')]).optional(),
});

const linksSchema = z.object({ ...links, tenant: z.string() });

const expected: Readonly<Record<string, string>> = {
  id: 'up to 64 letters, digits, dots and dashes',
  name: 'a name of up to 100 characters',
  teamsTenant:
    'the tenant ID that the Entra admin center shows, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  slackTeam: 'the id of the workspace, such as T0123ABCD',
  timeZone: 'an IANA time zone, such as Europe/Amsterdam',
  deliveryTime: 'a time from 00:00 to 23:59, such as 09:00',
  agreementFrom: 'a day, such as 2027-01-01',
  agreementUntil: 'a day, such as 2027-12-31',
  from: 'a day, such as 2027-01-01',
  until: 'a day, such as 2027-12-31, or none',
};

/** The options of `coach tenant add`; a problem names its option. */
export const readNewTenant = (options: unknown): Result<z.infer<typeof newTenantSchema>> =>
  readOptions(newTenantSchema, options, expected);

/** The options of `coach tenant link`; a problem names its option. */
export const readLinks = (options: unknown): Result<z.infer<typeof linksSchema>> =>
  readOptions(linksSchema, options, expected);

/** The options of `coach tenant agreement`; a problem names its option. */
export const readAgreement = (options: unknown): Result<z.infer<typeof agreementOptionsSchema>> =>
  readOptions(agreementOptionsSchema, options, expected);
