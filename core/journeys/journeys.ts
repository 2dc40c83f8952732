import { batchesOf } from '../batches.js';
import { todayIn, type Clock } from '../clock.js';
import type { Log } from '../log.js';
import { logFault } from '../log-fault.js';
import { currentTenant } from '../people/context.js';
import type { Employee, EmployeeRepository } from '../people/employee.js';
import { folded } from '../people/fold.js';
import type { StandInRepository } from '../people/stand-in.js';
import type { User, UserRepository } from '../people/user.js';
import { failure, success, type Result } from '../problem.js';
import { withReported } from './change-journey.js';
import { isLast } from './keep-report.js';
import type { CheckedJourney, Journey, JourneyRepository, ReportedFacts } from './journey.js';
import type { Report, ReportKind, ReportRepository } from './report.js';
import { recipientFinder, type RecipientStores } from './find-recipients.js';
import { followedBy, usersAmong } from './followed.js';
import { problemsWith } from './plan-journey.js';
import { nextOrdinal, sameJourney } from './same-journey.js';
import { storeJourneys } from './store-journeys.js';
import { replan, type Planning, type Reason } from './replan.js';

/** What HR reports, and the planning that follows. Every call runs in a context and is about its tenant. */
export interface Journeys {
  /**
   * A journey: checked against the law, stored and planned. One that is known already is changed. Nothing is stored where
   * anything is wrong.
   */
  report(personnelNumber: string, facts: ReportedFacts): Promise<Result<Journey>>;
  /** Something happened in a journey: `changes` replace the facts of the same name, and nudges and cards follow. */
  change(journeyId: string, changes: Partial<ReportedFacts>, kind?: ReportKind): Promise<Result<Journey>>;
  /**
   * Takes back a report: the facts are what they were before it, and nudges and cards follow. A journey that it began is
   * withdrawn. Refused where something was reported since that builds on it.
   */
  undo(report: Report): Promise<Result<Journey>>;
  /** Stores and plans journeys that were checked. */
  storeAll(checked: readonly CheckedJourney[]): Promise<void>;
  /** Plans every journey again that is touched by a new catalogue, a new law, a new roster, or a crash between two writes. */
  replanAll(): Promise<void>;
  /** Plans the journeys again that someone follows, and that are touched: after a new wish of when cards may come, or of when they are away. */
  replanFor(user: User): Promise<void>;
  /** Plans these journeys again, whatever they were planned by: after an answer that settles them for others too. */
  replanThese(journeyIds: readonly string[]): Promise<void>;
  /** Plans the journeys of a team again: after someone else of HR came to look after it. */
  replanTeam(team: string): Promise<void>;
  /** Puts into the outbox what has come near; what is left when `stopping` says so comes with the next time. */
  topUpAll(stopping?: AbortSignal): Promise<void>;
}

export interface JourneyStores extends Omit<Planning, 'recipientsOf'>, RecipientStores {
  readonly users: Pick<UserRepository, 'getMany' | 'withRole' | 'findByEmails'>;
  readonly standIns: Pick<StandInRepository, 'forManagers' | 'by'>;
  readonly journeys: JourneyRepository;
  readonly employees: EmployeeRepository;
  readonly reports: ReportRepository;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Log;
  /** Sets the tenant's alarm anew, after its outbox changed. */
  readonly wake: () => Promise<void>;
}

