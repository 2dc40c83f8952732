import type { Catalogues } from '../coaching/catalogues.js';
import { textFor } from '../coaching/milestone-text.js';
import { leavePlanOf } from '../journeys/plan-journey.js';
import type { Journey } from '../journeys/journey.js';
import type { PlannedStep, View } from '../messages/view.js';
import type { Nudge, NudgeState } from '../outbox/nudge.js';
import { maySee } from '../people/access.js';
import type { Employee } from '../people/employee.js';
import type { Repositories } from '../../storage/repositories/index.js';
import type { Actor } from './conversation.js';

interface PlanDependencies {
  readonly repositories: Pick<Repositories, 'nudges' | 'employees' | 'journeys'>;
  readonly catalogues: Catalogues;
}

/** A journey with the employee whose it is. */
export interface EmployeeJourney {
  readonly journey: Journey;
  readonly employee: Employee;
}

/** The journeys this person may see: of the people they manage, or for HR of everyone; by the employee's name. */
export async function visibleJourneys(
  { repositories }: PlanDependencies,
  { user }: Actor,
): Promise<EmployeeJourney[]> {
  const journeys = user.roles.includes('hr')
    ? await repositories.journeys.all()
    : await journeysOfTeam(repositories, user.id);
  const employees = await repositories.employees.getMany(journeys.map(({ employeeId }) => employeeId));
  const byId = new Map(employees.map((employee) => [employee.id, employee]));
  return journeys
    .flatMap((journey) => {
      const employee = byId.get(journey.employeeId);
      return employee && maySee(user, employee) ? [{ journey, employee }] : [];
    })
    .sort((a, b) => a.employee.name.localeCompare(b.employee.name));
}

async function journeysOfTeam(
  repositories: PlanDependencies['repositories'],
  userId: string,
): Promise<Journey[]> {
  const team = await repositories.employees.managedBy(userId);
  return repositories.journeys.ofEmployees(team.map(({ id }) => id));
}

/** The leave plan of one journey with the steps this person has, had or will have; HR sees everyone's. */
export async function planView(
  deps: PlanDependencies,
  actor: Actor,
  { journey, employee }: EmployeeJourney,
): Promise<View> {
  const nudges = await deps.repositories.nudges.ofJourney(journey.id);
  const theirs = actor.user.roles.includes('hr')
    ? nudges
    : nudges.filter(({ recipientId }) => recipientId === actor.user.id);
  return {
    kind: 'plan',
    journeyId: journey.id,
    employeeName: employee.name,
    plan: leavePlanOf(journey, employee, actor.tenant),
    steps: stepsOf(deps.catalogues, theirs, journey, actor),
  };
}

const stepStates: Readonly<Partial<Record<NudgeState, PlannedStep['state']>>> = {
  planned: 'coming',
  snoozed: 'coming',
  sending: 'coming',
  delivered: 'delivered',
  unknown: 'delivered',
  done: 'done',
};

/** One step a milestone, in order of day, however many people it goes to. */
function stepsOf(
  catalogues: Catalogues,
  nudges: readonly Nudge[],
  journey: Journey,
  { tenant, locale }: Actor,
): PlannedStep[] {
  const byMilestone = new Map(nudges.map((nudge) => [nudge.milestoneId, nudge]));
  return [...byMilestone.values()]
    .flatMap((nudge) => {
      const milestone = catalogues.find(tenant, nudge.milestoneId);
      const state = stepStates[nudge.state];
      if (!milestone || !state) return [];
      return [{ on: nudge.on, title: textFor(milestone, journey.facts.role, locale).title, state }];
    })
    .sort((a, b) => a.on.toString().localeCompare(b.on.toString()));
}
