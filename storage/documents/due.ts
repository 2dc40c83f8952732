import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { EntityReader, Filter } from './entity-reader.js';

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

/**
 * Whoever moves the moment first, holds it: the second finds it no longer due. What cannot be read is held once, to learn that,
 * and from then on passed over.
 */
export async function claimDue<E extends Due>(
  entities: EntityReader<E>,
  { claim, now, leaseUntil, limit }: ClaimTerms,
  among: Filter = {},
): Promise<E[]> {
  const due = { ...among, nextAt: { $lte: dateOf(now) } };
  const { model, setAside } = entities;
  const beyond = limit + setAside.size;
  const found = await model.find(due, { _id: 1 }).sort({ nextAt: 1 }).limit(beyond).lean();
  const chosen = found.map(({ _id }) => _id).filter((id) => !setAside.has(id));
  if (chosen.length === 0) return [];
  const ids = { _id: { $in: chosen.slice(0, limit) } };
  await model.updateMany({ ...ids, ...due }, { $set: { claim, nextAt: dateOf(leaseUntil) } });
  return entities.find({ ...ids, claim });
}

/**
 * What has nothing left to do has no `nextAt`; an index puts that before every date, which the bound skips. What cannot be read
 * must not hide the moment after it.
 */
export async function nextMoment<E extends Due>(
  entities: EntityReader<E>,
): Promise<Temporal.Instant | undefined> {
  const waiting = { nextAt: { $gte: new Date(0) } };
  const { model, setAside } = entities;
  const some = setAside.size + 1;
  const found = await model.find(waiting, { nextAt: 1 }).sort({ nextAt: 1 }).limit(some).lean();
  const next = found.find(({ _id }) => !setAside.has(_id));
  if (next === undefined) return undefined;
  const { nextAt } = z.object({ nextAt: z.date() }).parse(next);
  return Temporal.Instant.fromEpochMilliseconds(nextAt.getTime());
}

/** A moment as the store keeps it. */
export const dateOf = (moment: Temporal.Instant): Date => new Date(moment.epochMilliseconds);
