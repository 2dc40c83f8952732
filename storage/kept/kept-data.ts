import type { KeptData, KeptField } from '../../core/privacy/person/kept-data.js';
import { currentTenantId } from '../../core/people/context.js';
import { definitions } from '../models/index.js';
import { inventory } from '../models/inventory.js';
import { personalStores, type PersonalStore } from './personal-stores.js';
import type { AllEntities, OwnRepositories } from '../repositories/index.js';

/** Everything that is kept of a tenant, whatever it is: what is stored later is among it by itself. */
export function keptData(entities: AllEntities, repositories: OwnRepositories): KeptData {
  const personal = new Map<string, PersonalStore>(
    Object.entries(personalStores(repositories)).filter(([, store]) => 'bySubject' in store),
  );
  const byCollection = new Map(
    Object.entries(entities).map(([name, one]) => [
      one.collection,
      { entities: one, personal: personal.get(name) ?? aboutNobody },
    ]),
  );
  const named = (collection: string) => {
    const found = byCollection.get(collection);
    if (found === undefined) throw new Error(`There is no collection ${collection}`);
    return found;
  };
  return {
    fields: tenantFields(),
    of: async (collection, subject) =>
      (await named(collection).personal.bySubject(subject)).map((one) => ({ ...one })),
    async *all(collection) {
      const filter = collection === definitions.tenants.collection ? { _id: currentTenantId() } : {};
      for await (const document of named(collection).entities.each(filter)) yield { ...document };
    },
    remove: (collection, ids) => named(collection).entities.remove(ids),
  };
}

/** What belongs to the installation is about no person. */
const aboutNobody: PersonalStore = { bySubject: () => Promise.resolve([]) };

/** Of the collections of a tenant, and of its own entry; `_id` is what the product calls `id`. */
function tenantFields(): KeptField[] {
  const meant = new Set(
    Object.values(definitions)
      .filter(({ owner, collection }) => owner === 'tenant' || collection === definitions.tenants.collection)
      .map(({ collection }): string => collection),
  );
  return inventory()
    .filter(({ collection }) => meant.has(collection))
    .map((one) => (one.field === '_id' ? { ...one, field: 'id' } : one));
}
