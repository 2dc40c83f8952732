import { Temporal } from 'temporal-polyfill';
import { isLater } from '../../core/clock.js';
import type { Known } from '../../core/known.js';
import { everyWeek, isByItsWeek, weeksAfter, weeksUntil } from '../models/weeks.js';
import type { ClaimTerms } from './due.js';
import type { Entities } from './entities.js';

/** As `Due`, but with nothing of it readable: what is due is found by the hash of its week. */
interface SealedDue {
  readonly id: string;
  readonly state: string;
  readonly nextAt?: Temporal.Instant | undefined;
  readonly claim?: string | undefined;
}

/** Changes one where `holds` is true of it, in one step. */
export type ChangeDue<E extends SealedDue> = (
  which: Known<E>,
  holds: (entity: E) => boolean,
  held: Pick<SealedDue, 'nextAt' | 'claim'>,
) => Promise<E | undefined>;

const isDue =
  (now: Temporal.Instant) =>
  ({ nextAt }: Pick<SealedDue, 'nextAt'>): boolean =>
    nextAt !== undefined && !isLater(nextAt, now);

const byMoment = (a: SealedDue, b: SealedDue): number =>
  (a.nextAt?.epochMilliseconds ?? 0) - (b.nextAt?.epochMilliseconds ?? 0);

/** Whoever moves the moment of one first, holds it: the second finds it no longer due. */
export async function claimAmong<E extends SealedDue>(
  found: readonly E[],
  { claim, now, leaseUntil, limit }: ClaimTerms,
  change: ChangeDue<E>,
): Promise<E[]> {
  const due = found.filter(isDue(now)).toSorted(byMoment).slice(0, limit);
  const claimed = await Promise.all(due.map((one) => change(one, isDue(now), { claim, nextAt: leaseUntil })));
  return claimed.filter((one) => one !== undefined);
}

/** What can be due by now, in no order; what cannot be read is passed over. */
export const inWeeksUntil = <E extends SealedDue>(
  entities: Entities<E>,
  now: Temporal.Instant,
): Promise<E[]> => entities.findByHashes('nextAt', weeksUntil(now));

/** Nothing is held for longer: what is held now is due by then, and what is due later is held by nobody. */
const LONGEST_CLAIM = Temporal.Duration.from({ hours: 1 });

export async function releaseSealed<E extends SealedDue>(
  entities: Entities<E>,
  now: Temporal.Instant,
  change: ChangeDue<E>,
): Promise<void> {
  const isHeld = ({ claim }: SealedDue): boolean => claim !== undefined;
  const held = await entities.findByHashes('nextAt', weeksUntil(now.add(LONGEST_CLAIM)), {
    fields: ['claim'],
    holds: (claim) => claim !== undefined,
  });
  for (const one of held) await change(one, isHeld, { claim: undefined, nextAt: now });
}

/** The moments that lie in these weeks, with other fields of what they are of. */
export async function moments<E extends SealedDue>(
  entities: Entities<E>,
  weeks: readonly number[],
  ...also: (keyof E & string)[]
): Promise<{ readonly id: string; readonly at: Temporal.Instant; readonly also: readonly unknown[] }[]> {
  const found = await entities.columns(['nextAt', ...also], await entities.amongHashes('nextAt', weeks));
  return found.flatMap(({ id, values: [at, ...others] }) =>
    entities.setAside.has(id) || typeof at !== 'string'
      ? []
      : [{ id, at: Temporal.Instant.from(at), also: others }],
  );
}

/**
 * What has nothing left to do has no moment; what cannot be read must not hide the one after it. Where it is known what time it
 * is, no more is read than the weeks up to the one in which it lies.
 */
export async function nextSealedMoment<E extends SealedDue>(
  entities: Entities<E>,
  now: Temporal.Instant | undefined,
): Promise<Temporal.Instant | undefined> {
  if (now === undefined) return earliestIn(entities, everyWeek);
  const first = await earliestIn(entities, weeksUntil(now));
  if (first && isByItsWeek(first, now)) return first;
  for (const week of weeksAfter(now)) {
    const found = await earliestIn(entities, [week]);
    if (found) return first && isLater(found, first) ? first : found;
  }
  return first;
}

const earliestIn = async <E extends SealedDue>(
  entities: Entities<E>,
  weeks: readonly number[],
): Promise<Temporal.Instant | undefined> =>
  (await moments(entities, weeks)).map(({ at }) => at).toSorted((a, b) => Temporal.Instant.compare(a, b))[0];
