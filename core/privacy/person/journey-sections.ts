import { textFor } from '../../coaching/milestone-text.js';
import { namesOf } from '../../countries/registry.js';
import { recipientFinder, type RecipientStores } from '../../journeys/find-recipients.js';
import type { Journey, JourneyRepository } from '../../journeys/journey.js';
import { factsOf, leavePlanOf } from '../../journeys/plan-journey.js';
import { nudgesAhead, type OutlookNeeds } from '../../journeys/outlook.js';
import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import { compareTexts } from '../../people/by-name.js';
import { currentTenant } from '../../people/context.js';
import type { Employee, EmployeeRepository } from '../../people/employee.js';
import { each, type Row, type Section } from './section.js';

export type JourneyNeeds = RecipientStores &
  Omit<OutlookNeeds, 'recipientsOf'> & {
    readonly employees: Pick<EmployeeRepository, 'get'>;
    readonly journeys: Pick<JourneyRepository, 'ofEmployees'>;
  };

/** What is not kept, but made of what is: the days of leave, and what the coach says on which day. */
export async function journeySections(
  needs: JourneyNeeds,
  employeeId: string,
  locale: Locale,
): Promise<Section[]> {
  const employee = await needs.employees.get(employeeId);
  const journeys = employee ? await needs.journeys.ofEmployees([employeeId]) : [];
  const followed = journeys.filter(({ facts }) => !facts.withdrawnOn);
  if (!employee || followed.length === 0) return [];
  const leave = followed.flatMap((journey) => leaveRows(journey, employee, locale));
  const steps = await Promise.all(followed.map((journey) => stepRows(needs, journey, employee, locale)));
  return [made('leave', leave, locale), made('steps', steps.flat(), locale)];
}

const made = (name: 'leave' | 'steps', rows: readonly Row[], locale: Locale): Section => ({
  name,
  title: translator(locale)(`export.kind.${name}`),
  why: [],
  retentions: ['journey'],
  rows: () => each(rows),
});

function leaveRows(journey: Journey, employee: Employee, locale: Locale): Row[] {
  const plan = leavePlanOf(journey, employee, currentTenant());
  const names = namesOf(plan, locale);
  const spans = plan.leave.map(({ kind, from, to, estimated }) => ({
    title: names.leave[kind],
    from,
    to,
    estimated,
  }));
  const deadlines = plan.deadlines.map(({ id, on }) => ({ title: names.deadlines[id] ?? id, on }));
  return [...spans, ...deadlines].map((row) => ({ journeyId: journey.id, ...row }));
}

/** One row a milestone, whoever it is for. */
async function stepRows(
  needs: JourneyNeeds,
  journey: Journey,
  employee: Employee,
  locale: Locale,
): Promise<Row[]> {
  const ahead = await nudgesAhead({ ...needs, recipientsOf: recipientFinder(needs) }, journey, employee);
  const byMilestone = new Map(ahead.map((one) => [one.wanted.milestoneId, one]));
  return [...byMilestone.values()]
    .flatMap(({ wanted, nudge }) => {
      const milestone = needs.catalogues.find(currentTenant(), wanted.milestoneId);
      if (!milestone) return [];
      const { title } = textFor(milestone, factsOf(journey.facts, employee), locale);
      return [{ journeyId: journey.id, on: wanted.on, title, state: nudge?.state ?? 'planned' }];
    })
    .sort((a, b) => compareTexts(a.on.toString(), b.on.toString()) || compareTexts(a.title, b.title));
}
