import type { Repositories } from '../../storage/repositories/index.js';
import type { Deadline } from '../deadline.js';

/** A store that can be held up before it says whose workspace an event comes from, and a deadline that knows it at once. */
export class SlowStore {
  private held: Promise<void> | undefined;
  private letGo = (): void => undefined;
  private isDone = (): void => undefined;

  hold(): void {
    this.held = new Promise((resolve) => (this.letGo = resolve));
  }

  release(): void {
    this.held = undefined;
    this.letGo();
  }

  readonly deadline: Deadline = (work) =>
    this.held ? Promise.resolve('late') : work.then((value) => ({ value }));

  /** Resolves when the handling of an event has come to its end, late or not. */
  handled(): Promise<void> {
    return new Promise((resolve) => (this.isDone = resolve));
  }

  /** Puts itself before a store. */
  readonly before = (repositories: Repositories): Repositories => {
    const { tenants, receipts } = repositories;
    const findByWorkspace: typeof tenants.findByWorkspace = async (...workspace) => {
      await this.held;
      return tenants.findByWorkspace(...workspace);
    };
    const done = async (eventId: string): Promise<void> => {
      await receipts.done(eventId);
      this.isDone();
    };
    return {
      ...repositories,
      tenants: { ...tenants, findByWorkspace },
      receipts: { ...receipts, done },
    };
  };
}