export function createJourneys(stores: JourneyStores): Journeys {
  const { journeys, employees, newId, wake } = stores;
  const checkAndStore = async (
    journey: Journey,
    employee: Employee,
    kind: ReportKind,
  ): Promise<Result<Journey>> => {
    const problems = problemsWith(journey.facts, employee, currentTenant().country);
    if (problems.length > 0) return failure(...problems);
    const [stored = journey] = await storeAndPlan([{ journey, employee }], kind);
    return success(stored);
  };
  /** Who is away when is looked up anew for each piece of work, and once within it. */
  const planning = (): Planning => ({ ...stores, recipientsOf: recipientFinder(stores) });
  const storeAndPlan = async (
    checked: readonly CheckedJourney[],
    kind: ReportKind = 'change',
  ): Promise<Journey[]> => {
    const stored = await storeJourneys(stores, checked, kind);
    const needs = planning();
    await inBatches(stored, (batch) => replan(needs, batch.map(copied), 'change'));
    const parents = await usersAmong(
      stores.users,
      stored.map(({ employee }) => employee),
    );
    const followed = await Promise.all(parents.map(followedIds));
    await replanEach([...new Set(followed.flat())]);
    return stored.map(({ journey }) => journey);
  };
  const replanEach = async (
    journeyIds: readonly string[],
    reason: Reason = 'change',
    stopping?: AbortSignal,
  ): Promise<void> => {
    const needs = planning();
    // Of an employer's ten thousand no more than a batch is held at a time.
    await inBatches(
      journeyIds,
      async (ids) => {
        const batch = await withEmployees(employees, await journeys.getMany(ids));
        await replanBatch(stores, needs, batch, reason);
      },
      stopping,
    );
    await wake();
  };
  const followedIds = async (user: User): Promise<string[]> =>
    (await followedBy(stores, user)).map(({ id }) => id);
  const replanFor = async (user: User): Promise<void> => replanEach(await followedIds(user));

  return {
    async storeAll(checked) {
      await storeAndPlan(checked);
    },
    async report(personnelNumber, facts) {
      const employee = await employees.findByPersonnelNumber(personnelNumber);
      if (!employee || employee.leftOn)
        return failure({ code: 'unknown-employee', facts: { personnelNumber } });
      const known = await journeys.ofEmployees([employee.id]);
      const same = sameJourney(known, facts);
      const fresh = { id: newId(), employeeId: employee.id, ordinal: nextOrdinal(known), facts };
      return checkAndStore(same ? withReported(same, facts, employee) : fresh, employee, 'change');
    },
    async change(journeyId, changes, kind = 'change') {
      const journey = await journeys.get(journeyId);
      const employee = journey && (await employees.get(journey.employeeId));
      if (!employee) return failure({ code: 'journey-gone' });
      return checkAndStore(withReported(journey, changes, employee), employee, kind);
    },
    async undo(report) {
      const journey = await journeys.get(report.journeyId);
      const employee = journey && (await employees.get(journey.employeeId));
      if (!employee) return failure({ code: 'journey-gone' });
      const [restricted] = employee.restrictedOn
        ? problemsWith(journey.facts, employee, currentTenant().country)
        : [];
      if (restricted) return failure(restricted);
      if (!isLast(report, journey)) return failure({ code: 'report-overtaken' });
      const today = todayIn(currentTenant().timeZone, stores.clock);
      const facts = report.before ?? { ...journey.facts, withdrawnOn: today };
      const [stored = journey] = await storeAndPlan([{ journey: { ...journey, facts }, employee }], 'undo');
      return success(stored);
    },
    replanAll: async () => replanEach(await journeys.ids()),
    replanFor,
    replanThese: (journeyIds) => replanEach(journeyIds, 'answer'),
    async replanTeam(team) {
      const all = await withEmployees(employees, await journeys.all());
      const meant = all.filter(({ employee }) => folded(employee.team) === folded(team));
      await replanEach(meant.map(({ journey }) => journey.id));
    },
    topUpAll: async (stopping) => replanEach(await journeys.ids(), 'time', stopping),
  };
}

/** How many journeys are read, planned and written together. */
const AT_ONCE = 100;

/** What is worked out of a journey is remembered as long as it is held, and an import holds thousands: it goes with the copy. */
const copied = ({ journey, employee }: CheckedJourney): CheckedJourney => ({
  journey: { ...journey },
  employee,
});

/** Ends early where it is told to stop. */
async function inBatches<T>(
  all: readonly T[],
  work: (batch: readonly T[]) => Promise<void>,
  stopping?: AbortSignal,
): Promise<void> {
  for (const batch of batchesOf(all, AT_ONCE)) {
    if (stopping?.aborted) return;
    await work(batch);
  }
}

/** Together; where that fails, one by one, so that trouble with one journey keeps no other from being planned. */
async function replanBatch(
  stores: { readonly log: Log },
  planning: Planning,
  batch: readonly CheckedJourney[],
  reason: Reason,
): Promise<void> {
  try {
    await replan(planning, batch, reason);
  } catch {
    for (const one of batch)
      await logFault(stores, { journeyId: one.journey.id }, 'a journey could not be planned anew', () =>
        replan(planning, [one], reason),
      );
  }
}

/** Journeys of employees who are no more are left out. */
async function withEmployees(
  employees: EmployeeRepository,
  journeys: readonly Journey[],
): Promise<CheckedJourney[]> {
  const known = await employees.getMany(journeys.map(({ employeeId }) => employeeId));
  const byId = new Map(known.map((employee) => [employee.id, employee]));
  return journeys.flatMap((journey) => {
    const employee = byId.get(journey.employeeId);
    return employee ? [{ journey, employee }] : [];
  });
}
