import { randomInt } from 'node:crypto';
import { CommandError } from '../errors.js';

/** MongoDB's default for the first answer of a cursor. */
export const FIRST_BATCH = 101;

const MAX_BATCH_BYTES = 16 * 1024 * 1024;
const IDLE_MS = 10 * 60 * 1000;

/** Documents of an answer, and whether there are more. */
export interface Page {
  readonly documents: readonly Buffer[];
  readonly isLast: boolean;
}

/** Documents that are read as they are asked for. */
export class Cursor {
  #next: Promise<IteratorResult<Buffer, unknown>> | undefined;
  usedAt = 0;

  constructor(
    readonly namespace: string,
    private readonly documents: AsyncGenerator<Buffer>,
  ) {}

  /** The next documents, at most `count` of them and as many as fit an answer. */
  async page(count: number): Promise<Page> {
    const documents: Buffer[] = [];
    let bytes = 0;
    while (documents.length < count && bytes < MAX_BATCH_BYTES) {
      const next = await this.#advance();
      if (next.done) return { documents, isLast: true };
      documents.push(next.value);
      bytes += next.value.length;
    }
    if (count === 0) return { documents, isLast: false };
    this.#next = this.documents.next();
    return { documents, isLast: (await this.#next).done === true };
  }

  #advance(): Promise<IteratorResult<Buffer, unknown>> {
    const next = this.#next ?? this.documents.next();
    this.#next = undefined;
    return next;
  }

  async close(): Promise<void> {
    await this.documents.return(undefined);
  }
}

/** Cursors that clients have not read to their end. One left alone for ten minutes is closed, as in MongoDB. */
export class Cursors {
  readonly #open = new Map<number, Cursor>();

  /** `now` gives milliseconds that only go forward. */
  constructor(private readonly now: () => number) {}

  /** Keeps a cursor open and gives the id under which it is asked for. */
  async keep(cursor: Cursor): Promise<number> {
    await this.#closeIdle();
    const id = randomInt(1, 2 ** 47);
    cursor.usedAt = this.now();
    this.#open.set(id, cursor);
    return id;
  }

  /** Throws `CursorNotFound` for an id that is unknown, or that belongs to another collection. */
  take(id: number, namespace: string): Cursor {
    const cursor = this.#open.get(id);
    if (cursor?.namespace !== namespace)
      throw new CommandError('CursorNotFound', `cursor id ${id} not found`);
    cursor.usedAt = this.now();
    return cursor;
  }

  /** Closes a cursor; false if there is none by that id. */
  async close(id: number): Promise<boolean> {
    const cursor = this.#open.get(id);
    this.#open.delete(id);
    await cursor?.close();
    return cursor !== undefined;
  }

  async closeAll(): Promise<void> {
    for (const id of [...this.#open.keys()]) await this.close(id);
  }

  async #closeIdle(): Promise<void> {
    for (const [id, { usedAt }] of [...this.#open]) {
      if (this.now() - usedAt > IDLE_MS) await this.close(id);
    }
  }
}
