import { batchesOf } from '../../core/batches.js';
import { gathering } from '../../core/gathering.js';
import { groupBy } from '../../core/group-by.js';
import type { StoredDocument, StoredModel } from '../models/model.js';

/** Documents that have one of these values in that field. */
interface Sought {
  readonly field: string;
  readonly values: readonly unknown[];
}

/**
 * Finds the documents behind some values of a field. What many look for at the same moment is asked of the store once; each gets the
 * documents as they lie there, to open them in a context of its own.
 */
export function gatheredReads(
  model: StoredModel,
  owner: () => string,
  most: { readonly values: number; readonly documents: number },
): (sought: Sought) => Promise<readonly StoredDocument[]> {
  const find = (field: string, values: readonly unknown[]): Promise<StoredDocument[]> =>
    model
      .find({ [field]: { $in: [...values] } })
      .batchSize(most.documents)
      .lean()
      .exec();
  return gathering<Sought, readonly StoredDocument[]>(owner, async (asked) => {
    const fields = [...new Set(asked.map(({ field }) => field))];
    const found = new Map<string, Map<string, StoredDocument[]>>();
    for (const field of fields) {
      const values = asked.flatMap((one) => (one.field === field ? one.values : []));
      const unique = [...new Map(values.map((value) => [keyOf(value), value])).values()];
      const documents: StoredDocument[] = [];
      // Of too many values a store reads all there is instead of looking each up.
      for (const batch of batchesOf(unique, most.values)) documents.push(...(await find(field, batch)));
      found.set(
        field,
        groupBy(documents, (document) => keyOf(document[field])),
      );
    }
    return asked.map(({ field, values }) => {
      const wanted = new Set(values.map(keyOf));
      return [...wanted].flatMap((key) => found.get(field)?.get(key) ?? []);
    });
  });
}

/** Ids are text and hashes bytes; equal ones have equal keys. */
const keyOf = (value: unknown): string =>
  value instanceof Buffer ? value.toString('base64') : JSON.stringify(value);
