/** A place at which some work stands still until a test lets it go on. */
export class Stop {
  /** Resolves once the work has come here. */
  readonly reached: Promise<void>;
  private arrive = (): void => undefined;
  private release = (): void => undefined;
  private readonly released: Promise<void>;

  constructor() {
    this.reached = new Promise((resolve) => (this.arrive = resolve));
    this.released = new Promise((resolve) => (this.release = resolve));
  }

  /** For the work: stands still here. */
  here(): Promise<void> {
    this.arrive();
    return this.released;
  }

  /** For the test: lets it go on. */
  go(): void {
    this.release();
  }
}
