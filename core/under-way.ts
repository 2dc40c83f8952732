import { setTimeout } from 'node:timers/promises';

/** What goes on after whoever asked for it has been answered: the program does not end before it. */
export class UnderWay {
  private readonly works = new Set<Promise<unknown>>();
  private isOver = false;

  /** Whether the program is about to end: what can be left out is. */
  get isEnding(): boolean {
    return this.isOver;
  }

  /** Hands the work back. */
  add<T>(work: Promise<T>): Promise<T> {
    const ended: Promise<void> = work.then(
      () => void this.works.delete(ended),
      () => void this.works.delete(ended),
    );
    this.works.add(ended);
    return work;
  }

  /** Resolves when nothing is under way any more, what began meanwhile included, or after so many milliseconds. */
  async end(mostMs: number): Promise<void> {
    this.isOver = true;
    await Promise.race([this.allEnded(), setTimeout(mostMs, undefined, { ref: false })]);
  }

  private async allEnded(): Promise<void> {
    while (this.works.size > 0) await Promise.all(this.works);
  }
}
