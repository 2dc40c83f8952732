import { z } from 'zod';
import type { Doc } from '../bson/document.js';
import type { Row } from '../engine/scan.js';
import { CommandError } from '../errors.js';
import { countGroups, parseGroup } from '../query/group.js';
import { collectionName, command, count, document, documents, flag } from './command.js';
import { openCursor } from './cursors.js';
import { parseQuery, rowsOf } from './find.js';

const aggregate = command(
  z.strictObject({
    aggregate: collectionName,
    pipeline: documents,
    cursor: z.strictObject({ batchSize: count.optional() }),
    allowDiskUse: flag.optional(),
  }),
  (context, input) => {
    const { $group, ...query } = parsePipeline(input.pipeline);
    const rows = rowsOf(context, input.aggregate, parseQuery(query));
    const answer = $group === undefined ? bytesOf(rows) : countGroups(rows, parseGroup($group));
    return openCursor(context, `${context.database}.${input.aggregate}`, answer, input.cursor);
  },
);

async function* bytesOf(rows: AsyncIterable<Row>): AsyncGenerator<Buffer> {
  for await (const { bytes } of rows) yield bytes;
}

const stageSchemas = {
  $match: document,
  $sort: document,
  $skip: count,
  $limit: count.refine((limit) => limit > 0),
  $group: document,
};

const pipelineSchema = z
  .strictObject(stageSchemas)
  .partial()
  .transform(({ $match = {}, $sort = {}, $skip = 0, $limit = 0, $group }) => {
    return { filter: $match, sort: $sort, skip: $skip, limit: $limit, $group };
  });

/** Stages are served each once and in one order: what to read of the collection, then what to make of it. */
const order = Object.keys(stageSchemas);

function parsePipeline(stages: readonly Doc[]): z.output<typeof pipelineSchema> {
  const names = stages.map(stageName);
  if (
    names.some((name, place) => place > 0 && order.indexOf(name) <= order.indexOf(names[place - 1] ?? ''))
  ) {
    throw new CommandError(
      'NotImplemented',
      `the embedded store serves ${order.join(', ')} in this order only`,
    );
  }
  const parsed = pipelineSchema.safeParse(Object.assign({}, ...stages));
  if (!parsed.success) throw new CommandError('BadValue', 'a stage of the pipeline has the wrong operand');
  return parsed.data;
}

function stageName(stage: Doc): string {
  const [name, ...others] = Object.keys(stage);
  if (name === undefined || others.length > 0) {
    throw new CommandError(
      'Location40323',
      'A pipeline stage specification object must contain exactly one field.',
    );
  }
  if (name === '$changeStream') {
    throw new CommandError('Location40573', 'The $changeStream stage is only supported on replica sets');
  }
  if (order.includes(name)) return name;
  throw new CommandError('Location40324', `Unrecognized pipeline stage name: '${name}'`);
}

/** The command behind `aggregate` and `countDocuments`. */
export const aggregateCommands = { aggregate };
