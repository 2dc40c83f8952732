/** What waits till the work it belongs to is over. */
export class AtEnd {
  private readonly waiting: (() => Promise<void>)[] = [];
  private isOver = false;

  /** Puts a task off, which must not reject; where the work is over already, it is begun at once. */
  put(task: () => Promise<void>): void {
    if (this.isOver) void task();
    else this.waiting.push(task);
  }

  /** Does what was put off. */
  async over(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.waiting.map((task) => task()));
  }
}
