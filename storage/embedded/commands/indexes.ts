import { z } from 'zod';
import { type Doc, toNumber } from '../bson/document.js';
import type { Collection } from '../engine/catalog.js';
import type { Engine } from '../engine/engine.js';
import type { Index } from '../engine/keys.js';
import { checkIndexName } from '../engine/names.js';
import { CommandError } from '../errors.js';
import { formatSort, parseSort, type SortField } from '../query/sort.js';
import { collectionCommand, collectionName, document, documents } from './command.js';
import { wholeCursor } from './cursors.js';

type IndexSpec = Omit<Index, 'id'>;

const createIndexes = collectionCommand(
  'createIndexes',
  'writeConcern',
  z.strictObject({ createIndexes: collectionName, indexes: documents }),
  async ({ engine, database }, { createIndexes: name, indexes }) => {
    if (indexes.length === 0) throw new CommandError('BadValue', 'Must specify at least one index to create');
    const specs = indexes.map(parseIndex);
    for (const spec of specs) {
      if (isNew(engine.catalog.find(database, name), spec)) await engine.buildIndex(database, name, spec);
    }
    return { ok: 1 };
  },
);

const indexSpec = z.strictObject({ key: document, name: z.string(), unique: z.boolean().default(false) });

function parseIndex(spec: Doc): IndexSpec {
  const parsed = indexSpec.safeParse(spec);
  if (!parsed.success) {
    const message = 'the embedded store serves indexes with a key, a name and unique, and no other option';
    throw new CommandError('CannotCreateIndex', message);
  }
  const { name, unique, key } = parsed.data;
  checkIndexName(name);
  const isServed = Object.entries(key).every(([path, direction]) => {
    return (
      Math.abs(toNumber(direction) ?? 0) === 1 && path.split('.').every((segment) => /^[^$]/.test(segment))
    );
  });
  if (isServed && Object.keys(key).length > 0) return { name, unique, fields: parseSort(key) };
  throw new CommandError('CannotCreateIndex', 'the embedded store indexes fields by 1 or -1, nothing else');
}

/** Whether an index is still to be built. Throws if another one stands in its way. */
function isNew(collection: Collection | undefined, spec: IndexSpec): boolean {
  if (collection === undefined) return true;
  const known = [collection.primary, ...collection.indexes].filter(
    ({ name, fields }) => name === spec.name || isSame(fields, spec.fields),
  );
  const [first] = known;
  if (first === undefined) return true;
  const isThere =
    first.unique === spec.unique && first.name === spec.name && isSame(first.fields, spec.fields);
  if (known.length === 1 && isThere) return false;
  throw known.some(({ name }) => name === spec.name)
    ? new CommandError('IndexKeySpecsConflict', `Another index has the name ${spec.name} already.`)
    : new CommandError('IndexOptionsConflict', `The index ${spec.name} exists already under another name.`);
}

function isSame(left: readonly SortField[], right: readonly SortField[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

const listIndexes = collectionCommand(
  'listIndexes',
  'none',
  z.strictObject({ listIndexes: collectionName, cursor: z.strictObject({}).optional() }),
  async ({ engine, database }, { listIndexes: collection }) => {
    const found = known(engine, database, collection);
    const indexes = [found.primary, ...found.indexes].map((index) => ({
      v: 2,
      key: formatSort(index.fields),
      name: index.name,
      ...(index.unique && index !== found.primary ? { unique: true } : {}),
    }));
    return Promise.resolve(wholeCursor(`${database}.${collection}`, indexes));
  },
);

const dropIndexes = collectionCommand(
  'dropIndexes',
  'writeConcern',
  z.strictObject({
    dropIndexes: collectionName,
    index: z.union([z.string(), z.array(z.string()), document]),
  }),
  async ({ engine, database }, { dropIndexes: name, index }) => {
    const found = known(engine, database, name);
    await engine.dropIndexes(database, name, meant(found, index));
    return { nIndexesWas: found.indexes.length + 1, ok: 1 };
  },
);

/** What is called by `*`, by names or by its key; the index on `_id` is never meant by `*`. */
function meant(collection: Collection, called: string | string[] | Doc): readonly Index[] {
  if (called === '*') return collection.indexes;
  if (Array.isArray(called))
    return called.map((name) => droppable(collection, (index) => index.name === name));
  if (typeof called === 'string') return [droppable(collection, (index) => index.name === called)];
  const fields = parseSort(called);
  return [droppable(collection, (index) => isSame(index.fields, fields))];
}

function droppable({ primary, indexes }: Collection, isMeant: (index: Index) => boolean): Index {
  if (isMeant(primary)) throw new CommandError('InvalidOptions', 'cannot drop _id index');
  const index = indexes.find(isMeant);
  if (index === undefined) throw new CommandError('IndexNotFound', 'index not found');
  return index;
}

function known(engine: Engine, database: string, name: string): Collection {
  const found = engine.catalog.find(database, name);
  if (found === undefined)
    throw new CommandError('NamespaceNotFound', `ns does not exist: ${database}.${name}`);
  return found;
}

/** Commands about indexes. */
export const indexCommands = { createIndexes, listIndexes, dropIndexes };
