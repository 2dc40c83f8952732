import { Temporal } from 'temporal-polyfill';
import { isAfter, isBefore } from '../plain-date.js';
import type { Specimen } from './check/specimens.js';
import { resolveDay, type DayExpression } from './day-expression.js';
import type { Milestone } from './milestone.js';

/** The milestone due a number of days later, or earlier where negative; it expires when it did. Not shifted, it is the very same. */
export function shiftDue(milestone: Milestone, days: number): Milestone {
  if (days === 0) return milestone;
  const step = Temporal.Duration.from({ days });
  return { ...milestone, due: { ...milestone.due, steps: [...milestone.due.steps, step] } };
}

/** Why a shift cannot be: what the milestone would then miss. */
export const shiftProblems = [
  'shift-past-deadline',
  'shift-past-expiry',
  'shift-across-anchor',
  'shift-into-peace',
] as const;
export type ShiftProblem = (typeof shiftProblems)[number];

/** What a shift would break that the milestone kept before, tried on made-up journeys. */
export function problemsOfShift(
  milestone: Milestone,
  shifted: Milestone,
  specimens: readonly Specimen[],
): ShiftProblem[] {
  const late = specimens
    .filter((specimen) => !lateness(milestone, specimen))
    .flatMap((specimen) => lateness(shifted, specimen) ?? []);
  const crosses = isBeforeAnchor(milestone.due) !== isBeforeAnchor(shifted.due);
  return [...new Set(late), ...(crosses ? (['shift-across-anchor'] as const) : [])];
}

/** A guarded deadline must lie after the day it is due; without one, it must not have expired. */
function lateness({ due, expires, guards }: Milestone, { plan }: Specimen): ShiftProblem | undefined {
  const on = resolveDay(due, plan.anchors);
  const last = resolveDay(expires, plan.anchors);
  const deadline = plan.deadlines.find(({ id }) => id === guards)?.on;
  if (on && deadline && !isBefore(on, deadline)) return 'shift-past-deadline';
  if (on && last && isAfter(on, last)) return 'shift-past-expiry';
  return undefined;
}

const anyDay = Temporal.PlainDate.from('2027-01-01');

/** What prepares a birth must come before it, and what follows it must not. */
function isBeforeAnchor(due: DayExpression): boolean {
  const on = resolveDay(due, { [due.anchor]: anyDay });
  return on !== undefined && isBefore(on, anyDay);
}
