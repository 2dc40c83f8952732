import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Nudge } from '../../core/outbox/nudge.js';
import type { NudgeRepository } from '../../core/outbox/nudge.js';
import type { Entities } from '../documents/entities.js';

/** What a nudge is before anything has happened to it. */
const fresh = {
  state: 'planned',
  attempts: 0,
  claim: undefined,
  deliveryId: undefined,
  sendingAt: undefined,
  message: undefined,
  deliveredAt: undefined,
} as const;

export function nudgeRepository(nudges: Entities<Nudge>): NudgeRepository {
  return {
    get: (id) => nudges.get(id),
    ofJourney: (journeyId) => nudges.find({ journeyId }),
    withState: (recipientId, state) => nudges.find({ recipientId, state }),
    undelivered: () => nudges.find({ state: { $in: ['unknown', 'undeliverable'] } }),
    async insertMany(planned) {
      await nudges.insertNew(planned.map((nudge) => ({ ...fresh, ...nudge })));
    },
    change: (id, { states, claim }, patch) =>
      nudges.change(id, { state: { $in: states }, ...(claim !== undefined && { claim }) }, patch),
    claimDue: (claim, now, leaseUntil, limit) => claimDue(nudges, { claim, now, leaseUntil, limit }),
    async releaseClaims(now) {
      const claimed = { claim: { $gt: '' } };
      await nudges.model.updateMany(claimed, { $set: { nextAt: dateOf(now) }, $unset: { claim: 1 } });
    },
    nextMoment: () => nextMoment(nudges),
  };
}

interface Lease {
  readonly claim: string;
  readonly now: Temporal.Instant;
  readonly leaseUntil: Temporal.Instant;
  readonly limit: number;
}

/** Whoever moves a nudge's moment first, holds it: the second finds it no longer due. */
async function claimDue(nudges: Entities<Nudge>, { claim, now, leaseUntil, limit }: Lease): Promise<Nudge[]> {
  const due = { nextAt: { $lte: dateOf(now) } };
  const found = await nudges.model.find(due, { _id: 1 }).sort({ nextAt: 1 }).limit(limit).lean();
  if (found.length === 0) return [];
  const ids = { _id: { $in: found.map(({ _id }) => _id) } };
  await nudges.model.updateMany({ ...ids, ...due }, { $set: { claim, nextAt: dateOf(leaseUntil) } });
  return nudges.find({ ...ids, claim });
}

/** A nudge with nothing left to do has no `nextAt`; an index puts those before every date, which the bound skips. */
async function nextMoment(nudges: Entities<Nudge>): Promise<Temporal.Instant | undefined> {
  const waiting = { nextAt: { $gte: new Date(0) } };
  const next: unknown = await nudges.model.findOne(waiting, { nextAt: 1 }).sort({ nextAt: 1 }).lean();
  if (next === null) return undefined;
  const { nextAt } = z.object({ nextAt: z.date() }).parse(next);
  return Temporal.Instant.fromEpochMilliseconds(nextAt.getTime());
}

const dateOf = (moment: Temporal.Instant): Date => new Date(moment.epochMilliseconds);
