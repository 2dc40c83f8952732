import { Long } from 'bson';
import { z } from 'zod';
import { type Doc, encode } from '../bson/document.js';
import { encodeCursorReply } from '../bson/raw.js';
import { Cursor } from '../engine/cursors.js';
import { collectionCommand, collectionName, type CommandContext, count } from './command.js';

/** MongoDB's default for the first answer of a cursor. */
const FIRST_PAGE = 101;

/** The answer of a command whose documents are few and known. */
export function wholeCursor(ns: string, docs: readonly Doc[]): Buffer {
  return encodeCursorReply({ id: Long.ZERO, ns }, 'firstBatch', docs.map(encode));
}

/** The first answer of a cursor; what is left of it waits for `getMore`, unless `singleBatch` says that no one will ask. */
export async function openCursor(
  { engine, database }: CommandContext,
  collection: string,
  rows: AsyncGenerator<Buffer>,
  { batchSize = FIRST_PAGE, singleBatch = false }: { batchSize?: number | undefined; singleBatch?: boolean },
): Promise<Buffer> {
  const ns = `${database}.${collection}`;
  const cursor = new Cursor(ns, rows);
  const { documents, isLast } = await cursor.page(batchSize);
  if (singleBatch) await cursor.close();
  const id = isLast || singleBatch ? 0 : await engine.cursors.keep(cursor);
  return encodeCursorReply({ id: Long.fromNumber(id), ns }, 'firstBatch', documents);
}

const getMore = collectionCommand(
  'collection',
  'none',
  z.strictObject({
    getMore: count,
    collection: collectionName,
    batchSize: count.pipe(z.number().min(1)).default(Infinity),
  }),
  async ({ engine, database }, { getMore: id, collection, batchSize }) => {
    const ns = `${database}.${collection}`;
    const page = await engine.cursors.get(id, ns).page(batchSize);
    if (page.isLast) await engine.cursors.close(id);
    const cursor = { id: Long.fromNumber(page.isLast ? 0 : id), ns };
    return encodeCursorReply(cursor, 'nextBatch', page.documents);
  },
);

const killCursors = collectionCommand(
  'killCursors',
  'none',
  z.strictObject({ killCursors: collectionName, cursors: z.array(count) }),
  async ({ engine }, { cursors }) => {
    for (const id of cursors) await engine.cursors.close(id);
    return { ok: 1 };
  },
);

/** Commands about cursors. */
export const cursorCommands = { getMore, killCursors };
