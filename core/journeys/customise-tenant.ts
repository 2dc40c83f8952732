import type { Audit } from '../audit/act.js';
import type { Catalogues } from '../coaching/catalogues.js';
import { writtenCustomisationSchema } from '../coaching/customisation.js';
import { applyCustomisation, type CustomisationError } from '../coaching/tenant-catalogue.js';
import { jurisdictionOf } from '../countries/registry.js';
import { asBefore, currentTenant } from '../people/context.js';
import type { Tenant, TenantRepository } from '../people/tenant.js';
import { failure, success, type Problem, type Result } from '../problem.js';
import type { Journeys } from './journeys.js';

/**
 * Gives the tenant a catalogue of its own, in place of the one it had, and plans its journeys anew: what it switched off is
 * dropped, what it shifted moves, what it added is planned. `customisation` comes as a file gave it, unread. With
 * anything wrong in it nothing is stored.
 */
export async function customiseTenant(
  {
    tenants,
    catalogues,
    journeys,
    audit,
  }: {
    readonly tenants: Pick<TenantRepository, 'save'>;
    readonly catalogues: Pick<Catalogues, 'shipped'>;
    readonly journeys: Pick<Journeys, 'replanAll'>;
    readonly audit: Audit;
  },
  customisation: unknown,
): Promise<Result<Tenant>> {
  const tenant = currentTenant();
  const { country } = tenant;
  const applied = applyCustomisation(catalogues.shipped(country), customisation, jurisdictionOf(country));
  if (!applied.ok) return failure(...applied.errors.map(toProblem));
  const customised = { ...tenant, customisation: writtenCustomisationSchema.parse(customisation) };
  audit.note({ act: 'customised', what: 'catalogue' });
  await tenants.save(customised);
  await asBefore({ tenant: customised }, () => journeys.replanAll());
  return success(customised);
}

const toProblem = ({ message }: CustomisationError): Problem => ({
  code: 'customisation-invalid',
  facts: { reason: message },
});
