import { StoreError } from '../errors.js';
import { Batch } from './batch.js';
import type { Level } from './level.js';

interface Job {
  /** Does the work and tells how to answer it once the batch is on disk. */
  readonly run: (batch: Batch) => Promise<() => void>;
  readonly fail: (error: StoreError) => void;
}

/**
 * The one place where the store changes. Commands write one after the other, each seeing what those before it wrote;
 * all that wait meanwhile share one commit, and each is answered after that commit is on disk.
 */
export class Writer {
  readonly #waiting: Job[] = [];
  #running: Promise<void> | undefined;
  #failure: StoreError | undefined;

  constructor(
    private readonly level: Level,
    private readonly onFatal: (error: StoreError) => void,
  ) {}

  /**
   * Runs work on a batch; resolves with its result once everything that it wrote is on disk. Rejects with the work's
   * own error, or with a `StoreError` when a commit failed: from then on nothing is written any more.
   */
  run<Result>(work: (batch: Batch) => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      const run = async (batch: Batch) => {
        const done = (async () => work(batch))();
        await done.catch((error: unknown) => {
          if (error instanceof StoreError) this.#stop(error);
        });
        return () => resolve(done);
      };
      this.#waiting.push({ run, fail: reject });
      this.#running ??= this.#drain();
    });
  }

  /** Resolves when all work handed in so far is done. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) await this.#round();
    this.#running = undefined;
  }

  async #round(): Promise<void> {
    const batch = new Batch(this.level);
    const answers: { job: Job; answer: () => void }[] = [];
    while (!batch.isFull && !this.#failure) {
      const job = this.#waiting.shift();
      if (job === undefined) break;
      answers.push({ job, answer: await job.run(batch) });
    }
    await this.#commit(batch);
    for (const { job, answer } of answers) {
      if (this.#failure) job.fail(this.#failure);
      else answer();
    }
    if (this.#failure) for (const job of this.#waiting.splice(0)) job.fail(this.#failure);
  }

  async #commit(batch: Batch): Promise<void> {
    if (this.#failure) return;
    await batch.commit().catch((error: unknown) => {
      if (!(error instanceof StoreError)) throw error;
      this.#stop(error);
    });
  }

  #stop(failure: StoreError): void {
    this.#failure = failure;
    this.onFatal(failure);
  }
}
