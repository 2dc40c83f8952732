import type { Temporal } from 'temporal-polyfill';
import { mapBreathing } from '../../breathing.js';
import { todayIn, type Clock } from '../../clock.js';
import type { Catalogues } from '../../coaching/catalogues.js';
import type { CoverCardRepository } from '../../journeys/cover-card.js';
import type { Journey, JourneyRepository } from '../../journeys/journey.js';
import { lastDayOfJourney } from '../../journeys/last-day.js';
import type { MetDeadlineRepository } from '../../journeys/met-deadline.js';
import type { ReportRepository } from '../../journeys/report.js';
import { logFault } from '../../log-fault.js';
import type { Log } from '../../log.js';
import type { SentMessage, SentMessageRepository } from '../../messages/sent-message.js';
import { drawnAnew } from '../../messages/view.js';
import type { Ledger } from '../../outbox/ledger/ledger.js';
import type { NudgeRepository } from '../../outbox/nudge.js';
import type { TrailRepository } from '../../outbox/trail.js';
import { currentTenant } from '../../people/context.js';
import type { EmployeeRepository } from '../../people/employee.js';

/** So long after its last day HR can still report something of it. */
const CLOSES_AFTER_DAYS = 14;
/** From then on it does not wait for a chat that does not take a message back. */
const WAITS_UNTIL_DAY = 28;

export interface CloseNeeds {
  readonly journeys: Pick<JourneyRepository, 'all' | 'remove'>;
  readonly employees: Pick<EmployeeRepository, 'getMany'>;
  readonly reports: Pick<ReportRepository, 'ofJourney' | 'remove'>;
  readonly coverCards: Pick<CoverCardRepository, 'ofJourney' | 'remove'>;
  readonly metDeadlines: Pick<MetDeadlineRepository, 'ofJourneys' | 'remove'>;
  readonly nudges: Pick<NudgeRepository, 'remove'>;
  readonly trails: Pick<TrailRepository, 'get' | 'remove'>;
  readonly messages: Pick<SentMessageRepository, 'getMany'>;
  readonly ledger: Pick<Ledger, 'remove' | 'workOff'>;
  readonly catalogues: Catalogues;
  readonly clock: Clock;
  readonly log: Log;
}

/** Closes journeys two weeks after their last day: nothing of them is kept, and what showed them goes from the chats. */
export async function closeJourneys(needs: CloseNeeds): Promise<void> {
  const days = await daysSinceLast(needs);
  for (const [journey, over] of days)
    if (over >= CLOSES_AFTER_DAYS)
      await logFault(
        needs,
        { journeyId: journey.id },
        'a journey could not be closed; it is tried again',
        () => close(needs, journey, over),
      );
}

/** How many days each journey is over; less than nothing for one that goes on. */
export async function daysSinceLast({
  journeys,
  employees,
  catalogues,
  clock,
}: Pick<CloseNeeds, 'employees' | 'catalogues' | 'clock'> & {
  readonly journeys: Pick<JourneyRepository, 'all'>;
}): Promise<Map<Journey, number>> {
  const tenant = currentTenant();
  const today: Temporal.PlainDate = todayIn(tenant.timeZone, clock);
  const all = await journeys.all();
  const known = await employees.getMany(all.map(({ employeeId }) => employeeId));
  const byId = new Map(known.map((employee) => [employee.id, employee]));
  const days = await mapBreathing(all, (journey): [Journey, number][] => {
    const employee = byId.get(journey.employeeId);
    if (!employee) return [];
    const last = lastDayOfJourney(catalogues.of(tenant), journey, employee, tenant);
    return [[journey, last.until(today).days]];
  });
  return new Map(days.flat());
}

/** The journey itself goes last: by it, what was cut short is found again. */
async function close(needs: CloseNeeds, { id }: Journey, over: number): Promise<void> {
  const { messages, ledger, nudges, trails, journeys } = needs;
  const trail = await trails.get(id);
  const about = (await messages.getMany(trail?.messages ?? [])).filter(({ state }) => state === 'standing');
  // What shows others too, or stays, is drawn anew once the journey is gone: see `sweepMessages`.
  const own = about.filter((one) => !showsOthersThan(id)(one) && !drawnAnew.includes(one.view));
  await ledger.remove(own.map((one) => one.id));
  await ledger.workOff();
  if ((await messages.getMany(own.map((one) => one.id))).length > 0 && over < WAITS_UNTIL_DAY) return;
  await nudges.remove(trail?.nudges ?? []);
  await removeWritten(needs, id);
  await trails.remove([id]);
  await journeys.remove([id]);
}

/** What HR reported and marked, and what the manager agreed. */
async function removeWritten(
  { reports, coverCards, metDeadlines }: CloseNeeds,
  journeyId: string,
): Promise<void> {
  const card = await coverCards.ofJourney(journeyId);
  await reports.remove((await reports.ofJourney(journeyId)).map(({ id }) => id));
  await coverCards.remove(card ? [card.id] : []);
  await metDeadlines.remove((await metDeadlines.ofJourneys([journeyId])).map(({ id }) => id));
}

const showsOthersThan =
  (journeyId: string) =>
  ({ shows }: SentMessage): boolean =>
    shows.some((one) => one.journeyId !== undefined && one.journeyId !== journeyId);
