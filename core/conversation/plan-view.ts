import type { Temporal } from 'temporal-polyfill';
import type { Audit } from '../audit/act.js';
import type { Catalogues } from '../coaching/catalogues.js';
import { textFor } from '../coaching/milestone-text.js';
import { followedBy } from '../journeys/followed.js';
import type { CheckedJourney as EmployeeJourney } from '../journeys/journey.js';
import type { Journey, JourneyRepository } from '../journeys/journey.js';
import { factsOf, leavePlanOf } from '../journeys/plan-journey.js';
import type { JourneyFacts } from '../leave/journey-facts.js';
import { recipientFinder, type RecipientStores } from '../journeys/find-recipients.js';
import { nudgesAhead, type OutlookNeeds } from '../journeys/outlook.js';
import { rightsOf, type RightsStores } from '../journeys/rights.js';
import { maySeeJourney } from '../journeys/sight.js';
import type { Reader } from '../journeys/nudge-card.js';
import type { PlannedStep, PlanView } from '../messages/plan-view.js';
import type { NotFound, PlanOffer, View } from '../messages/view.js';
import { localDay, windowOf } from '../outbox/delivery-window.js';
import type { Nudge, NudgeState } from '../outbox/nudge.js';
import type { WantedNudge } from '../outbox/reconcile.js';
import { byName, compareTexts } from '../people/by-name.js';
import { currentSpeaker, currentTenant, speaksForHr } from '../people/context.js';
import { labelsOf } from './told-apart.js';
import type { Employee, EmployeeRepository } from '../people/employee.js';
import { employeeSubject } from '../people/subject.js';
import type { User } from '../people/user.js';
import { isBefore, later } from '../plain-date.js';

export type { EmployeeJourney };

/** What it takes to tell which journeys someone may see. */
type VisibleNeeds = RightsStores & {
  readonly employees: Pick<EmployeeRepository, 'getMany' | 'managedBy'>;
  readonly journeys: Pick<JourneyRepository, 'all' | 'ofEmployees'>;
};

type PlanNeeds = Omit<OutlookNeeds, 'recipientsOf'> & RecipientStores & RightsStores;

/** The person who speaks, with what they may see now. */
export async function currentReader(needs: RightsStores): Promise<Reader> {
  const { user, locale } = currentSpeaker();
  return { ...(await rightsOf(needs, user)), locale };
}

/**
 * The journeys that the person who speaks may see: of the people they manage or look after for someone else, or for HR of
 * everyone; by the employee's name, the earliest first.
 */
export async function visibleJourneys(needs: VisibleNeeds): Promise<EmployeeJourney[]> {
  const { employees } = needs;
  const reader = await currentReader(needs);
  const all = reader.isAway ? [] : await followedBy(needs, reader.user);
  const known = await employees.getMany(all.map(({ employeeId }) => employeeId));
  const byId = new Map(known.map((employee) => [employee.id, employee]));
  return all
    .flatMap((journey) => {
      const employee = byId.get(journey.employeeId);
      const isVisible = employee && maySeeJourney(reader, { journey, employee }, needs.clock);
      return isVisible ? [{ journey, employee }] : [];
    })
    .sort((a, b) => byName(reader.locale)(a.employee, b.employee) || byDay(a.journey, b.journey));
}

const byDay = (a: Journey, b: Journey): number =>
  compareTexts(a.facts.announcedOn.toString(), b.facts.announcedOn.toString()) || compareTexts(a.id, b.id);

/** One button for each plan there is to choose from. */
export const choiceOf = (people: readonly EmployeeJourney[], notFound?: NotFound): View => ({
  kind: 'plan-choice',
  journeys: offersOf(people),
  notFound,
  isForHr: speaksForHr(),
});

/** Plans as buttons name them; two people of one name are told apart by their team, and in one team by their number. */
export function offersOf(people: readonly EmployeeJourney[]): PlanOffer[] {
  const labels = labelsOf(
    people.map(({ employee: { id, name, team, personnelNumber } }) => ({
      ...{ id, name, where: team, number: personnelNumber },
    })),
  );
  return people.map(({ journey, employee }) => ({
    journeyId: journey.id,
    employeeId: employee.id,
    employeeName: labels.get(employee.id) ?? employee.name,
  }));
}

