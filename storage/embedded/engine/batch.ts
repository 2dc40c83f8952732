import { isDiskFull, StoreError } from '../errors.js';
import type { Entry, KeyRange, Level } from './level.js';
import { levelReader, type Reader } from './reader.js';

/** A batch is committed once it has this many changes, though more may be waiting. */
const FULL = 2_000;

/** Changes that reach the disk together or not at all. Whoever reads through the batch sees them already. */
export class Batch implements Reader {
  /** By key as latin1 text, whose order is that of the bytes. Null stands for a deleted key. */
  readonly #changes = new Map<string, Buffer | null>();
  #sorted: string[] | undefined;
  readonly #base: Reader;

  constructor(private readonly level: Level) {
    this.#base = levelReader(level);
  }

  /** Whether it is time to commit. */
  get isFull(): boolean {
    return this.#changes.size >= FULL;
  }

  put(key: Buffer, value: Buffer): void {
    this.#change(key, value);
  }

  del(key: Buffer): void {
    this.#change(key, null);
  }

  #change(key: Buffer, value: Buffer | null): void {
    const text = key.toString('latin1');
    if (!this.#changes.has(text)) this.#sorted = undefined;
    this.#changes.set(text, value);
  }

  get(key: Buffer): Buffer | undefined {
    const changed = this.#changes.get(key.toString('latin1'));
    return changed === undefined ? this.#base.get(key) : (changed ?? undefined);
  }

  /** The batch must not change while they are read. */
  async *entries(ranges: readonly KeyRange[], reverse: boolean): AsyncGenerator<Entry> {
    const changed = this.#changedKeys(ranges, reverse);
    let next = 0;
    for await (const entry of this.#base.entries(ranges, reverse)) {
      const key = entry[0].toString('latin1');
      while (next < changed.length && isBefore(changed[next] ?? '', key, reverse))
        yield* this.#entry(changed[next++]);
      if (changed[next] === key) yield* this.#entry(changed[next++]);
      else yield entry;
    }
    while (next < changed.length) yield* this.#entry(changed[next++]);
  }

  *#entry(key = ''): Generator<Entry> {
    const value = this.#changes.get(key);
    if (value) yield [Buffer.from(key, 'latin1'), value];
  }

  /** The changed keys that lie in one of these ranges, which ascend as they do. */
  #changedKeys(ranges: readonly KeyRange[], reverse: boolean): string[] {
    this.#sorted ??= [...this.#changes.keys()].sort(compareTexts);
    const bounds = ranges.map(({ gte, lt }) => [gte.toString('latin1'), lt.toString('latin1')] as const);
    let place = 0;
    const inside = this.#sorted.filter((key) => {
      while (place < bounds.length && key >= (bounds[place]?.[1] ?? '')) place += 1;
      return place < bounds.length && key >= (bounds[place]?.[0] ?? '');
    });
    return reverse ? inside.reverse() : inside;
  }

  /** Writes the changes so far to the disk; the batch is empty afterwards. Throws `StoreError` when that fails. */
  async commit(): Promise<void> {
    if (this.#changes.size === 0) return;
    const operations = [...this.#changes].map(([text, value]) => {
      const key = Buffer.from(text, 'latin1');
      return value === null ? { type: 'del' as const, key } : { type: 'put' as const, key, value };
    });
    await this.level.batch(operations, { sync: true }).catch((cause: unknown) => {
      throw new StoreError(isDiskFull(cause) ? 'disk-full' : 'commit-failed', { cause });
    });
    this.#changes.clear();
    this.#sorted = undefined;
  }
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function isBefore(left: string, right: string, reverse: boolean): boolean {
  return reverse ? left > right : left < right;
}
