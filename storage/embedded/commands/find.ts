import { z } from 'zod';
import { type Doc, encode, isArray } from '../bson/document.js';
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
} from './command.js';
import { openCursor } from './cursors.js';

const queryFields = {
  sort: document.default({}),
  skip: wholeNumber.default(0),
  limit: wholeNumber.default(0),
};

const find = command(
  z.strictObject({
    find: collectionName,
    filter: document.default({}),
    projection: document.default({}),
    batchSize: wholeNumber.optional(),
    singleBatch: flag.default(false),
    ...queryFields,
  }),
  (context, input) => {
    const project = parseProjection(input.projection);
    const documents = outgoing(rowsOf(context, input.find, parseQuery(input)), project);
    return openCursor(context, `${context.database}.${input.find}`, documents, input);
  },
);

async function* outgoing(rows: AsyncGenerator<Row>, project: Project | undefined): AsyncGenerator<Buffer> {
  for await (const row of rows) yield project === undefined ? row.bytes : encode(project(row.doc));
}

/** Reads the parts of a query. */
export function parseQuery({
  filter,
  sort,
  ...slice
}: Record<'filter' | 'sort', Doc> & Pick<Query, 'skip' | 'limit'>): Query {
  return { filter: parseFilter(filter), sort: parseSort(sort), skip: slice.skip, limit: slice.limit };
}

/** Documents of a collection of the command's database; none if there is no such collection. */
export function rowsOf(
  { engine, database, counter }: CommandContext,
  name: string,
  query: Query,
): AsyncGenerator<Row> {
  return engine.read(engine.catalog.find(database, name), query, counter);
}

const count = command(
  z.strictObject({ count: collectionName, query: document.default({}), ...queryFields }),
  async (context, input) => {
    let n = 0;
    const rows = rowsOf(context, input.count, parseQuery({ ...input, filter: input.query }));
    while (!(await rows.next()).done) n++;
    return { n, ok: 1 };
  },
);

const distinct = command(
  z.strictObject({ distinct: collectionName, key: z.string(), query: document.default({}) }),
  async (context, input) => {
    const values = new Map<string, unknown>();
    const query = parseQuery({ filter: input.query, sort: {}, skip: 0, limit: 0 });
    for await (const { doc } of rowsOf(context, input.distinct, query)) {
      const found = [...reach(doc, parsePath(input.key))].flatMap((leaf) => (isArray(leaf) ? leaf : [leaf]));
      for (const value of found) {
        if (value !== undefined) values.set(encodeKey(value).toString('latin1'), value);
      }
    }
    const sorted = [...values].sort(([left], [right]) => (left < right ? -1 : 1));
    return { values: sorted.map(([, value]) => value), ok: 1 };
  },
);

/** Commands that read. */
export const readCommands = { find, count, distinct };
