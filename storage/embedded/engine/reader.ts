import type { Entry, KeyRange, Level, LevelIterator, LevelSnapshot } from './level.js';
import { ReadAhead } from './read-ahead.js';

/** What scans read from: the store as it is, a snapshot of it, or a batch that is not committed yet. */
export interface Reader {
  get(key: Buffer): Buffer | undefined;
  /** The entries of ranges that ascend and lie apart from each other; in reverse, of the last range first. */
  entries(ranges: readonly KeyRange[], reverse: boolean): AsyncIterable<Entry>;
}

const CHUNK_BYTES = 256 * 1024;

/** Reads from disk, by a snapshot where one is given. Ranges are read in small chunks, never as a whole. */
export function levelReader(level: Level, snapshot?: LevelSnapshot): Reader {
  const version = snapshot === undefined ? {} : { snapshot };
  const open = (range: KeyRange, reverse: boolean): LevelIterator =>
    level.iterator({ ...range, ...version, reverse, highWaterMarkBytes: CHUNK_BYTES });
  return {
    get: (key) => level.getSync(key, version),
    entries: (ranges, reverse) => (reverse ? backwards(ranges, open) : forwards(ranges, open)),
  };
}

type Open = (range: KeyRange, reverse: boolean) => LevelIterator;

/** By one iterator: to open and to close one takes longer than to read what a range of an index holds. */
async function* forwards(ranges: readonly KeyRange[], open: Open): AsyncGenerator<Entry> {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return;
  const iterator = open({ gte: first.gte, lt: last.lt }, false);
  const ahead = new ReadAhead(iterator, ranges.length);
  try {
    for (const { gte, lt } of ranges) {
      let entry = await ahead.from(gte);
      while (entry && Buffer.compare(entry[0], lt) < 0) {
        yield entry;
        entry = await ahead.next();
      }
      if (!entry) return;
    }
  } finally {
    await iterator.close();
  }
}

async function* backwards(ranges: readonly KeyRange[], open: Open): AsyncGenerator<Entry> {
  for (const range of ranges.toReversed()) {
    const iterator = open(range, true);
    const ahead = new ReadAhead(iterator, 1);
    try {
      for (let entry = await ahead.next(); entry; entry = await ahead.next()) yield entry;
    } finally {
      await iterator.close();
    }
  }
}
