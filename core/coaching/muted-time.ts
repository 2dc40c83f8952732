import type { DateRange, LeavePlan } from '../leave/leave-plan.js';
import { earlier, isAfter, isBefore } from '../plain-date.js';
import type { Milestone } from './milestone.js';

/** The days from the first of the leave, or an earlier birth, until work is allowed again, in which nobody is nudged about work. */
export function mutedTime(milestone: Milestone, { noWork, anchors }: LeavePlan): DateRange | undefined {
  const { S: leaveStart, B: birth } = anchors;
  if (milestone.topic !== 'work' || !noWork || !leaveStart || !birth) return undefined;
  return { from: earlier(leaveStart, birth), to: noWork.to };
}

/** What falls due in its muted time comes the day after, if it still makes sense then. */
export function outsideMutedTime(days: DateRange, milestone: Milestone, plan: LeavePlan): DateRange {
  const muted = mutedTime(milestone, plan);
  if (!muted || isBefore(days.from, muted.from) || isAfter(days.from, muted.to)) return days;
  return { ...days, from: muted.to.add({ days: 1 }) };
}
