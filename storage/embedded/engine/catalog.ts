import { z } from 'zod';
import { parsePath } from '../bson/path.js';
import { CommandError, StoreError } from '../errors.js';
import type { SortField } from '../query/sort.js';
import type { Batch } from './batch.js';
import { catalogKey } from './keys.js';
import type { Level } from './reader.js';

/** An index of a collection. */
export interface Index {
  /** Where its entries stand in the store; never used again for another. */
  readonly id: number;
  readonly name: string;
  readonly fields: readonly SortField[];
  readonly unique: boolean;
}

/** What is asked of a new index. */
export type IndexSpec = Omit<Index, 'id'>;

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

const indexRecord = z
  .strictObject({
    id: z.int(),
    name: z.string(),
    unique: z.boolean(),
    fields: z.array(z.tuple([z.string(), z.union([z.literal(1), z.literal(-1)])])),
  })
  .transform(({ fields, ...index }): Index => {
    return {
      ...index,
      fields: fields.map(([dotted, direction]) => ({ dotted, path: parsePath(dotted), direction })),
    };
  });

const catalogRecord = z.strictObject({
  format: z.literal(FORMAT),
  nextId: z.int(),
  condemned: z.array(z.int()),
  collections: z.array(
    z.strictObject({
      database: z.string(),
      name: z.string(),
      primary: indexRecord,
      indexes: z.array(indexRecord),
    }),
  ),
});

type CatalogRecord = z.input<typeof catalogRecord>;

/**
 * Which collections and indexes there are: kept in memory whole, written with every change.
 *
 * An index that is being built or dropped is condemned: its entries are garbage until it is finished, and a store that
 * was killed meanwhile clears them when it opens.
 */
export class Catalog {
  readonly #collections = new Map<string, Collection>();
  readonly #condemned = new Set<number>();
  #nextId = 1;

  /** Reads the catalog of a store, empty for a new one. Throws `StoreError` for one that it cannot read. */
  static load(level: Level): Catalog {
    const catalog = new Catalog();
    const bytes = level.getSync(catalogKey);
    if (bytes === undefined) return catalog;
    const record = readRecord(bytes);
    catalog.#nextId = record.nextId;
    record.condemned.forEach((id) => catalog.#condemned.add(id));
    record.collections.forEach((collection) => catalog.#set(collection));
    return catalog;
  }

  /** Indexes whose entries are garbage. */
  get condemned(): readonly number[] {
    return [...this.#condemned];
  }

  find(database: string, name: string): Collection | undefined {
    return this.#collections.get(`${database}.${name}`);
  }

  /** Collections of a database, or of all. */
  list(database?: string): Collection[] {
    const all = [...this.#collections.values()];
    return database === undefined ? all : all.filter((collection) => collection.database === database);
  }

  /** Adds a collection, unless it is there. */
  ensure(batch: Batch, database: string, name: string): Collection {
    const known = this.find(database, name);
    if (known !== undefined) return known;
    checkNamespace(database, name);
    const fields = [{ dotted: '_id', path: ['_id'], direction: 1 as const }];
    const primary = { id: this.#nextId++, name: '_id_', fields, unique: true };
    return this.#save(batch, { database, name, primary, indexes: [] });
  }

  /** Takes a collection out and condemns its entries. */
  drop(batch: Batch, collection: Collection): void {
    this.#collections.delete(`${collection.database}.${collection.name}`);
    for (const { id } of [collection.primary, ...collection.indexes]) this.#condemned.add(id);
    this.#write(batch);
  }

  /** Reserves the place of a new index, condemned until it is added. */
  reserve(batch: Batch, spec: IndexSpec): Index {
    const index = { id: this.#nextId++, ...spec };
    this.#condemned.add(index.id);
    this.#write(batch);
    return index;
  }

  /** Adds an index whose entries are complete. */
  addIndex(batch: Batch, collection: Collection, index: Index): Collection {
    this.#condemned.delete(index.id);
    return this.#save(batch, { ...collection, indexes: [...collection.indexes, index] });
  }

  /** Takes note that the entries of a condemned index are gone. */
  forget(batch: Batch, id: number): void {
    this.#condemned.delete(id);
    this.#write(batch);
  }

  #save(batch: Batch, collection: Collection): Collection {
    this.#set(collection);
    this.#write(batch);
    return collection;
  }

  #set(collection: Collection): void {
    this.#collections.set(`${collection.database}.${collection.name}`, collection);
  }

  #write(batch: Batch): void {
    const record: CatalogRecord = {
      format: FORMAT,
      nextId: this.#nextId,
      condemned: [...this.#condemned],
      collections: this.list().map((collection) => ({
        ...collection,
        primary: toRecord(collection.primary),
        indexes: collection.indexes.map(toRecord),
      })),
    };
    batch.put(catalogKey, Buffer.from(JSON.stringify(record)));
  }
}

function toRecord(index: Index): CatalogRecord['collections'][number]['primary'] {
  return { ...index, fields: index.fields.map(({ dotted, direction }) => [dotted, direction]) };
}

function readRecord(bytes: Buffer): z.output<typeof catalogRecord> {
  const json: unknown = JSON.parse(bytes.toString());
  const parsed = catalogRecord.safeParse(json);
  if (parsed.success) return parsed.data;
  const { data } = z.object({ format: z.int() }).safeParse(json);
  throw new StoreError(data !== undefined && data.format > FORMAT ? 'store-too-new' : 'store-damaged');
}

function checkNamespace(database: string, name: string): void {
  const isValid = name !== '' && !name.includes('$') && !name.includes('\0') && !name.startsWith('system.');
  if (!isValid || !/^[^/\\. "$\0]{1,63}$/.test(database)) {
    throw new CommandError('InvalidNamespace', `Invalid namespace specified: ${database}.${name}`);
  }
}
