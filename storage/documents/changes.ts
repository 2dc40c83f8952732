import type { Known } from '../../core/known.js';
import type { Entities } from './entities.js';

/** Of those who write at once one gets through each time, so as many can write one document at once. */
const MOST_TRIES = 100;

/**
 * Changes an entity where `holds` says so of it, in one step, though the store sees nothing of what is asked: it is changed as it was
 * read, where nobody else has written its stamp meanwhile, and read anew where someone has. The entity after it, or undefined.
 */
export const changeWhere = <E extends { readonly id: string }>(
  entities: Entities<E>,
  which: Known<E>,
  holds: (entity: E) => boolean,
  changes: Partial<E> | ((entity: E) => Partial<E>),
): Promise<E | undefined> =>
  whereItHolds(entities, which, holds, (entity) =>
    entities.changeAsRead(entity, typeof changes === 'function' ? changes(entity) : changes),
  );

/** Removes those of which `holds` is true, each in one step, and tells which. One that moves on in the meantime is looked at again. */
export async function removeWhere<E extends { readonly id: string }>(
  entities: Entities<E>,
  ids: readonly string[],
  holds: (entity: E) => boolean,
): Promise<string[]> {
  const removed: string[] = [];
  for (const id of ids)
    if (await whereItHolds(entities, id, holds, (entity) => entities.takeAsRead(entity))) removed.push(id);
  return removed;
}

/** What `act` makes of an entity as it was read; undefined where it does not hold of it. */
async function whereItHolds<E extends { readonly id: string }>(
  entities: Entities<E>,
  which: Known<E>,
  holds: (entity: E) => boolean,
  act: (entity: E) => Promise<E | undefined>,
): Promise<E | undefined> {
  let known = typeof which === 'string' ? undefined : which;
  const id = typeof which === 'string' ? which : which.id;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = known ?? (await entities.get(id));
    if (found && holds(found)) {
      const done = await act(found);
      if (done) return done;
    } else if (!known) return undefined;
    // What the caller knew of it may be long ago.
    known = undefined;
  }
  throw new Error(`A document was written ${MOST_TRIES} times by others before it could be changed`);
}
