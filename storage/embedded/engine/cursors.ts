import { CommandError } from '../errors.js';

/** MongoDB fills 16 MB; a smaller answer keeps memory flat where client and server share a process. */
const MAX_PAGE_BYTES = 1024 * 1024;

/** Documents of an answer, and whether there are more. */
export interface Page {
  readonly documents: readonly Buffer[];
  readonly isLast: boolean;
}

/** Documents that are read as they are asked for. */
export class Cursor {
  #next: Promise<IteratorResult<Buffer, unknown>> | undefined;

  constructor(
    readonly namespace: string,
    private readonly documents: AsyncGenerator<Buffer>,
  ) {}

  /** The next documents, at most `count` of them and as many as fit an answer. */
  async page(count: number): Promise<Page> {
    const documents: Buffer[] = [];
    let bytes = 0;
    while (documents.length < count && bytes < MAX_PAGE_BYTES) {
      const next = await (this.#next ?? this.documents.next());
      this.#next = undefined;
      if (next.done) return { documents, isLast: true };
      documents.push(next.value);
      bytes += next.value.length;
    }
    if (count > 0) this.#next = this.documents.next();
    return { documents, isLast: (await this.#next)?.done === true };
  }

  async close(): Promise<void> {
    await this.documents.return(undefined);
  }
}

/** More than this many are not kept: the one that was opened first is closed, as if its client had gone. */
const MAX_OPEN = 1_000;

/** Cursors that clients have not read to their end. */
export class Cursors {
  readonly #open = new Map<number, Cursor>();
  #lastId = 0;

  /** Keeps a cursor open and gives the id under which it is asked for. */
  async keep(cursor: Cursor): Promise<number> {
    this.#open.set(++this.#lastId, cursor);
    const [first] = this.#open.keys();
    if (first !== undefined && this.#open.size > MAX_OPEN) await this.close(first);
    return this.#lastId;
  }

  /** Throws `CursorNotFound` for an id that is unknown, or that belongs to another collection. */
  get(id: number, namespace: string): Cursor {
    const cursor = this.#open.get(id);
    if (cursor?.namespace === namespace) return cursor;
    throw new CommandError('CursorNotFound', `cursor id ${id} not found`);
  }

  /** Closes a cursor, if there is one by that id. */
  async close(id: number): Promise<void> {
    const cursor = this.#open.get(id);
    this.#open.delete(id);
    await cursor?.close();
  }

  async closeAll(): Promise<void> {
    for (const id of [...this.#open.keys()]) await this.close(id);
  }
}
