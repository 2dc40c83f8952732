type Listener<T> = (item: T) => void;

/** Tells whoever listens of each thing that happens, as it happens. */
export class Feed<T> {
  private readonly listeners = new Set<Listener<T>>();

  tell(item: T): void {
    for (const listener of [...this.listeners]) listener(item);
  }

  /** Calls `listener` with everything from now on, until the returned function is called. */
  subscribe(listener: Listener<T>): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The first thing from now on for which `matches` holds. */
  next(matches: (item: T) => boolean): Promise<T> {
    return new Promise((resolve) => {
      const unsubscribe = this.subscribe((item) => {
        if (!matches(item)) return;
        unsubscribe();
        resolve(item);
      });
    });
  }
}
