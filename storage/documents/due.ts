import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Entities, Filter } from './entities.js';

/** What waits for a moment, and is held by one claim at a time while it is worked on. */
interface Due {
  readonly id: string;
  readonly nextAt?: Temporal.Instant | undefined;
  readonly claim?: string | undefined;
}

/** What a claim asks for. */
export interface ClaimTerms {
  readonly claim: string;
  readonly now: Temporal.Instant;
  readonly leaseUntil: Temporal.Instant;
  readonly limit: number;
}

/** Whoever moves the moment first, holds it: the second finds it no longer due. */
export async function claimDue<E extends Due>(
  entities: Entities<E>,
  { claim, now, leaseUntil, limit }: ClaimTerms,
  among: Filter = {},
): Promise<E[]> {
  const due = { ...among, nextAt: { $lte: dateOf(now) } };
  const found = await entities.model.find(due, { _id: 1 }).sort({ nextAt: 1 }).limit(limit).lean();
  if (found.length === 0) return [];
  const ids = { _id: { $in: found.map(({ _id }) => _id) } };
  await entities.model.updateMany({ ...ids, ...due }, { $set: { claim, nextAt: dateOf(leaseUntil) } });
  return entities.find({ ...ids, claim });
}

export async function releaseClaims<E extends Due>(
  entities: Entities<E>,
  now: Temporal.Instant,
): Promise<void> {
  const claimed = { claim: { $gt: '' } };
  await entities.model.updateMany(claimed, { $set: { nextAt: dateOf(now) }, $unset: { claim: 1 } });
}

/** What has nothing left to do has no `nextAt`; an index puts that before every date, which the bound skips. */
export async function nextMoment<E extends Due>(
  entities: Entities<E>,
): Promise<Temporal.Instant | undefined> {
  const waiting = { nextAt: { $gte: new Date(0) } };
  const next: unknown = await entities.model.findOne(waiting, { nextAt: 1 }).sort({ nextAt: 1 }).lean();
  if (next === null) return undefined;
  const { nextAt } = z.object({ nextAt: z.date() }).parse(next);
  return Temporal.Instant.fromEpochMilliseconds(nextAt.getTime());
}

/** A moment as the store keeps it. */
export const dateOf = (moment: Temporal.Instant): Date => new Date(moment.epochMilliseconds);
