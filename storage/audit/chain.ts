import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import type { Temporal } from 'temporal-polyfill';
import type { AuditEntry, Head } from '../../core/audit/entry.js';
import { gathering } from '../../core/gathering.js';
import type { Entities } from '../documents/entities.js';
import { idOf, linkedFrom, linker, type Linked } from './link.js';

/** What goes into an entry. */
export interface Links {
  readonly content: AuditEntry['content'];
  readonly heads?: readonly Head[];
}

/**
 * The entries that this process writes of one tenant, each bound to the one before. Another process has a chain of its own, so no
 * two ever write after the same entry.
 */
export class Chain {
  private readonly writer = randomUUID();
  private length = 0;
  private last = '';
  /** What the store did not confirm yet. */
  private unwritten: Linked[] = [];
  private readonly oneAtATime = pLimit(1);
  private settling: Promise<unknown> = Promise.resolve();
  private readonly gather: (links: readonly Links[]) => Promise<string>;

  constructor(private readonly entries: Entities<AuditEntry>) {
    this.gather = gathering(
      () => this.writer,
      (asked) => this.oneAtATime(() => this.write(asked)),
    );
  }

  /** Adds entries, in one write with those that come at the same moment; the hash of the last. What the store does not take now goes with the next write. */
  append(links: readonly Links[]): Promise<string> {
    const mine = this.gather(links);
    const before = this.settling;
    this.settling = mine.then(
      () => before,
      () => before,
    );
    return mine;
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await this.settling;
  }

  private async write(asked: readonly (readonly Links[])[]): Promise<string[]> {
    const linked = await this.link(asked.flat());
    this.unwritten.push(...linked);
    // Those that are there already were written, and only the answer was lost.
    await this.entries.insertFree(this.unwritten);
    this.unwritten = [];
    let end = 0;
    return asked.map(({ length }) => {
      end += length;
      return linked[end - 1]?.hash ?? this.last;
    });
  }

  private async link(links: readonly Links[]): Promise<Linked[]> {
    const hashOf = await linker(this.entries);
    const documents = await this.entries.encode(links.map((one, index) => this.unlinked(one, index)));
    return documents.map((document) => {
      const entry = linkedFrom({ ...document, previous: this.last });
      if (!entry) throw new Error('An entry of the audit trail is none');
      this.last = hashOf(entry);
      this.length += 1;
      return { ...entry, hash: this.last };
    });
  }

  private unlinked({ content, heads }: Links, index: number): AuditEntry {
    const sequence = this.length + index;
    return {
      id: idOf(this.writer, sequence),
      writer: this.writer,
      sequence,
      week: weekOf(content.at),
      content,
      ...(heads && { heads: [...heads] }),
      previous: '',
      hash: '',
    };
  }
}

/** The Monday before a moment, or on its day, in UTC. */
export function weekOf(at: Temporal.Instant): string {
  const day = at.toZonedDateTimeISO('UTC').toPlainDate();
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}
