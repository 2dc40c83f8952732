import type { Temporal } from 'temporal-polyfill';
import { buttonsOf } from './platforms/buttons.js';
import type { KeptMessage } from './platforms/chat-history.js';
import type { Playground } from './platforms/playground.js';
import { isLater, todayIn, type TravelClock } from '../core/clock.js';
import type { Journey, ReportedFacts } from '../core/journeys/journey.js';
import { leavePlanOf } from '../core/journeys/plan-journey.js';
import { translator } from '../core/language/messages.js';
import type { Result } from '../core/problem.js';
import type { Program } from '../main.js';
import { demoTenant } from './demo-tenant.js';
import { asHr, nextStop, stopAt, untilQuiet } from './time-travel.js';

/** Whose journey is played: Anna Visser of examples/roster.csv, whose manager is in Teams; HR is in both chats. */
const PERSONNEL_NUMBER = '2001';
const WEEKS_TO_GO = 28;

/** What happens in the journey beside the calendar: a day relative to the due date, and what HR reports on it. */
interface PlayedEvent {
  readonly on: Temporal.PlainDate;
  readonly says: string;
  readonly changes: Partial<ReportedFacts>;
}

/**
 * Plays one journey from its announcement to the talk twelve weeks after the return, on a clock that jumps from one due
 * moment to the next; everyone presses the done button. Returns how many cards were delivered. `tell` hears what happens.
 */
export async function playTimeLapse(
  program: Program,
  playground: Playground,
  clock: TravelClock,
  tell: (what: string) => void,
): Promise<number> {
  const cards: KeptMessage[] = [];
  playground.history.subscribe((message) => {
    if (message.from === 'coach' && message.state === 'posted') cards.push(message);
  });
  const today = todayIn(demoTenant.timeZone, clock);
  const dueDate = today.add({ weeks: WEEKS_TO_GO });
  const facts: ReportedFacts = { role: 'birthing-parent', announcedOn: today, dueDate, multiples: false };
  const { planned } = program.core;
  let journey = orThrow(await asHr(program, () => planned.report(PERSONNEL_NUMBER, facts)));
  tell(`HR reports the journey: due date ${dueDate.toString()}`);

  const events = eventsBefore(dueDate);
  let answered = 0;
  for (;;) {
    const stop = await nextStop(program, clock);
    const [event] = events;
    if (event && isLater(stop, noonOf(event.on))) {
      events.shift();
      clock.travelTo(noonOf(event.on));
      tell(event.says);
      const { id } = journey;
      journey = orThrow(await asHr(program, () => planned.change(id, event.changes)));
      await untilQuiet(program, clock);
    } else if (isLater(stop, await endOf(program, journey))) {
      return cards.length;
    } else {
      await stopAt(program, clock, stop);
    }
    for (const card of cards.slice(answered)) await pressDone(playground, card, tell);
    answered = cards.length;
  }
}

function eventsBefore(dueDate: Temporal.PlainDate): PlayedEvent[] {
  const leaveStart = dueDate.subtract({ days: 35 });
  const birthDate = dueDate.add({ days: 4 });
  return [
    {
      on: dueDate.subtract({ weeks: 12 }),
      says: `HR enters the chosen first day of leave: ${leaveStart.toString()}`,
      changes: { leaveStart },
    },
    {
      on: birthDate,
      says: `HR reports the birth: ${birthDate.toString()}, four days late`,
      changes: { birthDate },
    },
  ];
}

const noonOf = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: demoTenant.timeZone, plainTime: '12:00' }).toInstant();

/** The end of the talk twelve weeks after the return, a working week included for whoever is reached late. */
async function endOf(program: Program, journey: Journey): Promise<Temporal.Instant> {
  const employee = await asHr(program, () => program.repositories.employees.get(journey.employeeId));
  const firstDayBack = employee && leavePlanOf(journey, employee, demoTenant).anchors.R;
  return noonOf((firstDayBack ?? journey.facts.announcedOn).add({ weeks: 12, days: 4 }));
}

async function pressDone(
  playground: Playground,
  card: KeptMessage,
  tell: (what: string) => void,
): Promise<void> {
  const person = playground.people.find(({ id }) => id === card.personId);
  const done = person && translator(person.locale)('action.done');
  if (!done || !buttonsOf(card).includes(done)) return;
  const replaced = playground.history.next(({ id, state }) => id === card.id && state === 'edited');
  await playground.player.press(card, done);
  await replaced;
  tell(`${person.name} presses [ ${done} ]`);
}

function orThrow<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`The time-lapse cannot be played: ${result.problems.map(({ code }) => code).join(', ')}`);
  return result.value;
}
