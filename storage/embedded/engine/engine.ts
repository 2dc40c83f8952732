import { chmod, mkdir } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';
import { decode } from '../bson/document.js';
import { StoreError } from '../errors.js';
import { Catalog, type Collection, type IndexSpec } from './catalog.js';
import { Cursors } from './cursors.js';
import { addEntry } from './documents.js';
import { wholeIndex } from './keys.js';
import { type Level, levelReader } from './reader.js';
import { type Counter, find, type Query, type Row } from './scan.js';
import { Writer } from './writer.js';

/** The database behind the commands: collections on disk, one writer, any number of readers. */
export class Engine {
  readonly cursors = new Cursors(() => performance.now());
  readonly writer: Writer;

  private constructor(
    private readonly level: Level,
    readonly catalog: Catalog,
    onFatal: (error: StoreError) => void,
  ) {
    this.writer = new Writer(level, onFatal);
  }

  /** Opens the store of a directory, making it if need be. `onFatal` is told when a commit failed. */
  static async open(directory: string, onFatal: (error: StoreError) => void): Promise<Engine> {
    const level = await openLevel(directory);
    const engine = new Engine(level, Catalog.load(level), onFatal);
    for (const id of engine.catalog.condemned) await engine.#clear(id);
    return engine;
  }

  /** Documents as they are at the first read; what is written meanwhile is not seen. */
  async *read(collection: Collection | undefined, query: Query, counter: Counter): AsyncGenerator<Row> {
    if (collection === undefined) return;
    const snapshot = this.level.snapshot();
    try {
      yield* find(levelReader(this.level, snapshot), collection, query, counter);
    } finally {
      await snapshot.close();
    }
  }

  /** Builds an index over what is stored; other writes wait. Throws `DuplicateKey` and then leaves no index. */
  async buildIndex(database: string, name: string, spec: IndexSpec): Promise<void> {
    let reserved: number | undefined;
    const build = this.writer.run(async (batch) => {
      const collection = this.catalog.ensure(batch, database, name);
      const index = this.catalog.reserve(batch, spec);
      reserved = index.id;
      await batch.commit();
      for await (const [key, bytes] of levelReader(this.level).entries(
        wholeIndex(collection.primary.id),
        false,
      )) {
        addEntry(batch, collection, index, { key, doc: decode(bytes) });
        if (batch.isFull) await batch.commit();
      }
      this.catalog.addIndex(batch, collection, index);
    });
    await build.catch(async (error: unknown) => {
      if (reserved !== undefined && !(error instanceof StoreError)) await this.#clear(reserved);
      throw error;
    });
  }

  /** Drops a collection and its indexes; false if there is none. */
  async dropCollection(database: string, name: string): Promise<boolean> {
    const dropped = await this.writer.run((batch) => {
      const collection = this.catalog.find(database, name);
      if (collection !== undefined) this.catalog.drop(batch, collection);
      return Promise.resolve(collection);
    });
    if (dropped === undefined) return false;
    for (const { id } of [dropped.primary, ...dropped.indexes]) await this.#clear(id);
    return true;
  }

  /** Clears the entries of a condemned index. */
  async #clear(id: number): Promise<void> {
    await this.level.clear(wholeIndex(id));
    await this.writer.run((batch) => Promise.resolve(this.catalog.forget(batch, id)));
  }

  /** Waits for writes under way, then gives the directory free. */
  async close(): Promise<void> {
    await this.writer.idle();
    await this.cursors.closeAll();
    await this.level.close();
  }
}

async function openLevel(directory: string): Promise<Level> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await chmod(directory, 0o700);
    const level: Level = new ClassicLevel(directory, { keyEncoding: 'buffer', valueEncoding: 'buffer' });
    await level.open();
    return level;
  } catch (error) {
    throw openError(error);
  }
}

function openError(error: unknown): StoreError {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'LEVEL_LOCKED') return new StoreError('store-in-use', { cause });
  if (code === 'LEVEL_CORRUPTION') return new StoreError('store-damaged', { cause });
  const isFull = code === 'ENOSPC' || /no space left|disk quota|file too large/i.test(String(cause));
  return new StoreError(isFull ? 'disk-full' : 'store-unavailable', { cause });
}
