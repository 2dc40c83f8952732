import type { FieldPlace } from '../encryption/sealed-value.js';
import type { TenantKeys } from '../encryption/tenant-keys.js';
import { sealedIn, type Table } from '../models/layout.js';
import type { StoredDocument, StoredModel } from '../models/model.js';

/** What of a model's table matters here. */
export interface SealedCollection extends Table {
  readonly collection: string;
}

/** A batch that was looked through. */
export interface ResealedBatch {
  /** The last document of the batch; undefined where none was left. */
  readonly last: string | undefined;
  /** How many documents were sealed anew. */
  readonly documents: number;
}

const batchSize = 200;
/** What is shorter names no key, and nobody sealed it. */
const MARK_BYTES = 4;
/**
 * A write finds nothing where the document changed since it was read. That something of a batch is still stale after so many, whatever
 * the server says it wrote, is no chance.
 */
const mostRounds = 20;

/**
 * Seals anew what an earlier data key sealed in the next documents after the id `after`. A document that changes
 * meanwhile is left as it is and looked at again, until the batch holds nothing stale. Throws where the store takes no
 * change any more.
 */
export async function resealBatch(
  model: StoredModel,
  sealed: SealedCollection,
  keys: TenantKeys,
  after: string,
): Promise<ResealedBatch> {
  let documents = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const batch = await model
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(batchSize)
      .lean();
    const updates = batch.flatMap((document) => resealing(sealed, keys, document));
    if (updates.length === 0) return { last: batch.at(-1)?._id, documents };
    const { modifiedCount } = await model.bulkWrite(updates, { ordered: false });
    documents += modifiedCount;
  }
  throw new Error(
    `Nothing in ${sealed.collection} after "${after}" can be sealed anew: the store takes no change`,
  );
}

/** The update of a document that holds stale values; it finds the document only while it still holds them. */
function resealing(sealed: SealedCollection, keys: TenantKeys, document: StoredDocument) {
  const { _id: id } = document;
  const filter: StoredDocument = { _id: id };
  const $set: Record<string, Buffer> = {};
  for (const [field, block] of sealedIn(sealed)) {
    const value = document[field];
    if (!(value instanceof Buffer) || value.length < MARK_BYTES || !keys.isStale(value)) continue;
    const place = { collection: sealed.collection, id, field };
    const opened = openValue(keys, place, value);
    if (opened === unopened) continue;
    filter[field] = value;
    $set[field] = keys.seal(place, opened, block);
  }
  return Object.keys($set).length === 0 ? [] : [{ updateOne: { filter, update: { $set } } }];
}

const unopened = Symbol('unopened');

/** What no key of the tenant opens stays as it is, and keeps nothing else from its new key. */
function openValue(keys: TenantKeys, place: FieldPlace, value: Buffer): unknown {
  try {
    return keys.open(place, value);
  } catch {
    return unopened;
  }
}
