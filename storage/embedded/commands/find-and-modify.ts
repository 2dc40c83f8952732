import { z } from 'zod';
import { type Doc, field } from '../bson/document.js';
import { firstMatch, insertUpserted, type Place } from '../engine/change.js';
import { deleteDocument, replaceDocument } from '../engine/documents.js';
import { CommandError } from '../errors.js';
import { type Condition, parseFilter } from '../query/filter.js';
import { parseProjection } from '../query/project.js';
import { parseSort } from '../query/sort.js';
import { applyUpdate, parseUpdate, type Update } from '../query/update.js';
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

interface Outcome {
  readonly value: Doc | undefined;
  readonly lastErrorObject: Doc;
}

const findAndModify = command(schema, async ({ engine, database, counter }, input) => {
  checkCombination(input);
  const filter = parseFilter(input.query);
  const sort = parseSort(input.sort);
  const project = parseProjection(input.fields);
  const update = input.remove ? undefined : parseUpdate(input.update, false);
  const { value, lastErrorObject } = await engine.writer.run(async (batch) => {
    const place = { engine, batch, database, name: input.findAndModify, counter };
    const found = await firstMatch(place, filter, sort);
    if (found === undefined) return withoutMatch(place, filter, update, input);
    const { collection, row } = found;
    if (update === undefined) {
      deleteDocument(batch, collection, row);
      return { value: row.doc, lastErrorObject: { n: 1 } };
    }
    const after = applyUpdate(update, row.doc);
    replaceDocument(batch, collection, row, after);
    return { value: input.new ? after : row.doc, lastErrorObject: { n: 1, updatedExisting: true } };
  });
  return { lastErrorObject, value: value === undefined ? null : project ? project(value) : value, ok: 1 };
});

function checkCombination(input: z.output<typeof schema>): void {
  if (input.remove && (input.update !== undefined || input.new || input.upsert)) {
    throw new CommandError('FailedToParse', 'Cannot specify both an update, new or upsert and remove=true');
  }
}

function withoutMatch(
  place: Place,
  filter: Condition,
  update: Update | undefined,
  input: { new: boolean; upsert: boolean },
): Outcome {
  if (update === undefined) return { value: undefined, lastErrorObject: { n: 0 } };
  if (!input.upsert) return { value: undefined, lastErrorObject: { n: 0, updatedExisting: false } };
  const doc = insertUpserted(place, filter, update);
  const lastErrorObject = { n: 1, updatedExisting: false, upserted: field(doc, '_id') };
  return { value: input.new ? doc : undefined, lastErrorObject };
}

/** The command behind `findOneAndUpdate`, `findOneAndReplace` and `findOneAndDelete`. */
export const findAndModifyCommands = { findAndModify };
