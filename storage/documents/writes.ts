import { gathering } from '../../core/gathering.js';
import { duplicatesAt } from '../duplicate-key.js';
import type { StoredDocument, StoredModel } from '../models/model.js';
import type { FieldChanges } from './codec.js';

/** A change of one document that is made where it is still as it was read; `stamp` is a field that every change writes anew, with a value that nothing else has. */
export interface StampedWrite {
  readonly id: string;
  readonly stamp: string;
  readonly before: unknown;
  readonly update: FieldChanges;
}

/** Makes changes, those that come at the same moment in one bulk; true where it was this one that changed the document. */
export function gatheredChanges(
  model: StoredModel,
  owner: () => string,
): (write: StampedWrite) => Promise<boolean> {
  return gathering<StampedWrite, boolean>(owner, async (asked) => {
    const writes = asked.map(({ id, stamp, before, update }) => ({
      updateOne: { filter: { _id: id, [stamp]: before }, update },
    }));
    const { matchedCount } = await model.bulkWrite(writes, { ordered: false });
    if (matchedCount === asked.length) return asked.map(() => true);
    if (matchedCount === 0) return asked.map(() => false);
    return stillStamped(model, asked);
  });
}

/** Of changes some of which were not made: whose stamp stands there. One that was made and changed since looks as if it was not. */
async function stillStamped(model: StoredModel, asked: readonly StampedWrite[]): Promise<boolean[]> {
  const found = await model.find({ _id: { $in: asked.map(({ id }) => id) } }).lean();
  const standing = new Map(found.map((document) => [document._id, document]));
  return asked.map(({ id, stamp, update }) => isSame(standing.get(id)?.[stamp], update.$set?.[stamp]));
}

const isSame = (a: unknown, b: unknown): boolean =>
  a instanceof Buffer && b instanceof Buffer ? a.equals(b) : a !== undefined && a === b;

/** Inserts documents, those that come at the same moment in one go; false where a unique key was taken. */
export function gatheredInserts(
  model: StoredModel,
  owner: () => string,
): (document: StoredDocument) => Promise<boolean> {
  return gathering<StoredDocument, boolean>(owner, async (asked) => {
    try {
      await model.insertMany([...asked], { ordered: false, lean: true });
      return asked.map(() => true);
    } catch (error) {
      const refused = duplicatesAt(error);
      if (refused === undefined) throw error;
      return asked.map((_document, index) => !refused.has(index));
    }
  });
}
