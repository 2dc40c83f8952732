import { z } from 'zod';
import { type Doc, encode } from '../bson/document.js';
import { encodeKey } from '../bson/order.js';
import { parsePath, reach } from '../bson/path.js';
import type { Query, Row } from '../engine/scan.js';
import { parseFilter } from '../query/filter.js';
import { parseProjection, type Project } from '../query/project.js';
import { parseSort } from '../query/sort.js';
import {
  collectionName,
  command,
  type CommandContext,
  count as wholeNumber,
  document,
  flag,
  never,
} from './command.js';
import { openCursor } from './cursors.js';

const find = command(
  z.strictObject({
    find: collectionName,
    filter: document.default({}),
    sort: document.default({}),
    projection: document.default({}),
    skip: wholeNumber.default(0),
    limit: wholeNumber.default(0),
    batchSize: wholeNumber.optional(),
    singleBatch: flag.default(false),
    noCursorTimeout: flag.optional(),
    allowDiskUse: flag.optional(),
    tailable: never.optional(),
    awaitData: never.optional(),
  }),
  (context, input) => {
    const project = parseProjection(input.projection);
    const query = parseQuery(input);
    const documents = outgoing(rowsOf(context, input.find, query), project);
    const ns = `${context.database}.${input.find}`;
    return openCursor(context, ns, documents, { batchSize: input.batchSize, single: input.singleBatch });
  },
);

function parseQuery(input: { filter: Doc; sort: Doc; skip: number; limit: number }): Query {
  return {
    filter: parseFilter(input.filter),
    sort: parseSort(input.sort),
    skip: input.skip,
    limit: input.limit,
  };
}

/** Documents of a collection of the command's database; none if there is no such collection. */
export function rowsOf(
  { engine, database, counter }: CommandContext,
  name: string,
  query: Query,
): AsyncGenerator<Row> {
  return engine.read(engine.catalog.find(database, name), query, counter);
}

async function* outgoing(rows: AsyncGenerator<Row>, project: Project | undefined): AsyncGenerator<Buffer> {
  for await (const row of rows) yield project === undefined ? row.bytes : encode(project(row.doc));
}

const count = command(
  z.strictObject({
    count: collectionName,
    query: document.default({}),
    skip: wholeNumber.default(0),
    limit: wholeNumber.default(0),
  }),
  async (context, input) => {
    let n = 0;
    const query = parseQuery({ ...input, filter: input.query, sort: {} });
    for await (const row of rowsOf(context, input.count, query)) n += row.key.length > 0 ? 1 : 0;
    return { n, ok: 1 };
  },
);

const distinct = command(
  z.strictObject({ distinct: collectionName, key: z.string(), query: document.default({}) }),
  async (context, input) => {
    const path = parsePath(input.key);
    const values = new Map<string, unknown>();
    const query = parseQuery({ filter: input.query, sort: {}, skip: 0, limit: 0 });
    for await (const { doc } of rowsOf(context, input.distinct, query)) {
      for (const leaf of reach(doc, path)) {
        const found: unknown[] = Array.isArray(leaf) ? leaf : [leaf];
        for (const value of found) {
          if (value !== undefined) values.set(encodeKey(value).toString('latin1'), value);
        }
      }
    }
    return {
      values: [...values].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => value),
      ok: 1,
    };
  },
);

/** Commands that read. */
export const readCommands = { find, count, distinct };
