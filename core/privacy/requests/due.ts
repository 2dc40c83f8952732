import type { Temporal } from 'temporal-polyfill';
import { isAfter, isBefore } from '../../plain-date.js';
import { reminderStages, type ReminderStage, type RightsRequest } from './request.js';

/** A request is answered within a month of the day it came (AVG 12:3); of one of the 31st, on the last day of a shorter month. */
export const dueOn = (receivedOn: Temporal.PlainDate): Temporal.PlainDate =>
  receivedOn.add({ months: 1 }, { overflow: 'constrain' });

/** The same with two months more, counted from the day it came, so that no day is lost to a short month. */
export const extendedDueOn = (receivedOn: Temporal.PlainDate): Temporal.PlainDate =>
  receivedOn.add({ months: 3 }, { overflow: 'constrain' });

/** Once, and told to who asked while there is still time (AVG 12:3). */
export const canBeExtended = (
  { state, extension, dueOn: due }: RightsRequest,
  today: Temporal.PlainDate,
): boolean => state !== 'closed' && extension === undefined && !isAfter(today, due);

const WEEK = 7;
const TWO_DAYS = 2;

/** What those who answer it are to be told today, the gravest alone; undefined where they have been told, or it is early yet. */
export function reminderFor(
  { state, dueOn: due, reminded }: RightsRequest,
  today: Temporal.PlainDate,
): ReminderStage | undefined {
  if (state === 'closed') return undefined;
  const stage = stageOn(due, today);
  return stage && !reminded.includes(stage) ? stage : undefined;
}

function stageOn(due: Temporal.PlainDate, today: Temporal.PlainDate): ReminderStage | undefined {
  if (isAfter(today, due)) return 'overdue';
  if (!isBefore(today, due.subtract({ days: TWO_DAYS }))) return 'two-days';
  return isBefore(today, due.subtract({ days: WEEK })) ? undefined : 'week';
}

/** A stage and those before it, which nobody has to be told of any more. */
export const upTo = (stage: ReminderStage): ReminderStage[] =>
  reminderStages.slice(0, reminderStages.indexOf(stage) + 1);
