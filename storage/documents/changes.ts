import type { Entities } from './entities.js';

/** Of those who write at once one gets through each time, so as many can write one document at once. */
const MOST_TRIES = 100;

/**
 * Changes the entity with that id where `holds` says so of it, in one step, though the store sees nothing of what is asked: it is
 * read, and changed where nobody else has written `stamp` meanwhile, which every such change seals anew. The entity after it, or undefined.
 */
export async function changeWhere<E extends { readonly id: string }>(
  entities: Entities<E>,
  stamp: keyof E & string,
  id: string,
  holds: (entity: E) => boolean,
  changes: Partial<E> | ((entity: E) => Partial<E>),
): Promise<E | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = await entities.getStamped(id, stamp);
    if (!found || !holds(found.entity)) return undefined;
    const wanted = typeof changes === 'function' ? changes(found.entity) : changes;
    const stamped = { [stamp]: found.entity[stamp], ...wanted } as Partial<E>;
    const changed = await entities.changeStamped(found, stamped, wanted);
    if (changed) return changed;
  }
  throw new Error(`A document was written ${MOST_TRIES} times by others before it could be changed`);
}

/** Removes those of which `holds` is true, each in one step, and tells which. One that moves on in the meantime is looked at again. */
export async function removeWhere<E extends { readonly id: string }>(
  entities: Entities<E>,
  stamp: keyof E & string,
  ids: readonly string[],
  holds: (entity: E) => boolean,
): Promise<string[]> {
  const removed: string[] = [];
  for (const id of ids) if (await removeOne(entities, stamp, id, holds)) removed.push(id);
  return removed;
}

async function removeOne<E extends { readonly id: string }>(
  entities: Entities<E>,
  stamp: keyof E & string,
  id: string,
  holds: (entity: E) => boolean,
): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = await entities.getStamped(id, stamp);
    if (!found || !holds(found.entity)) return false;
    if (await entities.take(id, { [stamp]: found.stampedAs })) return true;
  }
  return false;
}
