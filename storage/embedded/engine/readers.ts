import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** For how long a read that nobody goes on with may hold up who wants to be alone. */
const patienceMilliseconds = 10_000;

/** Who reads the store now. Reads go side by side; work that needs the files for itself waits for their end, and holds new ones up. */
export class Readers {
  readonly #events = new EventEmitter<{ idle: []; open: [] }>().setMaxListeners(0);
  #reading = 0;
  #isClosed = false;

  async *read<T>(entries: () => AsyncIterable<T>): AsyncGenerator<T> {
    while (this.#isClosed) await once(this.#events, 'open');
    this.#reading += 1;
    try {
      yield* entries();
    } finally {
      this.#reading -= 1;
      if (this.#reading === 0) this.#events.emit('idle');
    }
  }

  /** Does work while nobody reads; `abandon` ends the reads that nobody goes on with. */
  async without<T>(abandon: () => Promise<void>, work: () => Promise<T>): Promise<T> {
    this.#isClosed = true;
    try {
      await this.#ended(abandon);
      return await work();
    } finally {
      this.#isClosed = false;
      this.#events.emit('open');
    }
  }

  async #ended(abandon: () => Promise<void>): Promise<void> {
    if (this.#reading === 0) return;
    const ended = once(this.#events, 'idle').then(() => true);
    const patience = new AbortController();
    const late = pause(patienceMilliseconds, false, patience).catch(() => false);
    if (!(await Promise.race([ended, late]))) await abandon();
    await ended;
    patience.abort();
  }
}
