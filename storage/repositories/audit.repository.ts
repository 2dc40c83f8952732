import type { Temporal } from 'temporal-polyfill';
import {
  nameSchema,
  type AuditEntry,
  type AuditPeriod,
  type AuditTrail,
  type DoneAt,
} from '../../core/audit/entry.js';
import { currentTenant } from '../../core/people/context.js';
import { isWithin } from '../../core/plain-date.js';
import { pseudonyms, type AuditNotes } from '../audit/audit-notes.js';
import { weekOf } from '../audit/chain.js';
import { unboundHeads } from '../audit/heads.js';
import { verify } from '../audit/verify.js';

export function auditRepository(notes: AuditNotes): AuditTrail {
  const { entries, clock } = notes.needs;
  return {
    note({ what, why, ...note }) {
      notes.takeDown({ ...note, what: what && nameSchema.parse(what), why: why && nameSchema.parse(why) });
    },
    onChange: (listener) => notes.tell(listener),
    async read(period) {
      const found = await entries.find({ week: weeksOf(period) });
      return found.flatMap(linesOf(period)).sort((a, b) => b.at.epochMilliseconds - a.at.epochMilliseconds);
    },
    pseudonymsOf: async (subjects) => subjects.map(await pseudonyms(entries)),
    bind: () => notes.bind(() => unboundHeads(entries, clock.now())),
    verify: (bound) => verify(entries, bound),
  };
}

/** A day of the tenant can be another in UTC, and of another week. */
function weeksOf({ from, until }: AuditPeriod): { readonly $gte: string; readonly $lte: string } {
  const noon = (day: Temporal.PlainDate): Temporal.Instant =>
    day.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).toInstant();
  return { $gte: weekOf(noon(from.subtract({ days: 1 }))), $lte: weekOf(noon(until.add({ days: 1 }))) };
}

function linesOf(period: AuditPeriod): (entry: AuditEntry) => DoneAt[] {
  const { timeZone } = currentTenant();
  return ({ content: { at, done } }) =>
    isWithin(at.toZonedDateTimeISO(timeZone).toPlainDate(), period)
      ? done.map((one) => ({ ...one, at }))
      : [];
}
