import type { Doc } from '../bson/document.js';
import type { Condition } from '../query/filter.js';
import { applyUpdate, type Update, upsertedDocument } from '../query/update.js';
import type { Batch } from './batch.js';
import type { Collection } from './catalog.js';
import { deleteDocument, insertDocument, replaceDocument } from './documents.js';
import type { Engine } from './engine.js';
import { type Counter, find, type Query, type Row } from './scan.js';
import type { SortField } from '../query/sort.js';

/** Where a change takes place: inside a writer's batch. */
export interface Place {
  readonly engine: Engine;
  readonly batch: Batch;
  readonly database: string;
  readonly name: string;
  readonly counter: Counter;
}

/** What an update did. */
export interface UpdateOutcome {
  readonly matched: number;
  readonly modified: number;
  /** The document that was inserted because none matched. */
  readonly upserted?: Doc;
}

/** As many matches are read before the first is changed; of more, the rest is read from a snapshot. */
const FEW = 1_000;

/** Updates the documents of a filter, one or all; inserts one if none matched and `upsert` says so. */
export async function updateMatching(
  place: Place,
  filter: Condition,
  update: Update,
  { multi, upsert }: { multi: boolean; upsert: boolean },
): Promise<UpdateOutcome> {
  let matched = 0;
  let modified = 0;
  await forEachMatch(place, filter, multi, (collection, row) => {
    matched++;
    if (replaceDocument(place.batch, collection, row, applyUpdate(update, row.doc))) modified++;
  });
  if (matched > 0 || !upsert) return { matched, modified };
  return { matched, modified, upserted: insertUpserted(place, filter, update) };
}

/** Deletes the documents of a filter, one or all, and counts them. */
export async function deleteMatching(place: Place, filter: Condition, multi: boolean): Promise<number> {
  let deleted = 0;
  await forEachMatch(place, filter, multi, (collection, row) => {
    deleted++;
    deleteDocument(place.batch, collection, row);
  });
  return deleted;
}

/** Inserts the document that an update without a match makes of its filter. */
export function insertUpserted(
  { engine, batch, database, name }: Place,
  filter: Condition,
  update: Update,
): Doc {
  const doc = upsertedDocument(update, filter);
  insertDocument(batch, engine.catalog.ensure(batch, database, name), doc);
  return doc;
}

/** The first document of a filter, and its collection. */
export async function firstMatch(
  { engine, batch, database, name, counter }: Place,
  filter: Condition,
  sort: readonly SortField[],
): Promise<{ collection: Collection; row: Row } | undefined> {
  const collection = engine.catalog.find(database, name);
  if (collection === undefined) return undefined;
  const [row] = await collect(find(batch, collection, { filter, sort, skip: 0, limit: 1 }, counter), 1);
  return row && { collection, row };
}

async function forEachMatch(
  place: Place,
  filter: Condition,
  multi: boolean,
  change: (collection: Collection, row: Row) => void,
): Promise<void> {
  const { engine, batch, database, name, counter } = place;
  const collection = engine.catalog.find(database, name);
  if (collection === undefined) return;
  const query: Query = { filter, sort: [], skip: 0, limit: multi ? 0 : 1 };
  const few = await collect(find(batch, collection, query, counter), FEW + 1);
  if (few.length <= FEW) {
    for (const row of few) change(collection, row);
    return;
  }
  await batch.commit();
  for await (const row of engine.read(collection, query, counter)) {
    change(collection, row);
    if (batch.isFull) await batch.commit();
  }
}

async function collect(rows: AsyncIterable<Row>, limit: number): Promise<Row[]> {
  const found: Row[] = [];
  for await (const row of rows) {
    found.push(row);
    if (found.length === limit) break;
  }
  return found;
}
