import { writtenCustomisationSchema } from '../coaching/customisation.js';
import { applyCustomisation, type CustomisationError } from '../coaching/tenant-catalogue.js';
import { replanTenant, type JourneyDependencies } from './journeys.js';
import { jurisdictionOf } from '../countries/registry.js';
import { failure, success, type Problem, type Result } from '../problem.js';
import type { Tenant } from '../people/tenant.js';

/**
 * Gives a tenant a catalogue of its own, in place of the one it had, and plans its journeys anew: what it switched off is
 * cancelled, what it shifted moves, what it added is planned. `customisation` comes as a file gave it, unread. With
 * anything wrong in it nothing is stored.
 */
export async function customiseTenant(
  deps: JourneyDependencies,
  tenant: Tenant,
  customisation: unknown,
): Promise<Result<Tenant>> {
  const law = jurisdictionOf(tenant.country);
  const applied = applyCustomisation(deps.catalogues.shipped(tenant.country), customisation, law);
  if (!applied.ok) return failure(...applied.errors.map(toProblem));
  const customised = { ...tenant, customisation: writtenCustomisationSchema.parse(customisation) };
  await deps.repositories.tenants.save(customised);
  await replanTenant(deps, customised);
  return success(customised);
}

const toProblem = ({ message }: CustomisationError): Problem => ({
  code: 'customisation-invalid',
  facts: { reason: message },
});
