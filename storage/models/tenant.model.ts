import { tenantSchema } from '../../core/people/tenant.js';
import { defineModel, readable } from './definition.js';
import { employer } from './meanings.js';

/** Employers, not people: nothing here is sealed, since a tenant is found before its keys are. */
export const tenants = defineModel({
  collection: 'tenants',
  owner: 'installation',
  entity: tenantSchema,
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
    customisation: readable(employer),
  },
  hashes: {},
  indexes: [{ key: { teamsTenantId: 1 } }, { key: { slackTeamId: 1 } }],
  noted: { about: () => [] },
});
