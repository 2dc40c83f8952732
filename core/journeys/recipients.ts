import type { Temporal } from 'temporal-polyfill';
import type { Audience } from '../coaching/milestone.js';
import { isAway, type Absence } from '../people/absence.js';
import type { Employee } from '../people/employee.js';
import { isSamePerson } from '../people/same-person.js';
import type { StandIn } from '../people/stand-in.js';
import type { User } from '../people/user.js';
import { isWithin } from '../plain-date.js';

/** Someone nudges can go to, and when they cannot. */
export interface Colleague {
  readonly user: User;
  readonly absences: readonly Absence[];
  /** Whether a chat has told us that nothing reaches them now. */
  readonly isUnreachable: boolean;
}

/** Everyone a journey's nudges can go to. */
export interface Recipients {
  readonly manager: Colleague | undefined;
  /** Whom HR confirmed to stand in for that manager, in order of their first day. */
  readonly standIns: readonly (Colleague & Pick<StandIn, 'from' | 'until'>)[];
  /** In the order in which they are asked about this team. */
  readonly hr: readonly Colleague[];
}

/**
 * The one person an audience stands for on a day. For the manager, while away, the stand-in, else HR; of HR whoever is
 * responsible, else the substitute, else the next. Nobody is told about their own journey, and nobody while they are away.
 */
export function recipientOn(
  audience: Audience,
  day: Temporal.PlainDate,
  { manager, standIns, hr }: Recipients,
  employee: Employee,
): User | undefined {
  const present = <C extends Colleague>(all: readonly C[]): C[] =>
    all.filter(({ user, absences }) => !isSamePerson(user, employee) && !isAway(absences, day));
  const ofTeam = present([...(manager ? [manager] : []), ...standIns.filter((one) => isWithin(day, one))]);
  const ofHr = present(hr);
  const asked = ofHr.find(({ isUnreachable }) => !isUnreachable) ?? ofHr[0];
  return (audience === 'manager' ? (ofTeam[0] ?? asked) : asked)?.user;
}

/** Everyone of HR who can be told on a day, whoever is responsible. */
export const hrOn = (day: Temporal.PlainDate, { hr }: Recipients, employee: Employee): User[] =>
  hr
    .filter(({ user, absences }) => !isSamePerson(user, employee) && !isAway(absences, day))
    .map(({ user }) => user);

/** For how long after a change of hands the cards are looked at: longer than anyone leaves a coach switched off. */
export const LOOK_BACK_DAYS = 7;

/** Whether someone came back, went away, or began or ended to stand in lately: then what stands in chats may not be theirs any more. */
export function changedHands(recipients: Recipients, today: Temporal.PlainDate): boolean {
  if (turnsIn(recipients).length === 0) return false;
  const now = presentOn(today, recipients);
  for (let days = 1; days <= LOOK_BACK_DAYS; days += 1)
    if (presentOn(today.subtract({ days }), recipients) !== now) return true;
  return false;
}

/** Every day from which someone is there who was not, or the other way round. */
export function turnsIn({ manager, standIns, hr }: Recipients): Temporal.PlainDate[] {
  const colleagues = [...(manager ? [manager] : []), ...standIns, ...hr];
  const spans = [...standIns, ...colleagues.flatMap(({ absences }) => absences)];
  return spans.flatMap(({ from, until }) => (until ? [from, until.add({ days: 1 })] : [from]));
}

function presentOn(day: Temporal.PlainDate, { manager, standIns, hr }: Recipients): string {
  const all = [...(manager ? [manager] : []), ...standIns.filter((one) => isWithin(day, one)), ...hr];
  return all
    .filter(({ absences }) => !isAway(absences, day))
    .map(({ user }) => user.id)
    .join();
}
