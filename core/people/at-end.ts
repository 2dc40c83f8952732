/** What waits till the work it belongs to is over. */
export class AtEnd {
  private readonly waiting = new Map<object, () => Promise<void>>();
  private isOver = false;

  /** Puts a task off, once for each owner; where the work is over already, it is begun at once. */
  put(owner: object, task: () => Promise<void>): void {
    if (this.isOver) void task();
    else this.waiting.set(owner, task);
  }

  /** Does what was put off. */
  async over(): Promise<void> {
    this.isOver = true;
    await Promise.all([...this.waiting.values()].map((task) => task()));
  }
}
