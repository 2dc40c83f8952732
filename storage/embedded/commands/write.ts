import { z } from 'zod';
import { type Doc, field, withIdFirst } from '../bson/document.js';
import { changeAll, changeFirst, insertUpserted, type Place } from '../engine/change.js';
import { deleteDocument, insertDocument, replaceDocument } from '../engine/documents.js';
import { CommandError } from '../errors.js';
import { type Filter, parseFilter } from '../query/filter.js';
import { applyUpdate, parseUpdate, refuseDollarFields } from '../query/update.js';
import {
  collectionCommand,
  collectionName,
  type CommandContext,
  count,
  document,
  statements,
} from './command.js';

const ordered = z.boolean().default(true);

const insert = collectionCommand(
  'insert',
  'writeConcern',
  z.strictObject({ insert: collectionName, documents: statements(document), ordered }),
  async (context, { insert: name, documents, ordered }) => {
    let n = 0;
    const errors = await runBulk(context, name, { ordered, statements: documents }, (place, doc) => {
      refuseDollarFields(doc);
      const collection = place.engine.catalog.ensure(place.batch, place.database, name);
      insertDocument(place.batch, collection, withIdFirst(doc));
      n++;
    });
    return { n, ...errors, ok: 1 };
  },
);

const updateStatement = z.strictObject({
  q: document,
  u: z.unknown(),
  multi: z.boolean().default(false),
  upsert: z.boolean().default(false),
});

const update = collectionCommand(
  'update',
  'writeConcern',
  z.strictObject({ update: collectionName, updates: statements(updateStatement), ordered }),
  async (context, { update: name, updates, ordered }) => {
    let n = 0;
    let nModified = 0;
    const upserted: Doc[] = [];
    const bulk = { ordered, statements: updates };
    const errors = await runBulk(context, name, bulk, async (place, { q, u, multi, upsert }, index) => {
      const filter = parseFilter(q);
      const update = parseUpdate(u, multi);
      const before = n;
      await change(place, filter, multi, (collection, row) => {
        if (replaceDocument(place.batch, collection, row, applyUpdate(update, row.doc))) nModified++;
        n++;
      });
      if (n > before || !upsert) return;
      upserted.push({ index, _id: field(insertUpserted(place, filter, update), '_id') });
      n++;
    });
    return { n, nModified, ...(upserted.length > 0 ? { upserted } : {}), ...errors, ok: 1 };
  },
);

const deleteStatement = z.strictObject({
  q: document,
  limit: count.pipe(z.union([z.literal(0), z.literal(1)])),
});

const remove = collectionCommand(
  'delete',
  'writeConcern',
  z.strictObject({ delete: collectionName, deletes: statements(deleteStatement), ordered }),
  async (context, { delete: name, deletes, ordered }) => {
    let n = 0;
    const errors = await runBulk(context, name, { ordered, statements: deletes }, (place, { q, limit }) =>
      change(place, parseFilter(q), limit === 0, (collection, row) => {
        deleteDocument(place.batch, collection, row);
        n++;
      }),
    );
    return { n, ...errors, ok: 1 };
  },
);

function change(
  place: Place,
  filter: Filter,
  multi: boolean,
  act: Parameters<typeof changeAll>[2],
): Promise<void> {
  return multi ? changeAll(place, filter, act) : changeFirst(place, { filter, sort: [] }, act);
}

/**
 * Runs the statements of a bulk one after the other; gives the field of the reply that tells which were refused. An
 * ordered bulk ends at the first.
 */
async function runBulk<Statement>(
  { engine, database }: CommandContext,
  name: string,
  { ordered, statements }: { ordered: boolean; statements: readonly Statement[] },
  run: (place: Place, statement: Statement, index: number) => void | Promise<void>,
): Promise<{ writeErrors?: Doc[] }> {
  const writeErrors: Doc[] = [];
  await engine.writer.run(async (batch) => {
    for (const [index, statement] of statements.entries()) {
      try {
        await run({ engine, batch, database, name }, statement, index);
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        writeErrors.push({ index, code: error.code, ...error.details, errmsg: error.message });
        if (ordered) break;
      }
      if (batch.isFull) await batch.commit();
    }
  });
  return writeErrors.length > 0 ? { writeErrors } : {};
}

/** Commands that write. */
export const writeCommands = { insert, update, delete: remove };
