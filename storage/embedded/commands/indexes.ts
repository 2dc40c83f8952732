import { z } from 'zod';
import { type Doc, toNumber } from '../bson/document.js';
import type { Collection, IndexSpec } from '../engine/catalog.js';
import { CommandError } from '../errors.js';
import { parseSort, type SortField } from '../query/sort.js';
import { collectionName, command, document, documents } from './command.js';
import { wholeCursor } from './cursors.js';

/** Options of an index that say nothing, or nothing here. */
const idleOptions = ['v', 'background', 'ns'];

const createIndexes = command(
  z.strictObject({ createIndexes: collectionName, indexes: documents }),
  async ({ engine, database }, { createIndexes: name, indexes }) => {
    const specs = indexes.map(parseIndex);
    const before = engine.catalog.find(database, name);
    for (const spec of specs) {
      if (isNew(engine.catalog.find(database, name), spec)) await engine.buildIndex(database, name, spec);
    }
    const after = engine.catalog.find(database, name);
    return {
      numIndexesBefore: before === undefined ? 1 : before.indexes.length + 1,
      numIndexesAfter: (after?.indexes.length ?? 0) + 1,
      createdCollectionAutomatically: before === undefined,
      ok: 1,
    };
  },
);

function parseIndex(spec: Doc): IndexSpec {
  const { key, name, unique = false, ...options } = spec;
  for (const [option, value] of Object.entries(options)) {
    const isOff = value === false && (option === 'sparse' || option === 'hidden');
    if (!isOff && !idleOptions.includes(option)) {
      throw new CommandError(
        'CannotCreateIndex',
        `the embedded store serves no index with the option ${option}`,
      );
    }
  }
  const parsed = z
    .object({ key: document, name: z.string(), unique: z.boolean() })
    .safeParse({ key, name, unique });
  if (!parsed.success)
    throw new CommandError('FailedToParse', 'an index needs a key, a name, and unique as a flag');
  return { name: parsed.data.name, unique: parsed.data.unique, fields: parseKey(parsed.data.key) };
}

function parseKey(key: Doc): SortField[] {
  const isServed = Object.entries(key).every(([dotted, direction]) => {
    return Math.abs(toNumber(direction) ?? 0) === 1 && dotted.split('.').every((name) => /^[^$]/.test(name));
  });
  if (!isServed || Object.keys(key).length === 0) {
    throw new CommandError('CannotCreateIndex', 'the embedded store indexes fields by 1 or -1, nothing else');
  }
  return parseSort(key);
}

/** Whether an index is still to be built. Throws if another one stands in its way. */
function isNew(collection: Collection | undefined, spec: IndexSpec): boolean {
  const known = collection === undefined ? [] : [collection.primary, ...collection.indexes];
  const sameFields = known.find(({ fields }) => shape(fields) === shape(spec.fields));
  if (sameFields === collection?.primary && sameFields !== undefined) return false;
  const sameName = known.find(({ name }) => name === spec.name);
  if (sameName !== undefined && sameName !== sameFields) {
    throw new CommandError(
      'IndexKeySpecsConflict',
      `An index ${spec.name} with other fields exists already.`,
    );
  }
  if (sameFields !== undefined && (sameName === undefined || sameFields.unique !== spec.unique)) {
    const codeName = sameName === undefined ? 'IndexOptionsConflict' : 'IndexKeySpecsConflict';
    throw new CommandError(codeName, `Index ${sameFields.name} exists already with the same fields.`);
  }
  return sameFields === undefined;
}

function shape(fields: readonly SortField[]): string {
  return JSON.stringify(fields.map(({ dotted, direction }) => [dotted, direction]));
}

const listIndexes = command(
  z.strictObject({ listIndexes: collectionName, cursor: document.optional() }),
  ({ engine, database }, { listIndexes: name }) => {
    const collection = engine.catalog.find(database, name);
    const ns = `${database}.${name}`;
    if (collection === undefined) {
      return Promise.reject(new CommandError('NamespaceNotFound', `ns does not exist: ${ns}`));
    }
    const found = [collection.primary, ...collection.indexes].map(({ name, fields, unique }) => ({
      v: 2,
      key: Object.fromEntries(fields.map(({ dotted, direction }) => [dotted, direction])),
      name,
      ...(unique && name !== '_id_' ? { unique } : {}),
    }));
    return Promise.resolve(wholeCursor(ns, found));
  },
);

/** Commands about indexes. */
export const indexCommands = { createIndexes, listIndexes };
