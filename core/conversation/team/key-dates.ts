import { Temporal } from 'temporal-polyfill';
import { leaveDates, type KeyDate } from '../../journeys/leave-dates.js';
import { factsOf } from '../../journeys/plan-journey.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { eventsOf } from '../../leave/journey-events.js';
import type { LeavePlan } from '../../leave/leave-plan.js';
import { currentSpeaker } from '../../people/context.js';
import { isBefore } from '../../plain-date.js';
import type { EmployeeJourney } from '../plan-view.js';

/** The days that a manager reckons with, in order: the child, the beginning of each leave, the first day back. */
export function keyDatesOf({ journey, employee }: EmployeeJourney, plan: LeavePlan): KeyDate[] {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const { D: due, P: placement } = plan.anchors;
  const isExpected = !journey.facts.birthDate && eventsOf(factsOf(journey.facts, employee)).length === 0;
  return [
    ...(due && isExpected ? [{ on: due, what: t('team.due') }] : []),
    ...(placement ? [{ on: placement, what: t('team.placement') }] : []),
    ...leaveDates(plan, locale),
  ].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}

/** The first of these that has not passed. */
export const nextOf = (dates: readonly KeyDate[], today: Temporal.PlainDate): KeyDate | undefined =>
  dates.find(({ on }) => !isBefore(on, today));

/** `28 January 2027: pregnancy leave begins`. */
export function dateLine({ on, what }: KeyDate): string {
  const { locale } = currentSpeaker();
  return translator(locale)('team.date', { date: formatDate(on, locale), what });
}
