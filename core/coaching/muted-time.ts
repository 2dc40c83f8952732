import type { DateRange, LeavePlan } from '../leave/leave-plan.js';
import { isAfter, isBefore } from '../plain-date.js';
import type { Milestone } from './milestone.js';

/** The days from the first off work until it is allowed again, in which nobody is nudged about work. */
export function mutedTime(milestone: Milestone, { noWork, anchors }: LeavePlan): DateRange | undefined {
  if (milestone.topic !== 'work' || !noWork || !anchors.N) return undefined;
  return { from: anchors.N, to: noWork.to };
}

/** What falls due in its muted time comes the day after, if it still makes sense then. */
export function outsideMutedTime(days: DateRange, milestone: Milestone, plan: LeavePlan): DateRange {
  const muted = mutedTime(milestone, plan);
  if (!muted || isBefore(days.from, muted.from) || isAfter(days.from, muted.to)) return days;
  return { ...days, from: muted.to.add({ days: 1 }) };
}
