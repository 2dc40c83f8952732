import { chmod, mkdir } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';
import { z } from 'zod';
import { decode } from '../bson/document.js';
import { isDiskFull, StoreError } from '../errors.js';
import { Catalog, type Collection } from './catalog.js';
import { Cursors } from './cursors.js';
import { addEntry } from './documents.js';
import { everything, type Index, indexPrefix, within } from './keys.js';
import type { Entry, KeyRange, Level } from './level.js';
import { levelReader, type Reader } from './reader.js';
import { Readers } from './readers.js';
import { rewriteFiles } from './rewrite.js';
import { type Counter, find, type Query, type Row } from './scan.js';
import { Writer } from './writer.js';

/** The database behind the commands: collections on disk, one writer, any number of readers. */
export class Engine {
  readonly cursors = new Cursors();
  /** What all commands together have read. */
  readonly counter: Counter = { examined: 0 };
  readonly #readers = new Readers();

  private constructor(
    private readonly level: Level,
    readonly catalog: Catalog,
    readonly writer: Writer,
  ) {}

  /** Opens the store of a directory, making it if need be. `onFatal` is told when a commit failed. */
  static async open(directory: string, onFatal: (error: StoreError) => void): Promise<Engine> {
    const level = await openLevel(directory);
    try {
      const engine = new Engine(level, Catalog.load(level), new Writer(level, onFatal));
      for (const id of engine.catalog.abandoned()) await level.clear(within(indexPrefix(id)));
      return engine;
    } catch (error) {
      await level.close();
      throw error;
    }
  }

  /** Documents as they are at the first read; what is written meanwhile is not seen. */
  async *read(collection: Collection | undefined, query: Query): AsyncGenerator<Row> {
    if (collection !== undefined)
      yield* this.#snapshot((reader) => find(reader, collection, query, this.counter));
  }

  /** Builds an index over what is stored; other writes wait. Throws `DuplicateKey` and then leaves no index. */
  async buildIndex(database: string, name: string, spec: Omit<Index, 'id'>): Promise<void> {
    await this.writer.run(async (batch) => {
      const collection = this.catalog.ensure(batch, database, name);
      const index = this.catalog.newIndex(batch, spec);
      const all = within(indexPrefix(collection.primary.id));
      // A new store has a hundred indexes to make, of nothing.
      if (!(await isEmpty(batch, all))) {
        await batch.commit();
        for await (const [key, bytes] of levelReader(this.level).entries([all], false)) {
          addEntry(batch, collection, index, { key, doc: decode(bytes) });
          if (batch.isFull) await batch.commit();
        }
      }
      this.catalog.save(batch, { ...collection, indexes: [...collection.indexes, index] });
    });
  }

  /** Takes indexes away. Whoever reads by one reads it to the end; the entries of one that a crash left are cleared at the next start. */
  async dropIndexes(database: string, name: string, dropped: readonly Index[]): Promise<void> {
    const ids = dropped.map(({ id }) => id);
    await this.writer.run(async (batch) => {
      const collection = this.catalog.ensure(batch, database, name);
      const indexes = collection.indexes.filter(({ id }) => !ids.includes(id));
      this.catalog.save(batch, { ...collection, indexes });
      await batch.commit();
      for (const id of ids) await this.level.clear(within(indexPrefix(id)));
    });
  }

  /** Everything that is stored, as it is at the first read. */
  entries(): AsyncGenerator<Entry> {
    return this.#snapshot((reader) => reader.entries([everything], false));
  }

  #snapshot<T>(read: (reader: Reader) => AsyncIterable<T>): AsyncGenerator<T> {
    const { level } = this;
    return this.#readers.read(async function* () {
      const snapshot = level.snapshot();
      try {
        yield* read(levelReader(level, snapshot));
      } finally {
        await snapshot.close();
      }
    });
  }

  /**
   * Leaves nothing in the files of what was removed or replaced. All that others ask for waits meanwhile; it takes some seconds
   * a hundred megabytes. A cursor that nobody has read for ten seconds is closed.
   */
  async compact(): Promise<void> {
    await this.writer.run(async (batch) => {
      await batch.commit();
      await this.#readers.without(
        () => this.cursors.closeAll(),
        () => rewriteFiles(this.level),
      );
    });
  }

  /** Waits for writes under way, then gives the directory free. */
  async close(): Promise<void> {
    await this.writer.idle();
    await this.cursors.closeAll();
    await this.level.close();
  }
}

async function isEmpty(reader: Reader, range: KeyRange): Promise<boolean> {
  const entries = reader.entries([range], false)[Symbol.asyncIterator]();
  const { done } = await entries.next();
  await entries.return?.();
  return done === true;
}

/** A file that is open counts as two megabytes of the process: of a large store no more than so many are, at no cost that shows. */
const MOST_OPEN_FILES = 40;
const settings = { keyEncoding: 'buffer', valueEncoding: 'buffer', maxOpenFiles: MOST_OPEN_FILES } as const;

/** Opens the files of a store. Rejects with `StoreError`. */
export async function openLevel(directory: string): Promise<Level> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await chmod(directory, 0o700);
    const level: Level = new ClassicLevel(directory, settings);
    await level.open();
    return level;
  } catch (error) {
    throw openError(error);
  }
}

const withCode = z.looseObject({ code: z.string() });

/** The database wraps what went wrong in an error of its own. */
function openError(error: unknown): StoreError {
  const cause = z.looseObject({ cause: withCode }).safeParse(error).data?.cause ?? error;
  const code = withCode.safeParse(cause).data?.code;
  if (code === 'LEVEL_LOCKED') return new StoreError('store-in-use', { cause });
  if (code === 'LEVEL_CORRUPTION') return new StoreError('store-damaged', { cause });
  return new StoreError(isDiskFull(cause) ? 'disk-full' : 'store-unavailable', { cause });
}
