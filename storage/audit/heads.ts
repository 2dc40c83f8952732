import { z } from 'zod';
import type { Temporal } from 'temporal-polyfill';
import type { AuditEntry, Head } from '../../core/audit/entry.js';
import type { Entities } from '../documents/entities.js';
import { weekOf } from './chain.js';
import { idOf, linkedFrom, type Linked } from './link.js';

/** Bindings are made daily; after so long without one, everything is bound anew. */
const LOOK_BACK = { hours: 2 * 7 * 24 };

/** The ends of the chains that have grown since they were bound. A binding is in a chain too, so the next one binds it. */
export async function unboundHeads(
  entries: Entities<AuditEntry>,
  now: Temporal.Instant,
): Promise<readonly Head[]> {
  const recent = { week: { $gte: weekOf(now.subtract(LOOK_BACK)) } };
  const bindings = await entries.model.find({ ...recent, heads: { $ne: null } }).lean();
  const bound = new Set(
    bindings.flatMap((one) => linkedFrom(one)?.heads ?? []).map((head) => idOf(head.writer, head.sequence)),
  );
  const grown = bindings.length === 0 ? {} : recent;
  const writers = z.array(z.string()).parse(await entries.model.distinct('writer', grown));
  const ends = await Promise.all(writers.map((writer) => endOf(entries, writer)));
  return ends
    .flatMap((end) => end ?? [])
    .map(({ writer, sequence, hash }) => ({ writer, sequence, hash }))
    .filter(({ writer, sequence }) => !bound.has(idOf(writer, sequence)));
}

async function endOf({ model }: Entities<AuditEntry>, writer: string): Promise<Linked | undefined> {
  const end = await model.findOne({ writer }).sort({ sequence: -1 }).lean();
  return end ? linkedFrom(end) : undefined;
}
