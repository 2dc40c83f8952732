import { z } from 'zod';
import { type Doc, field } from '../bson/document.js';
import { changeFirst, insertUpserted, type Place } from '../engine/change.js';
import { deleteDocument, replaceDocument } from '../engine/documents.js';
import { CommandError } from '../errors.js';
import { parseFilter } from '../query/filter.js';
import { parseSort } from '../query/sort.js';
import { applyUpdate, parseUpdate } from '../query/update.js';
import { collectionCommand, collectionName, document } from './command.js';

const flag = z.boolean().default(false);
const schema = z.strictObject({
  findAndModify: collectionName,
  query: document.default({}),
  sort: document.default({}),
  update: z.unknown().optional(),
  remove: flag,
  new: flag,
  upsert: flag,
});

type Input = z.output<typeof schema>;

const findAndModify = collectionCommand(
  'findAndModify',
  'writeConcern',
  schema,
  async ({ engine, database }, input) => {
    const outcome = await engine.writer.run((batch) => {
      const place = { engine, batch, database, name: input.findAndModify };
      return input.remove ? removeFirst(place, input) : updateFirst(place, input);
    });
    return { ...outcome, ok: 1 };
  },
);

async function removeFirst(place: Place, input: Input): Promise<Doc> {
  if (input.update !== undefined || input.new || input.upsert) {
    throw new CommandError('FailedToParse', 'Cannot specify update, new or upsert together with remove=true');
  }
  let value: Doc | undefined;
  await changeFirst(place, parseTarget(input), (collection, row) => {
    deleteDocument(place.batch, collection, row);
    value = row.doc;
  });
  return { value: value ?? null, lastErrorObject: { n: value === undefined ? 0 : 1 } };
}

async function updateFirst(place: Place, input: Input): Promise<Doc> {
  const target = parseTarget(input);
  const update = parseUpdate(input.update, false);
  let value: Doc | undefined;
  await changeFirst(place, target, (collection, row) => {
    const after = applyUpdate(update, row.doc);
    replaceDocument(place.batch, collection, row, after);
    value = input.new ? after : row.doc;
  });
  if (value !== undefined) return { value, lastErrorObject: { n: 1, updatedExisting: true } };
  if (!input.upsert) return { value: null, lastErrorObject: { n: 0, updatedExisting: false } };
  const doc = insertUpserted(place, target.filter, update);
  const lastErrorObject = { n: 1, updatedExisting: false, upserted: field(doc, '_id') };
  return { value: input.new ? doc : null, lastErrorObject };
}

function parseTarget({ query, sort }: Input) {
  return { filter: parseFilter(query), sort: parseSort(sort) };
}

/** The command behind `findOneAndUpdate`, `findOneAndReplace` and `findOneAndDelete`. */
export const findAndModifyCommands = { findAndModify };
