import type { z } from 'zod';
import { tenantSchema } from '../../core/people/tenant.js';
import { defineModel, readable } from './definition.js';
import { employer } from './meanings.js';

/** What an employer is found by; its own words lie sealed in `tenantTerms`. */
const foundTenantSchema = tenantSchema.omit({ customisation: true, terms: true });
export type FoundTenant = z.infer<typeof foundTenantSchema>;

/** Employers, not people: nothing here is sealed, since a tenant is found before its keys are. */
export const tenants = defineModel({
  collection: 'tenants',
  owner: 'installation',
  entity: foundTenantSchema,
  id: employer,
  fields: {
    name: readable(employer),
    country: readable(employer),
    locale: readable(employer),
    timeZone: readable(employer),
    deliveryTime: readable(employer),
    teamsTenantId: readable(employer),
    teamsServiceUrl: readable(employer),
    slackTeamId: readable(employer),
    hasTried: readable(employer),
    agreement: readable(employer),
  },
  hashes: {},
  indexes: [{ key: { teamsTenantId: 1 } }, { key: { slackTeamId: 1 } }],
  noted: { about: () => [] },
});
