import type { Entry, LevelIterator } from './level.js';

/** Of one range there may be much to read; of many, hardly one holds more than a few entries. */
const [FIRST_OF_ONE, FIRST_OF_MANY, MOST] = [16, 4, 256];

/** What an iterator has read so far, a chunk at a time. */
export class ReadAhead {
  readonly #first: number;
  #size: number;
  #chunk: readonly Entry[] = [];
  #place = -1;
  /** How often something was looked for, and found in the chunk that is there. */
  #hits = 0;

  /** Reads for so many ranges. */
  constructor(
    private readonly iterator: LevelIterator,
    ranges: number,
  ) {
    this.#first = ranges > 1 ? FIRST_OF_MANY : FIRST_OF_ONE;
    this.#size = this.#first;
  }

  /** The first entry from a key on that lies behind all that was read before; undefined where there is none. */
  async from(key: Buffer): Promise<Entry | undefined> {
    for (let entry = this.#entry; entry && Buffer.compare(entry[0], key) < 0; entry = this.#entry)
      this.#place += 1;
    this.#hits += 1;
    if (this.#entry) return this.#entry;
    this.iterator.seek(key);
    // Where ranges lie close together more is read at once, and none of them is looked for by itself.
    this.#size = this.#hits > 2 ? Math.min(MOST, 2 * this.#size) : this.#first;
    return this.#read(this.#size);
  }

  /** The entry after it. */
  async next(): Promise<Entry | undefined> {
    this.#place += 1;
    return this.#entry ?? this.#read(this.#chunk.length === 0 ? this.#first : MOST);
  }

  get #entry(): Entry | undefined {
    return this.#chunk[this.#place];
  }

  async #read(size: number): Promise<Entry | undefined> {
    this.#chunk = await this.iterator.nextv(size);
    this.#place = 0;
    this.#hits = 0;
    return this.#entry;
  }
}
