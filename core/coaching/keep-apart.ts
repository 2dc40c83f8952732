import type { JourneyFacts } from '../leave/journey-facts.js';
import type { LeavePlan } from '../leave/leave-plan.js';
import { isAfter, isBefore, later } from '../plain-date.js';
import { arrivalDays, type ArrivalDays } from './arrival-days.js';
import type { Milestone, Subject } from './milestone.js';
import type { PlannedMilestone } from './planned-milestone.js';

/** What a milestone has its reader bring up: about work it is work, unless it says otherwise. */
const broughtUpBy = ({ topic, bringsUp }: Milestone): readonly Subject[] =>
  bringsUp ?? (topic === 'work' ? ['work'] : []);

/** Whether one reader would have both: leave something alone, and bring it up. */
export const contradict = (calm: Milestone, busy: Milestone): boolean =>
  (calm.leavesAlone ?? []).some((subject) => broughtUpBy(busy).includes(subject)) &&
  calm.audience.some((reader) => busy.audience.includes(reader));

/**
 * The same milestones with none on a day of one that contradicts it. What brings up a subject keeps the longer part of its
 * days outside those of what leaves it alone; where no day is left to it, what leaves it alone is over the day before.
 */
export function keepApart(
  planned: readonly PlannedMilestone[],
  facts: JourneyFacts,
  plan: LeavePlan,
): PlannedMilestone[] {
  const were = new Map(planned.map((one) => [one, arrivalDays(one, facts, plan)]));
  const daysOf = new Map(were);
  for (const [calm, busy] of contradictions(planned)) {
    const [before, after] = [daysOf.get(calm), daysOf.get(busy)];
    if (!before || !after || !overlap(before, after)) continue;
    const apart = aside(before, after) ?? giveWay(before, after);
    daysOf.set(calm, apart.calm).set(busy, apart.busy);
  }
  return planned.flatMap((one) => asPlanned(one, daysOf.get(one), were.get(one)));
}

/** In an order that does not hang on that of the catalogue. */
function contradictions(planned: readonly PlannedMilestone[]): [PlannedMilestone, PlannedMilestone][] {
  const known = planned.filter(({ awaitsBirth }) => !awaitsBirth);
  return known.flatMap((calm) =>
    known
      .filter((busy) => contradict(calm.milestone, busy.milestone))
      .map((busy): [PlannedMilestone, PlannedMilestone] => [calm, busy]),
  );
}

interface Apart {
  readonly calm: ArrivalDays;
  readonly busy: ArrivalDays;
}

const overlap = (one: ArrivalDays, other: ArrivalDays): boolean =>
  !isAfter(one.on, other.expiresOn) && !isAfter(other.on, one.expiresOn);

/** The longer of what is left before and after, if anything is. */
function aside(calm: ArrivalDays, busy: ArrivalDays): Apart | undefined {
  const before = busy.on.until(calm.on).days;
  const after = calm.expiresOn.until(busy.expiresOn).days;
  if (before <= 0 && after <= 0) return undefined;
  return after >= before
    ? { calm, busy: { ...busy, on: calm.expiresOn.add({ days: 1 }) } }
    : { calm, busy: { ...busy, expiresOn: calm.on.subtract({ days: 1 }) } };
}

/** Never on its own first day: then it is what brings the subject up that does not come. */
function giveWay(calm: ArrivalDays, busy: ArrivalDays): Apart {
  const on = later(busy.on, calm.on.add({ days: 1 }));
  if (isAfter(on, busy.expiresOn)) return { calm, busy: { ...busy, on } };
  return { calm: { ...calm, expiresOn: on.subtract({ days: 1 }) }, busy: { ...busy, on } };
}

function asPlanned(
  one: PlannedMilestone,
  days: ArrivalDays | undefined,
  were: ArrivalDays | undefined,
): PlannedMilestone[] {
  if (!days || !were || (days.on.equals(were.on) && days.expiresOn.equals(were.expiresOn))) return [one];
  return isBefore(days.expiresOn, days.on) ? [] : [{ ...one, ...days }];
}
