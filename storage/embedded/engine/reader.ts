import type { ClassicLevel } from 'classic-level';

/** The ordered key-value store on disk. */
export type Level = ClassicLevel<Buffer, Buffer>;

/** A version of the store that stays as it is while others write. */
export type LevelSnapshot = ReturnType<Level['snapshot']>;

/** A key and its value. */
export type Entry = readonly [key: Buffer, value: Buffer];

/** The keys from `gte` up to, not including, `lt`. */
export interface KeyRange {
  readonly gte: Buffer;
  readonly lt: Buffer;
}

/** What scans read from: the store as it is, a snapshot of it, or a batch that is not committed yet. */
export interface Reader {
  get(key: Buffer): Buffer | undefined;
  entries(range: KeyRange, reverse: boolean): AsyncIterable<Entry>;
}

const FIRST_CHUNK = 16;
const NEXT_CHUNK = 256;
const CHUNK_BYTES = 256 * 1024;

/** Reads from disk, by a snapshot where one is given. Ranges are read in small chunks, never as a whole. */
export function levelReader(level: Level, snapshot?: LevelSnapshot): Reader {
  const version = snapshot === undefined ? {} : { snapshot };
  return {
    get: (key) => level.getSync(key, version),
    entries: async function* (range, reverse) {
      const iterator = level.iterator({ ...range, ...version, reverse, highWaterMarkBytes: CHUNK_BYTES });
      try {
        let chunk = await iterator.nextv(FIRST_CHUNK);
        while (chunk.length > 0) {
          yield* chunk;
          chunk = await iterator.nextv(NEXT_CHUNK);
        }
      } finally {
        await iterator.close();
      }
    },
  };
}
