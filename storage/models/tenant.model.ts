import { tenantSchema } from '../../core/people/tenant.js';
import { defineModel } from './definition.js';

/** Employers, not people: nothing here is sealed, since a tenant is found before its keys are. */
export const tenants = defineModel({
  collection: 'tenants',
  owner: 'installation',
  entity: tenantSchema,
  fields: {
    name: 'readable',
    country: 'readable',
    locale: 'readable',
    timeZone: 'readable',
    deliveryTime: 'readable',
    teamsTenantId: 'readable',
    slackTeamId: 'readable',
    customisation: 'readable',
  },
  hashes: {},
  indexes: [{ key: { teamsTenantId: 1 } }, { key: { slackTeamId: 1 } }],
});
