import type { AuditEntry, Break, Head, Verdict } from '../../core/audit/entry.js';
import type { Entities } from '../documents/entities.js';
import { idOf, linkedFrom, linker, type Linked } from './link.js';

const inOrder = { writer: 1, sequence: 1 } as const;

/** Goes through every chain of the tenant of the context, from its beginning, and looks for the ends that were bound. */
export async function verify(entries: Entities<AuditEntry>, bound?: string): Promise<Verdict> {
  const bindings = await boundIn(entries);
  const walk = new Walk(await linker(entries), bindings.heads);
  for await (const document of entries.model.find().sort(inOrder).lean().cursor()) {
    const entry = linkedFrom(document);
    if (entry) walk.next(entry);
    else walk.unreadable(document._id);
  }
  const verdict = walk.end();
  if (bound === undefined || bindings.hashes.has(bound)) return verdict;
  return { ...verdict, breaks: [...verdict.breaks, { kind: 'truncated', writer: 'unknown', sequence: 0 }] };
}

interface Bindings {
  /** The hashes of the entries that bind. */
  readonly hashes: ReadonlySet<string>;
  /** By the entry that was an end, the hash it has to have. */
  readonly heads: Map<string, Head>;
}

async function boundIn({ model }: Entities<AuditEntry>): Promise<Bindings> {
  const found = await model.find({ heads: { $ne: null } }).lean();
  const bindings = found.flatMap((document) => linkedFrom(document) ?? []);
  const heads = bindings.flatMap((entry) => entry.heads ?? []);
  return {
    hashes: new Set(bindings.map(({ hash }) => hash)),
    heads: new Map(heads.map((head) => [idOf(head.writer, head.sequence), head])),
  };
}

/** One pass over the entries in the order of their chains. */
class Walk {
  private readonly breaks: Break[] = [];
  private chains = 0;
  private entries = 0;
  private before: Linked | undefined;

  constructor(
    private readonly hashOf: (entry: Linked) => string,
    /** The ends that were bound and are not met yet. */
    private readonly expected: Map<string, Head>,
  ) {}

  next(entry: Linked): void {
    const { writer, sequence } = entry;
    const before = this.before?.writer === writer ? this.before : undefined;
    if (!before) this.chains += 1;
    const due = before ? before.sequence + 1 : 0;
    if (sequence !== due) this.break('removed', writer, due);
    const previous = sequence === due ? (before?.hash ?? '') : entry.previous;
    if (entry._id !== idOf(writer, sequence) || entry.previous !== previous)
      this.break('moved', writer, sequence);
    else if (this.hashOf(entry) !== entry.hash) this.break('changed', writer, sequence);
    this.meet(entry);
    this.entries += 1;
    this.before = entry;
  }

  /** What is no entry any more: of which chain it was, its id tells. */
  unreadable(id: string): void {
    const [writer = '', sequence = ''] = id.split(':');
    this.break('changed', writer, Number(sequence) || 0);
    this.entries += 1;
  }

  end(): Verdict {
    for (const { writer, sequence } of this.expected.values()) this.break('truncated', writer, sequence);
    const { chains, entries, breaks } = this;
    return { chains, entries, breaks };
  }

  private meet(entry: Linked): void {
    const id = idOf(entry.writer, entry.sequence);
    const head = this.expected.get(id);
    if (head && head.hash !== entry.hash) this.break('changed', head.writer, head.sequence);
    this.expected.delete(id);
  }

  private break(kind: Break['kind'], writer: string, sequence: number): void {
    this.breaks.push({ kind, writer, sequence });
  }
}
