import type { EntityReader } from '../documents/entity-reader.js';
import { inEverySlot } from '../models/slots.js';

/** Of so many at once what belongs to them is found sooner among all there is. */
const MANY = 200;

/** All whose field holds one of these ids, in no order. What is hashed of an id is hashed in slots, where nothing else is said. */
export async function foundByIds<E extends { readonly id: string }>(
  entities: EntityReader<E>,
  field: keyof E & string,
  ids: readonly string[],
  hashed: (id: string) => readonly unknown[] = inEverySlot,
): Promise<E[]> {
  if (ids.length <= MANY) return entities.findByHashes(field, ids.flatMap(hashed));
  const sought = new Set<unknown>(ids);
  return (await entities.find({})).filter((one) => sought.has(one[field]));
}
