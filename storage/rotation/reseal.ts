import { UnfitDocument } from '../documents/codec.js';
import type { FieldPlace, TenantKeys } from '../encryption/tenant-keys.js';
import type { FieldKind } from '../models/definition.js';
import type { StoredDocument, StoredModel } from '../models/model.js';

/** What of a model's table matters here. */
export interface SealedCollection {
  readonly collection: string;
  readonly fields: Readonly<Record<string, FieldKind>>;
}

/** A batch that was looked through. */
export interface ResealedBatch {
  /** The last document of the batch; undefined where none was left. */
  readonly last: string | undefined;
  /** How many documents were sealed anew. */
  readonly documents: number;
}

const batchSize = 200;

/**
 * Seals anew what an earlier data key sealed in the next documents after the id `after`. A document that changes
 * meanwhile is left as it is and looked at again, until the batch holds nothing stale.
 */
export async function resealBatch(
  model: StoredModel,
  sealed: SealedCollection,
  keys: TenantKeys,
  after: string,
): Promise<ResealedBatch> {
  let documents = 0;
  for (;;) {
    const batch = await model
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(batchSize)
      .lean();
    const updates = batch.flatMap((document) => resealing(sealed, keys, document));
    if (updates.length === 0) return { last: batch.at(-1)?._id, documents };
    documents += (await model.bulkWrite(updates, { ordered: false })).modifiedCount;
  }
}

/** The update of a document that holds stale values; it finds the document only while it still holds them. */
function resealing({ collection, fields }: SealedCollection, keys: TenantKeys, document: StoredDocument) {
  const { _id: id } = document;
  const filter: StoredDocument = { _id: id };
  const $set: Record<string, Buffer> = {};
  for (const field of Object.keys(fields).filter((name) => fields[name] === 'sealed')) {
    const value = document[field];
    if (!(value instanceof Buffer) || !keys.isStale(value)) continue;
    filter[field] = value;
    $set[field] = keys.seal({ collection, id, field }, openValue(keys, { collection, id, field }, value));
  }
  return Object.keys($set).length === 0 ? [] : [{ updateOne: { filter, update: { $set } } }];
}

function openValue(keys: TenantKeys, place: FieldPlace, value: Buffer): unknown {
  try {
    return keys.open(place, value);
  } catch {
    throw new UnfitDocument(place.collection, place.id);
  }
}
