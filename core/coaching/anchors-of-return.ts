import type { Anchors, LeavePlan } from '../leave/leave-plan.js';
import { isBefore } from '../plain-date.js';
import type { Milestone } from './milestone.js';

/**
 * The anchors that a milestone is counted from. Where leave is spread its last day lies behind the first day back: what prepares the
 * return, counted back from the end of the leave, is counted from the day before that. */
export function anchorsFor(milestone: Milestone, plan: LeavePlan): Anchors {
  const { due } = milestone;
  const anchors = daysToldBy(milestone, plan);
  const { E: end, R: back } = anchors;
  const prepares = due.anchor === 'E' && due.steps.some(({ sign }) => sign < 0);
  return end && back && prepares && isBefore(back, end)
    ? { ...anchors, E: back.subtract({ days: 1 }) }
    : anchors;
}

/** What guards a date of the law is counted, and told, by the law alone, however long the employer's own leave goes on. */
export const daysToldBy = (
  { guards, statutory }: Milestone,
  { anchors, lawful = anchors }: LeavePlan,
): Anchors => (guards !== undefined || statutory ? lawful : anchors);
