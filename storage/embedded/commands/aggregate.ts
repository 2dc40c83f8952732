import { z } from 'zod';
import { type Doc, isDoc, toNumber } from '../bson/document.js';
import type { Query, Row } from '../engine/scan.js';
import { CommandError } from '../errors.js';
import { type Condition, parseFilter } from '../query/filter.js';
import { type Group, groupBy, parseGroup } from '../query/group.js';
import { parseSort } from '../query/sort.js';
import { collectionName, command, count, documents, flag } from './command.js';
import { openCursor } from './cursors.js';
import { rowsOf } from './find.js';

interface Pipeline extends Query {
  readonly group?: Group;
}

const aggregate = command(
  z.strictObject({
    aggregate: collectionName,
    pipeline: documents,
    cursor: z.strictObject({ batchSize: count.optional() }),
    allowDiskUse: flag.optional(),
  }),
  (context, input) => {
    const pipeline = parsePipeline(input.pipeline);
    const rows = rowsOf(context, input.aggregate, pipeline);
    const answer = pipeline.group === undefined ? bytesOf(rows) : groupBy(rows, pipeline.group);
    return openCursor(context, `${context.database}.${input.aggregate}`, answer, input.cursor);
  },
);

async function* bytesOf(rows: AsyncIterable<Row>): AsyncGenerator<Buffer> {
  for await (const { bytes } of rows) yield bytes;
}

/** The one order in which stages are served: what to read of the collection, then what to make of it. */
const order = ['$match', '$sort', '$skip', '$limit', '$group'];

function parsePipeline(stages: readonly Doc[]): Pipeline {
  const everything: Condition = { op: 'and', of: [] };
  let pipeline: Pipeline = { filter: everything, sort: [], skip: 0, limit: 0 };
  let reached = 0;
  for (const stage of stages) {
    const [name, operand] = parseStage(stage);
    const place = order.indexOf(name);
    if (place < reached) {
      throw new CommandError(
        'NotImplemented',
        `the embedded store serves ${order.join(', ')} in this order only`,
      );
    }
    reached = place + (name === '$match' ? 0 : 1);
    pipeline = extend(pipeline, name, operand);
  }
  return pipeline;
}

function parseStage(stage: Doc): [string, unknown] {
  const [entry, ...others] = Object.entries(stage);
  if (entry === undefined || others.length > 0) {
    const message = 'A pipeline stage specification object must contain exactly one field.';
    throw new CommandError('Location40323', message);
  }
  const [name] = entry;
  if (name === '$changeStream') {
    throw new CommandError('Location40573', 'The $changeStream stage is only supported on replica sets');
  }
  if (!order.includes(name))
    throw new CommandError('Location40324', `Unrecognized pipeline stage name: '${name}'`);
  return entry;
}

function extend(pipeline: Pipeline, name: string, operand: unknown): Pipeline {
  switch (name) {
    case '$match':
      return {
        ...pipeline,
        filter: { op: 'and', of: [pipeline.filter, parseFilter(asDocument(name, operand))] },
      };
    case '$sort':
      return { ...pipeline, sort: parseSort(asDocument(name, operand)) };
    case '$skip':
      return { ...pipeline, skip: asCount(name, operand, 0) };
    case '$limit':
      return { ...pipeline, limit: asCount(name, operand, 1) };
    default:
      return { ...pipeline, group: parseGroup(operand) };
  }
}

function asDocument(name: string, operand: unknown): Doc {
  if (isDoc(operand)) return operand;
  throw new CommandError('Location15959', `the ${name} stage needs an object`);
}

function asCount(name: string, operand: unknown, least: number): number {
  const number = toNumber(operand);
  if (number !== undefined && Number.isInteger(number) && number >= least) return number;
  throw new CommandError('Location15958', `the ${name} stage needs a whole number of at least ${least}`);
}

/** The command behind `aggregate` and `countDocuments`. */
export const aggregateCommands = { aggregate };
