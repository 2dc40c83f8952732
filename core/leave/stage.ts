import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../plain-date.js';
import type { LeavePlan } from './leave-plan.js';

/** How far a journey has come, in order. */
export const stages = ['expecting', 'leave-near', 'on-leave', 'back-soon', 'back'] as const;
export type Stage = (typeof stages)[number];

/** So long before it a day is near. */
const NEAR = { weeks: 4 } as const;

/** The stage of a journey on a day, by its leave; parental leave, mostly a day a week, does not count as being away. */
export function stageOn(today: Temporal.PlainDate, { leave, anchors }: LeavePlan): Stage {
  const taken = leave.filter(({ kind }) => kind !== 'parental');
  const first = taken[0]?.from;
  const last = taken.at(-1)?.to;
  if (!first || !last) return 'expecting';
  const back = anchors.R ?? last.add({ days: 1 });
  if (isBefore(today, first)) return isBefore(today, first.subtract(NEAR)) ? 'expecting' : 'leave-near';
  if (!isBefore(today, back)) return 'back';
  const isShort = isBefore(back, first.add(NEAR));
  return isShort || isBefore(today, back.subtract(NEAR)) ? 'on-leave' : 'back-soon';
}
