import { Long } from 'bson';
import { z } from 'zod';
import { type Doc, encode, toNumber } from '../bson/document.js';
import { encodeCursorReply } from '../bson/raw.js';
import { Cursor } from '../engine/cursors.js';
import { CommandError } from '../errors.js';
import { collectionName, command, type CommandContext, count } from './command.js';

/** MongoDB's default for the first answer of a cursor. */
const FIRST_PAGE = 101;

/** The answer of a command whose documents are few and known. */
export function wholeCursor(ns: string, docs: readonly Doc[]): Buffer {
  return encodeCursorReply({ id: Long.ZERO, ns }, 'firstBatch', docs.map(encode));
}

/** The first answer of a cursor; what is left of it waits for `getMore`, unless `singleBatch` says that no one will ask. */
export async function openCursor(
  { engine }: CommandContext,
  ns: string,
  rows: AsyncGenerator<Buffer>,
  { batchSize = FIRST_PAGE, singleBatch = false }: { batchSize?: number | undefined; singleBatch?: boolean },
): Promise<Buffer> {
  const cursor = new Cursor(ns, rows);
  const { documents, isLast } = await cursor.page(batchSize);
  if (singleBatch) await cursor.close();
  const id = isLast || singleBatch ? 0 : await engine.cursors.keep(cursor);
  return encodeCursorReply({ id: Long.fromNumber(id), ns }, 'firstBatch', documents);
}

const getMore = command(
  z.strictObject({ getMore: z.unknown(), collection: collectionName, batchSize: count.optional() }),
  async ({ engine, database }, { getMore: id, collection, batchSize }) => {
    const ns = `${database}.${collection}`;
    const number = toNumber(id) ?? 0;
    const page = await engine.cursors
      .get(number, ns)
      .page(batchSize === undefined || batchSize === 0 ? Infinity : batchSize);
    if (page.isLast) await engine.cursors.close(number);
    const cursor = { id: Long.fromNumber(page.isLast ? 0 : number), ns };
    return encodeCursorReply(cursor, 'nextBatch', page.documents);
  },
);

const killCursors = command(
  z.strictObject({ killCursors: collectionName, cursors: z.array(z.unknown()) }),
  async ({ engine }, { cursors }) => {
    const cursorsKilled: Long[] = [];
    const cursorsNotFound: Long[] = [];
    for (const each of cursors) {
      const id = toNumber(each);
      if (id === undefined)
        throw new CommandError('TypeMismatch', "BSON field 'killCursors.cursors' is the wrong type");
      const list = (await engine.cursors.close(id)) ? cursorsKilled : cursorsNotFound;
      list.push(Long.fromNumber(id));
    }
    return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
  },
);

/** Commands about cursors. */
export const cursorCommands = { getMore, killCursors };
