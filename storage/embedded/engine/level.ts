import type { ClassicLevel } from 'classic-level';

/** The ordered key-value store on disk. */
export type Level = ClassicLevel<Buffer, Buffer>;

/** A version of the store that stays as it is while others write. */
export type LevelSnapshot = ReturnType<Level['snapshot']>;

/** What reads its entries in order. */
export interface LevelIterator {
  /** The next so many; none at the end. */
  nextv(size: number): Promise<readonly Entry[]>;
  /** Goes on from the first key that is not before this one. */
  seek(key: Buffer): void;
  close(): Promise<void>;
}

/** A key and its value. */
export type Entry = readonly [key: Buffer, value: Buffer];

/** The keys from `gte` up to, not including, `lt`. */
export interface KeyRange {
  readonly gte: Buffer;
  readonly lt: Buffer;
}
