import { z } from 'zod';
import { type Doc, encode, isArray, isDoc, toNumber } from '../bson/document.js';
import { encodeKey } from '../bson/order.js';
import { checkPath, valueAt } from '../bson/path.js';
import type { Query, Row } from '../engine/scan.js';
import { CommandError } from '../errors.js';
import { allOf, type Filter, parseFilter } from '../query/filter.js';
import { parseProjection, type Project } from '../query/project.js';
import { parseSort } from '../query/sort.js';
import {
  collectionCommand,
  collectionName,
  type CommandContext,
  count,
  document,
  documents,
} from './command.js';
import { openCursor } from './cursors.js';

const find = collectionCommand(
  'find',
  'readConcern',
  z.strictObject({
    find: collectionName,
    filter: document.default({}),
    sort: document.default({}),
    limit: count.default(0),
    projection: document.default({}),
    batchSize: count.optional(),
    singleBatch: z.boolean().default(false),
  }),
  (context, { find: name, filter, sort, limit, projection, ...page }) => {
    const project = parseProjection(projection);
    const rows = rowsOf(context, name, { filter: parseFilter(filter), sort: parseSort(sort), limit });
    return openCursor(context, name, outgoing(rows, project), page);
  },
);

async function* outgoing(rows: AsyncGenerator<Row>, project?: Project): AsyncGenerator<Buffer> {
  for await (const { doc, bytes } of rows) yield project === undefined ? bytes : encode(project(doc));
}

function rowsOf({ engine, database }: CommandContext, name: string, query: Query): AsyncGenerator<Row> {
  return engine.read(engine.catalog.find(database, name), query);
}

const distinct = collectionCommand(
  'distinct',
  'readConcern',
  z.strictObject({ distinct: collectionName, key: z.string(), query: document.default({}) }),
  async (context, input) => {
    checkPath(input.key);
    const values = new Map<string, unknown>();
    const query = { filter: parseFilter(input.query), sort: [], limit: 0 };
    for await (const { doc } of rowsOf(context, input.distinct, query)) {
      const value = valueAt(doc, input.key);
      for (const each of isArray(value) ? value : [value]) {
        if (each !== undefined) values.set(encodeKey(each).toString('latin1'), each);
      }
    }
    const sorted = [...values].sort(([left], [right]) => (left < right ? -1 : 1));
    return { values: sorted.map(([, value]) => value), ok: 1 };
  },
);

const aggregate = collectionCommand(
  'aggregate',
  'readConcern',
  z.strictObject({
    aggregate: collectionName,
    pipeline: documents,
    cursor: z.strictObject({ batchSize: count.optional() }),
  }),
  (context, { aggregate: name, pipeline, cursor }) => {
    const { filter, group } = parsePipeline(pipeline);
    const rows = rowsOf(context, name, { filter, sort: [], limit: 0 });
    return openCursor(context, name, group === undefined ? outgoing(rows) : countRows(rows, group), cursor);
  },
);

/** Serves any number of `$match`, and a `$group` behind them that counts. */
function parsePipeline(pipeline: readonly Doc[]): { filter: Filter; group: Doc | undefined } {
  const stages = pipeline.map(parseStage);
  const group = stages.at(-1)?.name === '$group' ? stages.pop() : undefined;
  if (stages.some(({ name }) => name !== '$match'))
    throw new CommandError('NotImplemented', 'the embedded store serves $group at the end only');
  return { filter: allOf(stages.map(({ operand }) => parseFilter(operand))), group: group?.operand };
}

function parseStage(stage: Doc): { name: string; operand: Doc } {
  const [[name, operand] = [''], ...others] = Object.entries(stage);
  if (name === '' || others.length > 0) {
    const message = 'A pipeline stage specification object must contain exactly one field.';
    throw new CommandError('Location40323', message);
  }
  if (name !== '$match' && name !== '$group')
    throw new CommandError('Location40324', `Unrecognized pipeline stage name: '${name}'`);
  if (isDoc(operand)) return { name, operand };
  throw new CommandError('BadValue', `${name} takes a document`);
}

/** One group of all documents, in which `{ $sum: 1 }` counts them; no group where there are none. */
async function* countRows(rows: AsyncGenerator<Row>, { _id, ...sums }: Doc): AsyncGenerator<Buffer> {
  const isCount = (sum: unknown) =>
    isDoc(sum) && Object.keys(sum).join() === '$sum' && toNumber(sum['$sum']) === 1;
  const isConstant = _id === null || toNumber(_id) !== undefined;
  if (!isConstant || !Object.values(sums).every(isCount))
    throw new CommandError('Location15952', 'the embedded store groups by a constant and counts, no more');
  let n = 0;
  while (!(await rows.next()).done) n++;
  if (n > 0) yield encode({ _id, ...Object.fromEntries(Object.keys(sums).map((name) => [name, n])) });
}

/** Commands that read. */
export const readCommands = { find, distinct, aggregate };
