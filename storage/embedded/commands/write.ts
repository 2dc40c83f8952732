import { z } from 'zod';
import { type Doc, field, withIdFirst } from '../bson/document.js';
import { type Place, deleteMatching, updateMatching } from '../engine/change.js';
import { insertDocument } from '../engine/documents.js';
import { CommandError } from '../errors.js';
import { parseFilter } from '../query/filter.js';
import { parseUpdate, refuseDollarFields } from '../query/update.js';
import { collectionName, command, type CommandContext, count, document, documents, flag } from './command.js';

const bulkOptions = { ordered: flag.default(true), bypassDocumentValidation: flag.optional() };

const insert = command(
  z.strictObject({ insert: collectionName, documents, ...bulkOptions }),
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
        return Promise.resolve();
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
  z.strictObject({ update: collectionName, updates: z.array(updateStatement), ...bulkOptions }),
  async (context, input) => {
    const reply = { n: 0, nModified: 0 };
    const upserted: Doc[] = [];
    const errors = await runBulk(
      context,
      input.update,
      input,
      input.updates,
      async (place, statement, index) => {
        const update = parseUpdate(statement.u, statement.multi);
        const done = await updateMatching(place, parseFilter(statement.q), update, statement);
        if (done.upserted) upserted.push({ index, _id: field(done.upserted, '_id') });
        reply.n += done.matched + (done.upserted ? 1 : 0);
        reply.nModified += done.modified;
        if (place.batch.isFull) await place.batch.commit();
      },
    );
    return { ...reply, ...(upserted.length > 0 ? { upserted } : {}), ...errors, ok: 1 };
  },
);

const deleteStatement = z.strictObject({
  q: document,
  limit: count.pipe(z.union([z.literal(0), z.literal(1)])),
});

const remove = command(
  z.strictObject({ delete: collectionName, deletes: z.array(deleteStatement), ...bulkOptions }),
  async (context, input) => {
    let n = 0;
    const errors = await runBulk(context, input.delete, input, input.deletes, async (place, { q, limit }) => {
      n += await deleteMatching(place, parseFilter(q), limit === 0);
      if (place.batch.isFull) await place.batch.commit();
    });
    return { n, ...errors, ok: 1 };
  },
);

/**
 * Runs the statements of a bulk one after the other; gives the field of the reply that tells which were refused. An
 * ordered bulk ends at the first.
 */
async function runBulk<Statement>(
  { engine, database, counter }: CommandContext,
  name: string,
  { ordered }: { ordered: boolean },
  statements: readonly Statement[],
  run: (place: Place, statement: Statement, index: number) => Promise<void>,
): Promise<{ writeErrors?: Doc[] }> {
  const writeErrors = await engine.writer.run(async (batch) => {
    const refused: Doc[] = [];
    const place = { engine, batch, database, name, counter };
    for (const [index, statement] of statements.entries()) {
      const error = await refusalOf(() => run(place, statement, index));
      if (error) refused.push({ index, code: error.code, ...error.details, errmsg: error.message });
      if (error && ordered) break;
    }
    return refused;
  });
  return writeErrors.length > 0 ? { writeErrors } : {};
}

async function refusalOf(statement: () => Promise<void>): Promise<CommandError | undefined> {
  try {
    await statement();
    return undefined;
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
}

/** Commands that write. */
export const writeCommands = { insert, update, delete: remove };
