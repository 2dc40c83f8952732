import { z } from 'zod';
import { StoreError } from '../errors.js';
import type { Batch } from './batch.js';
import { catalogKey, type Index } from './keys.js';
import { checkNamespace } from './names.js';
import type { Level } from './level.js';

/** A collection as the catalog knows it. */
export interface Collection {
  readonly database: string;
  readonly name: string;
  /** The index on `_id`. Its entries hold the documents themselves; those of other indexes hold a document's key. */
  readonly primary: Index;
  /** All other indexes. */
  readonly indexes: readonly Index[];
}

const FORMAT = 1;

const indexRecord = z.strictObject({
  id: z.int(),
  name: z.string(),
  unique: z.boolean(),
  fields: z.array(z.strictObject({ path: z.string(), direction: z.union([z.literal(1), z.literal(-1)]) })),
});

const catalogRecord = z.strictObject({
  format: z.literal(FORMAT),
  nextId: z.int(),
  collections: z.array(
    z.strictObject({
      database: z.string(),
      name: z.string(),
      primary: indexRecord,
      indexes: z.array(indexRecord),
    }),
  ),
});

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.issues.push({ code: 'custom', input: text, message: 'no JSON' });
    return z.NEVER;
  }
});

/** Which collections and indexes there are: kept in memory whole, written with every change. */
export class Catalog {
  readonly #collections = new Map<string, Collection>();
  #nextId = 1;

  /** Reads the catalog of a store, empty for a new one. Throws `StoreError` for one that it cannot read. */
  static load(level: Level): Catalog {
    const catalog = new Catalog();
    const bytes = level.getSync(catalogKey);
    if (bytes === undefined) return catalog;
    const record = readRecord(bytes);
    catalog.#nextId = record.nextId;
    record.collections.forEach((collection) => catalog.#set(collection));
    return catalog;
  }

  find(database: string, name: string): Collection | undefined {
    return this.#collections.get(`${database}.${name}`);
  }

  /** Collections of a database. */
  list(database: string): Collection[] {
    return [...this.#collections.values()].filter((collection) => collection.database === database);
  }

  /** Indexes that were never finished, because their documents broke them or the process was killed: their entries are garbage. */
  abandoned(): number[] {
    const used = [...this.#collections.values()].flatMap(({ primary, indexes }) => [primary, ...indexes]);
    const ids = new Set(used.map(({ id }) => id));
    return Array.from({ length: this.#nextId }, (_, id) => id).filter((id) => !ids.has(id));
  }

  /** Adds a collection, unless it is there. */
  ensure(batch: Batch, database: string, name: string): Collection {
    const known = this.find(database, name);
    if (known !== undefined) return known;
    checkNamespace(database, name);
    const fields = [{ path: '_id', direction: 1 as const }];
    const primary = this.newIndex(batch, { name: '_id_', fields, unique: true });
    return this.save(batch, { database, name, primary, indexes: [] });
  }

  /** Gives a new index its place. It belongs to no collection until that is saved with it. */
  newIndex(batch: Batch, index: Omit<Index, 'id'>): Index {
    const id = this.#nextId++;
    this.#write(batch);
    return { id, ...index };
  }

  /** Puts a collection in the place of the one by its name. */
  save(batch: Batch, collection: Collection): Collection {
    this.#set(collection);
    this.#write(batch);
    return collection;
  }

  #set(collection: Collection): void {
    this.#collections.set(`${collection.database}.${collection.name}`, collection);
  }

  #write(batch: Batch): void {
    const record = { format: FORMAT, nextId: this.#nextId, collections: [...this.#collections.values()] };
    batch.put(catalogKey, Buffer.from(JSON.stringify(record)));
  }
}

function readRecord(bytes: Buffer): z.output<typeof catalogRecord> {
  const parsed = json.pipe(catalogRecord).safeParse(bytes.toString());
  if (parsed.success) return parsed.data;
  const newer = z.object({ format: z.int().min(FORMAT + 1) });
  const isNewer = json.pipe(newer).safeParse(bytes.toString()).success;
  throw new StoreError(isNewer ? 'store-too-new' : 'store-damaged');
}
