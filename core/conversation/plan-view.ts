import { textFor } from '../coaching/milestone-text.js';
import { todayIn } from '../clock.js';
import { followedBy } from '../journeys/followed.js';
import type { CheckedJourney as EmployeeJourney } from '../journeys/journeys.js';
import type { Journey } from '../journeys/journey.js';
import { leavePlanOf } from '../journeys/plan-journey.js';
import { recipientFinder, type RecipientStores } from '../journeys/find-recipients.js';
import { nudgesAhead, type OutlookNeeds } from '../journeys/replan.js';
import { rightsOf, type RightsStores } from '../journeys/rights.js';
import type { Reader } from '../journeys/nudge-card.js';
import type { PlannedStep, View } from '../messages/view.js';
import { localDay, windowOf } from '../outbox/delivery-window.js';
import type { Nudge, NudgeState } from '../outbox/nudge.js';
import type { WantedNudge } from '../outbox/reconcile.js';
import { maySee } from '../people/access.js';
import { currentSpeaker, currentTenant } from '../people/context.js';
import { isBefore } from '../plain-date.js';
import type { Subjects } from './command.js';

export type { EmployeeJourney };

type PlanNeeds = Omit<OutlookNeeds, 'recipientsOf'> & RecipientStores & RightsStores;

/** The person who speaks, with what they may see now. */
export async function currentReader(needs: RightsStores): Promise<Reader> {
  const { user, locale } = currentSpeaker();
  return { ...(await rightsOf(needs, user)), locale };
}

/**
 * The journeys that the person who speaks may see: of the people they manage or look after for someone else, or for HR of
 * everyone; by the employee's name.
 */
export async function visibleJourneys(needs: Subjects): Promise<EmployeeJourney[]> {
  const { employees } = needs;
  const reader = await currentReader(needs);
  const all = reader.isAway ? [] : await followedBy(needs, reader.user);
  const known = await employees.getMany(all.map(({ employeeId }) => employeeId));
  const byId = new Map(known.map((employee) => [employee.id, employee]));
  return all
    .flatMap((journey) => {
      const employee = byId.get(journey.employeeId);
      return employee && maySee(reader, employee) ? [{ journey, employee }] : [];
    })
    .sort((a, b) => a.employee.name.localeCompare(b.employee.name));
}

/** One button for each plan there is to choose from. */
export const choiceOf = (people: readonly EmployeeJourney[]): View => ({
  kind: 'plan-choice',
  journeys: people.map(({ journey, employee }) => ({
    journeyId: journey.id,
    employeeId: employee.id,
    employeeName: employee.name,
  })),
});

/** The leave plan of one journey for the person who speaks. */
export const planView = async (needs: PlanNeeds, person: EmployeeJourney): Promise<PlanViewOf> =>
  planViewFor(needs, person, await currentReader(needs));

type PlanViewOf = Extract<View, { kind: 'plan' }>;

/** The leave plan of one journey with the steps its reader has, had or will have; HR sees everyone's. */
export async function planViewFor(
  needs: PlanNeeds,
  { journey, employee }: EmployeeJourney,
  reader: Reader,
): Promise<PlanViewOf> {
  const ahead = await nudgesAhead({ ...needs, recipientsOf: recipientFinder(needs) }, journey, employee);
  const theirs = reader.user.roles.includes('hr')
    ? ahead
    : ahead.filter(({ wanted }) => wanted.recipientId === reader.user.id);
  return {
    kind: 'plan',
    journeyId: journey.id,
    employeeId: employee.id,
    employeeName: employee.name,
    plan: leavePlanOf(journey, employee, currentTenant().country),
    steps: stepsOf(needs, theirs, journey, reader),
  };
}

/** What became of a nudge, as the plan tells it; the others are not told of. */
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
  { catalogues, clock }: Pick<PlanNeeds, 'catalogues' | 'clock'>,
  ahead: readonly { readonly wanted: WantedNudge; readonly nudge: Nudge | undefined }[],
  journey: Journey,
  { user, locale }: Reader,
): PlannedStep[] {
  const tenant = currentTenant();
  const today = todayIn(tenant.timeZone, clock);
  const byMilestone = new Map(ahead.map((one) => [one.wanted.milestoneId, one]));
  return [...byMilestone.values()]
    .flatMap(({ wanted, nudge }) => {
      const milestone = catalogues.find(tenant, wanted.milestoneId);
      const state = nudge
        ? stepStates[nudge.state]
        : isBefore(wanted.expiresOn, today)
          ? undefined
          : 'coming';
      if (!milestone || !state) return [];
      const on =
        nudge?.state === 'snoozed' && nudge.nextAt
          ? localDay(nudge.nextAt, windowOf(user, tenant))
          : wanted.on;
      return [{ on, title: textFor(milestone, journey.facts.role, locale).title, state }];
    })
    .sort((a, b) => a.on.toString().localeCompare(b.on.toString()));
}
