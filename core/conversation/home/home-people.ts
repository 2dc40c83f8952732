import type { Temporal } from 'temporal-polyfill';
import { mapBreathing } from '../../breathing.js';
import { namesOf } from '../../countries/registry.js';
import { leavePlanOf } from '../../journeys/plan-journey.js';
import { translator } from '../../language/messages.js';
import type { LeavePlan } from '../../leave/leave-plan.js';
import { stageOn } from '../../leave/stage.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { HomeJourney } from '../../messages/home-view.js';
import { compareTexts } from '../../people/by-name.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import { isBefore } from '../../plain-date.js';
import type { EmployeeJourney } from '../plan-view.js';

/** A journey with its plan, and as its line says where it is. */
export interface Followed extends EmployeeJourney {
  readonly plan: LeavePlan;
  readonly line: HomeJourney;
}

/** Where each journey is, whoever has something before them first; of those with nothing in the order they came in. */
export async function followed(
  people: readonly EmployeeJourney[],
  today: Temporal.PlainDate,
): Promise<Followed[]> {
  const all = await mapBreathing(people, (person) => {
    const plan = leavePlanOf(person.journey, person.employee, currentTenant());
    const stage = stageOn(today, plan);
    const { name: employeeName } = person.employee;
    const line = { ...aboutOf(person), employeeName, stage, next: nextIn(plan, today) };
    return { ...person, plan, line };
  });
  return all.sort((a, b) => compareTexts(dayOf(a), dayOf(b)));
}

const LAST = '9999-12-31';
const dayOf = ({ line: { next } }: Followed): string => next?.on.toString() ?? LAST;

/** The next time that someone goes or comes back, else the next legal date. Its words fit whatever happened at home. */
function nextIn(plan: LeavePlan, today: Temporal.PlainDate): HomeJourney['next'] {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const taken = plan.leave.filter(({ kind }) => kind !== 'parental');
  const [first, last] = [taken[0]?.from, taken.at(-1)?.to];
  const back = last && (plan.anchors.R ?? last.add({ days: 1 }));
  const names = namesOf(plan, locale).deadlines;
  const days = [
    ...(first ? [{ what: t('home.leave-begins'), on: first }] : []),
    ...(back ? [{ what: t('home.back'), on: back }] : []),
    ...plan.deadlines.map(({ id, on }) => ({ what: names[id] ?? t('plan.deadline'), on })),
  ];
  return days.find(({ on }) => !isBefore(on, today));
}
