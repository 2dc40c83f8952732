import type { z } from 'zod';
import { countries, type Registry } from '../countries/registry.js';
import { loadCatalogue, type Catalogue } from './catalogue.js';
import { customisationSchema } from './customisation.js';
import type { Milestone } from './milestone.js';
import { customise } from './tenant-catalogue.js';

/** What a tenant's catalogue hangs on. */
interface Customised {
  readonly id: string;
  readonly country: string;
  readonly customisation?: z.input<typeof customisationSchema> | undefined;
}

/** The catalogue each tenant's journeys are planned with. */
export interface Catalogues {
  /** That of a country, for tenants without any wishes; always the same object. */
  shipped(country: string): Catalogue;
  /** The same object until the tenant's customisation changes. */
  of(tenant: Customised): Catalogue;
  /** A milestone of the tenant, or one it has switched off since: a card that is out keeps its words. */
  find(tenant: Customised, milestoneId: string): Milestone | undefined;
}

/** Every tenant's catalogue, made from that of its country where the tenant has wishes of its own. */
export function createCatalogues(registry: Registry = countries): Catalogues {
  const shipped = shippedIn(registry);
  const of = customised(shipped);
  return {
    shipped,
    of,
    find: (tenant, milestoneId) => of(tenant).get(milestoneId) ?? shipped(tenant.country).get(milestoneId),
  };
}

/** Reads a country's catalogue when it is first asked for. Throws where one of its data files is not right. */
function shippedIn({ jurisdictionOf }: Registry): Catalogues['shipped'] {
  const loaded = new Map<string, Catalogue>();
  return (country) => {
    const catalogue = loaded.get(country) ?? loadCatalogue(jurisdictionOf(country).milestonesFolder);
    loaded.set(country, catalogue);
    return catalogue;
  };
}

function customised(shipped: Catalogues['shipped']): Catalogues['of'] {
  const made = new Map<string, { readonly written: string; readonly catalogue: Catalogue }>();
  return ({ id, country, customisation }) => {
    if (!customisation) return shipped(country);
    const written = JSON.stringify(customisation);
    const known = made.get(id);
    if (known?.written === written) return known.catalogue;
    const catalogue = customise(shipped(country), customisationSchema.parse(customisation));
    made.set(id, { written, catalogue });
    return catalogue;
  };
}
