import { z } from 'zod';
import { type Doc, field, withIdFirst } from '../bson/document.js';
import { checkNamespace } from '../engine/catalog.js';
import { changeAll, changeFirst, insertUpserted, type Place } from '../engine/change.js';
import { deleteDocument, insertDocument, replaceDocument } from '../engine/documents.js';
import { CommandError } from '../errors.js';
import { parseFilter } from '../query/filter.js';
import { applyUpdate, parseUpdate, refuseDollarFields } from '../query/update.js';
import { collectionName, command, type CommandContext, count, document, documents, flag } from './command.js';

const bulk = { ordered: flag.default(true), bypassDocumentValidation: flag.optional() };

const insert = command(
  z.strictObject({ insert: collectionName, documents, ...bulk }),
  async (context, input) => {
    let n = 0;
    const errors = await runBulk(
      context,
      input.insert,
      input,
      input.documents,
      ({ engine, batch, database }, doc) => {
        refuseDollarFields(doc);
        insertDocument(batch, engine.catalog.ensure(batch, database, input.insert), withIdFirst(doc));
        n++;
      },
    );
    return { n, ...errors, ok: 1 };
  },
);

const updateStatement = z.strictObject({
  q: document,
  u: z.unknown(),
  multi: flag.default(false),
  upsert: flag.default(false),
});

const update = command(
  z.strictObject({ update: collectionName, updates: z.array(updateStatement), ...bulk }),
  async (context, input) => {
    let n = 0;
    let nModified = 0;
    const upserted: Doc[] = [];
    const errors = await runBulk(
      context,
      input.update,
      input,
      input.updates,
      async (place, statement, index) => {
        const filter = parseFilter(statement.q);
        const update = parseUpdate(statement.u, statement.multi);
        const before = n;
        await changeMatching(place, filter, statement.multi, (collection, row) => {
          if (replaceDocument(place.batch, collection, row, applyUpdate(update, row.doc))) nModified++;
          n++;
        });
        if (n > before || !statement.upsert) return;
        upserted.push({ index, _id: field(insertUpserted(place, filter, update), '_id') });
        n++;
      },
    );
    return { n, nModified, ...(upserted.length > 0 ? { upserted } : {}), ...errors, ok: 1 };
  },
);

const deleteStatement = z.strictObject({
  q: document,
  limit: count.pipe(z.union([z.literal(0), z.literal(1)])),
});

const remove = command(
  z.strictObject({ delete: collectionName, deletes: z.array(deleteStatement), ...bulk }),
  async (context, input) => {
    let n = 0;
    const errors = await runBulk(context, input.delete, input, input.deletes, (place, { q, limit }) =>
      changeMatching(place, parseFilter(q), limit === 0, (collection, row) => {
        deleteDocument(place.batch, collection, row);
        n++;
      }),
    );
    return { n, ...errors, ok: 1 };
  },
);

async function changeMatching(
  place: Place,
  filter: Parameters<typeof changeAll>[1],
  multi: boolean,
  change: Parameters<typeof changeAll>[2],
): Promise<void> {
  if (multi) await changeAll(place, filter, change);
  else await changeFirst(place, { filter, sort: [] }, change);
}

/**
 * Runs the statements of a bulk one after the other; gives the field of the reply that tells which were refused. An
 * ordered bulk ends at the first.
 */
async function runBulk<Statement>(
  { engine, database, counter }: CommandContext,
  name: string,
  { ordered }: { ordered: boolean },
  statements: readonly Statement[],
  run: (place: Place, statement: Statement, index: number) => void | Promise<void>,
): Promise<{ writeErrors?: Doc[] }> {
  checkNamespace(database, name);
  const writeErrors: Doc[] = [];
  await engine.writer.run(async (batch) => {
    const place = { engine, batch, database, name, counter };
    for (const [index, statement] of statements.entries()) {
      try {
        await run(place, statement, index);
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
