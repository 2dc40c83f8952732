import type { Doc } from '../bson/document.js';
import type { Filter } from '../query/filter.js';
import { type Update, upsertedDocument } from '../query/update.js';
import type { Batch } from './batch.js';
import type { Collection } from './catalog.js';
import { insertDocument } from './documents.js';
import type { Engine } from './engine.js';
import { find, type Query, type Row } from './scan.js';

/** Where a change takes place: a collection, inside a writer's batch. */
export interface Place {
  readonly engine: Engine;
  readonly batch: Batch;
  readonly database: string;
  readonly name: string;
}

/** Changes the document that a query finds first, if it finds one. */
export async function changeFirst(
  { engine, batch, database, name }: Place,
  query: Omit<Query, 'limit'>,
  change: (collection: Collection, row: Row) => void,
): Promise<void> {
  const collection = engine.catalog.find(database, name);
  if (collection === undefined) return;
  const rows = find(batch, collection, { ...query, limit: 1 }, engine.counter);
  const first = await rows.next();
  await rows.return(undefined);
  if (!first.done) change(collection, first.value);
}

/** Changes every document of a filter, however many there are, as they were before the first was changed. */
export async function changeAll(
  { engine, batch, database, name }: Place,
  filter: Filter,
  change: (collection: Collection, row: Row) => void,
): Promise<void> {
  const collection = engine.catalog.find(database, name);
  if (collection === undefined) return;
  await batch.commit();
  for await (const row of engine.read(collection, { filter, sort: [], limit: 0 })) {
    change(collection, row);
    if (batch.isFull) await batch.commit();
  }
}

/** Inserts the document that an update without a match makes of its filter. */
export function insertUpserted(
  { engine, batch, database, name }: Place,
  filter: Filter,
  update: Update,
): Doc {
  const doc = upsertedDocument(update, filter);
  insertDocument(batch, engine.catalog.ensure(batch, database, name), doc);
  return doc;
}
