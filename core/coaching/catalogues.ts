import type { Tenant } from '../people/tenant.js';
import type { Catalogue } from './catalogue.js';
import { customisationSchema } from './customisation.js';
import type { Milestone } from './milestone.js';
import { customise } from './tenant-catalogue.js';

type Customised = Pick<Tenant, 'id' | 'customisation'>;

/** The catalogue each tenant's journeys are planned with. */
export interface Catalogues {
  /** That of a tenant without any wishes. */
  readonly shipped: Catalogue;
  /** The same object until the tenant's customisation changes. */
  of(tenant: Customised): Catalogue;
  /** A milestone of the tenant, or one it has switched off since: a card that is out keeps its words. */
  find(tenant: Customised, milestoneId: string): Milestone | undefined;
}

/** Every tenant's catalogue, made from the shipped one where the tenant has wishes of its own. */
export function createCatalogues(shipped: Catalogue): Catalogues {
  const made = new Map<string, { readonly written: string; readonly catalogue: Catalogue }>();
  const of = ({ id, customisation }: Customised): Catalogue => {
    if (!customisation) return shipped;
    const written = JSON.stringify(customisation);
    const known = made.get(id);
    if (known?.written === written) return known.catalogue;
    const catalogue = customise(shipped, customisationSchema.parse(customisation));
    made.set(id, { written, catalogue });
    return catalogue;
  };
  return {
    shipped,
    of,
    find: (tenant, milestoneId) => of(tenant).get(milestoneId) ?? shipped.get(milestoneId),
  };
}
