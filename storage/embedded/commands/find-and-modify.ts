import { z } from 'zod';
import { type Doc, field } from '../bson/document.js';
import { changeFirst, insertUpserted, type Place } from '../engine/change.js';
import { deleteDocument, replaceDocument } from '../engine/documents.js';
import { CommandError } from '../errors.js';
import { parseFilter } from '../query/filter.js';
import { parseProjection } from '../query/project.js';
import { parseSort } from '../query/sort.js';
import { applyUpdate, parseUpdate } from '../query/update.js';
import { collectionName, command, document, flag } from './command.js';

const schema = z.strictObject({
  findAndModify: collectionName,
  query: document.default({}),
  sort: document.default({}),
  fields: document.default({}),
  update: z.unknown().optional(),
  remove: flag.default(false),
  new: flag.default(false),
  upsert: flag.default(false),
  bypassDocumentValidation: flag.optional(),
});

type Input = z.output<typeof schema>;

interface Outcome {
  readonly value: Doc | undefined;
  readonly lastErrorObject: Doc;
}

const findAndModify = command(schema, async ({ engine, database, counter }, input) => {
  const project = parseProjection(input.fields) ?? ((doc) => doc);
  const { value, lastErrorObject } = await engine.writer.run((batch) => {
    const place = { engine, batch, database, name: input.findAndModify, counter };
    return input.remove ? removeFirst(place, input) : updateFirst(place, input);
  });
  return { lastErrorObject, value: value === undefined ? null : project(value), ok: 1 };
});

async function removeFirst(place: Place, input: Input): Promise<Outcome> {
  if (input.update !== undefined || input.new || input.upsert) {
    throw new CommandError('FailedToParse', 'Cannot specify update, new or upsert together with remove=true');
  }
  let value: Doc | undefined;
  await changeFirst(place, parseTarget(input), (collection, row) => {
    deleteDocument(place.batch, collection, row);
    value = row.doc;
  });
  return { value, lastErrorObject: { n: value === undefined ? 0 : 1 } };
}

async function updateFirst(place: Place, input: Input): Promise<Outcome> {
  const target = parseTarget(input);
  const update = parseUpdate(input.update, false);
  let value: Doc | undefined;
  const found = await changeFirst(place, target, (collection, row) => {
    const after = applyUpdate(update, row.doc);
    replaceDocument(place.batch, collection, row, after);
    value = input.new ? after : row.doc;
  });
  if (found || !input.upsert) return { value, lastErrorObject: { n: found ? 1 : 0, updatedExisting: found } };
  const doc = insertUpserted(place, target.filter, update);
  const lastErrorObject = { n: 1, updatedExisting: false, upserted: field(doc, '_id') };
  return { value: input.new ? doc : undefined, lastErrorObject };
}

function parseTarget({ query, sort }: Input) {
  return { filter: parseFilter(query), sort: parseSort(sort) };
}

/** The command behind `findOneAndUpdate`, `findOneAndReplace` and `findOneAndDelete`. */
export const findAndModifyCommands = { findAndModify };
