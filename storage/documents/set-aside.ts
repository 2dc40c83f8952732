import type { Log } from '../../core/log.js';
import type { Unreadable } from '../../core/unreadable.js';

/** The documents that cannot be read, as this process met them: each is named to the operator once. */
export class SetAside {
  private readonly met = new Map<string, Set<string>>();

  constructor(private readonly log: Log) {}

  add({ collection, id, problem }: Unreadable): void {
    const ids = this.met.get(collection) ?? new Set();
    this.met.set(collection, ids);
    if (ids.has(id)) return;
    ids.add(id);
    this.log.error({ collection, id, problem }, 'set aside: a document that cannot be read');
  }

  /** It was mended. */
  remove(collection: string, id: string): void {
    this.met.get(collection)?.delete(id);
  }

  in(collection: string): ReadonlySet<string> {
    return this.met.get(collection) ?? new Set();
  }
}
