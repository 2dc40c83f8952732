import type { Act, Note } from '../../core/audit/act.js';
import type { AuditEntry, Head } from '../../core/audit/entry.js';
import type { Clock } from '../../core/clock.js';
import { logFault } from '../../core/log-fault.js';
import type { Log } from '../../core/log.js';
import type { AtEnd } from '../../core/people/at-end.js';
import { contextIfAny, currentTenantId, endOfCall } from '../../core/people/context.js';
import type { Subject } from '../../core/people/subject.js';
import type { Entities } from '../documents/entities.js';
import { Chain } from './chain.js';
import { GatheredActs } from './gathered-acts.js';

/** How much is gathered in one call before it is written: what a crash could take with it. */
const MOST_GATHERED = 2000;

/** 96 bits of the hash: no two people of a tenant ever share them. */
const PSEUDONYM_BYTES = 12;

interface AuditNeeds {
  readonly entries: Entities<AuditEntry>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Gathers what is done in a call, and writes it in one go when the call ends. */
export class AuditNotes {
  private readonly gathered = new WeakMap<AtEnd, GatheredActs>();
  private readonly chains = new Map<string, Chain>();

  private changed: () => void = () => undefined;

  constructor(readonly needs: AuditNeeds) {}

  /** See `AuditTrail.onChange`. */
  tell(listener: () => void): void {
    this.changed = listener;
  }

  /** Outside a context nothing of a tenant is done. */
  readonly takeDown = (note: Note<Act>): void => {
    const whom = contextIfAny();
    if (!whom) return;
    const end = endOfCall();
    const acts = this.gathered.get(end) ?? this.begin(end);
    acts.add(whom, note);
    this.changed();
    if (acts.size >= MOST_GATHERED) void this.write(end);
  };

  /** Adds an entry that binds the ends of chains; its hash. */
  async bind(ends: () => Promise<readonly Head[]>): Promise<string> {
    await this.write(endOfCall());
    const heads = await ends();
    const acts = new GatheredActs();
    const whom = contextIfAny();
    if (whom) acts.add(whom, { act: 'bound' });
    return this.append(acts, heads);
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await Promise.all([...this.chains.values()].map((chain) => chain.settled()));
  }

  private begin(end: AtEnd): GatheredActs {
    const acts = new GatheredActs();
    this.gathered.set(end, acts);
    end.put(() => this.write(end));
    return acts;
  }

  /** What was done is done: where it cannot be written down now, the operator is told, and it goes with the next. */
  private async write(end: AtEnd): Promise<void> {
    const acts = this.gathered.get(end);
    this.gathered.delete(end);
    if (!acts) return;
    this.changed();
    const tenantId = currentTenantId();
    await logFault(this.needs, { tenantId }, 'the audit trail could not be written', async () => {
      await this.append(acts);
    });
  }

  private async append(acts: GatheredActs, heads?: readonly Head[]): Promise<string> {
    const at = this.needs.clock.now();
    const pseudonym = await pseudonyms(this.needs.entries);
    const links = acts
      .inEntries(pseudonym)
      .map((done) => ({ content: { at, done }, ...(heads && { heads }) }));
    return this.chain().append(links);
  }

  private chain(): Chain {
    const tenantId = currentTenantId();
    const chain = this.chains.get(tenantId) ?? new Chain(this.needs.entries);
    this.chains.set(tenantId, chain);
    return chain;
  }
}

/** By what people go in the trail of the tenant of the context. */
export async function pseudonyms(entries: Entities<AuditEntry>): Promise<(subject: Subject) => string> {
  const hash = await entries.hasher('content');
  return (subject) => {
    const id = subject.kind === 'user' ? subject.userId : subject.employeeId;
    return hash([subject.kind, id]).toString('base64url', 0, PSEUDONYM_BYTES);
  };
}