/** The leave plan of one journey, opened by the person who speaks: that someone of HR did is taken down. */
export async function planView(
  needs: PlanNeeds & { readonly audit: Audit },
  person: EmployeeJourney,
  kind: PlanView['kind'] = 'plan',
): Promise<PlanView> {
  noteViewed(needs, 'plan', person.employee);
  return planViewFor(needs, person, await currentReader(needs), kind);
}

/** Managers see what they were given to see; HR sees everyone's, and leaves a trace. */
export function noteViewed(
  { audit }: { readonly audit: Audit },
  what: 'plan' | 'journey' | 'person',
  { id }: Pick<Employee, 'id'>,
): void {
  if (speaksForHr()) audit.note({ act: 'viewed', what, about: [employeeSubject(id)] });
}

/** The leave plan of one journey with the steps its reader has, had or will have; HR sees everyone's. */
export async function planViewFor(
  needs: PlanNeeds,
  { journey, employee }: EmployeeJourney,
  reader: Reader,
  kind: PlanView['kind'] = 'plan',
): Promise<PlanView> {
  const ahead = await nudgesAhead({ ...needs, recipientsOf: recipientFinder(needs) }, journey, employee);
  const theirs = reader.user.roles.includes('hr')
    ? ahead
    : ahead.filter(({ wanted }) => wanted.recipientId === reader.user.id);
  const today = localDay(needs.clock.now(), windowOf(reader.user, currentTenant()));
  return {
    kind,
    journeyId: journey.id,
    employeeId: employee.id,
    employeeName: employee.name,
    plan: leavePlanOf(journey, employee, currentTenant()),
    steps: stepsOf(theirs, needs.catalogues, factsOf(journey.facts, employee), reader, today),
    today,
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

interface Ahead {
  readonly wanted: WantedNudge;
  readonly nudge: Nudge | undefined;
}

/** One step a milestone, in order of day, however many people it goes to: the reader's own goes first. */
function stepsOf(
  ahead: readonly Ahead[],
  catalogues: Catalogues,
  facts: JourneyFacts,
  reader: Reader,
  today: Temporal.PlainDate,
): PlannedStep[] {
  const inOrder = [...ahead].sort(
    (a, b) => recipientRank(a, reader) - recipientRank(b, reader) || byRecipient(a, b),
  );
  const byMilestone = new Map(inOrder.map((one) => [one.wanted.milestoneId, one]));
  return [...byMilestone.values()]
    .flatMap((one) => {
      const milestone = catalogues.find(currentTenant(), one.wanted.milestoneId);
      const step = stepOf(one, reader.user, today);
      if (!milestone || !step) return [];
      return [{ ...step, title: textFor(milestone, facts, reader.locale).title }];
    })
    .sort((a, b) => compareTexts(a.on.toString(), b.on.toString()) || compareTexts(a.title, b.title));
}

/** The last of a milestone stands in the plan. */
const recipientRank = ({ wanted }: Ahead, { user }: Reader): number =>
  wanted.recipientId === user.id ? 1 : 0;
const byRecipient = (a: Ahead, b: Ahead): number => compareTexts(b.wanted.recipientId, a.wanted.recipientId);

/** Where a nudge stands, and on which day; undefined for one that is past or that nobody needs. */
function stepOf(
  { wanted, nudge }: Ahead,
  user: User,
  today: Temporal.PlainDate,
): Omit<PlannedStep, 'title'> | undefined {
  const state = nudge ? stepStates[nudge.state] : 'coming';
  const expiresOn = nudge ? later(nudge.expiresOn, wanted.expiresOn) : wanted.expiresOn;
  if (!state || (state !== 'done' && isBefore(expiresOn, today))) return undefined;
  return { on: state === 'coming' ? comingOn({ wanted, nudge }, user, today) : wanted.on, state };
}

/** The day a nudge is yet to come: what was put off on its new day, what is late at its next try. */
function comingOn({ wanted, nudge }: Ahead, user: User, today: Temporal.PlainDate): Temporal.PlainDate {
  const next = nudge?.nextAt ? localDay(nudge.nextAt, windowOf(user, currentTenant())) : today;
  const day = nudge?.state === 'snoozed' ? next : wanted.on;
  return isBefore(day, today) ? later(next, today) : day;
}
