import type { ConversationRepository } from '../messages/conversation.js';
import type { Tell } from '../outbox/tell.js';
import type { Employee, EmployeeRepository } from '../people/employee.js';
import { canLead } from '../people/roles.js';
import type { StandInRepository } from '../people/stand-in.js';
import type { User, UserRepository } from '../people/user.js';
import { consequencesOf, sumOfEach, type Consequences } from './consequences.js';
import { followedBy } from './followed.js';
import type { JourneyRepository } from './journey.js';
import type { Journeys } from './journeys.js';
import { mendNames, type NamingStores } from './mend-names.js';
import { tellNewManagers } from './new-in-team.js';
import type { OutlookNeeds } from './outlook.js';
import { withdrawRights, type WithdrawalStores } from './withdraw-rights.js';

/** Someone as they were, and as they are to be. */
export interface Changed<T> {
  readonly before: T;
  readonly after: T;
}

/** Who changes when HR moves people about: what someone is, under whom they work, whether they work here. */
export interface Move {
  readonly users: readonly Changed<User>[];
  readonly employees: readonly Changed<Employee>[];
}

type ChatStores = WithdrawalStores & NamingStores;

export interface MoveStores extends ChatStores {
  readonly users: Pick<UserRepository, 'getMany' | 'withRole' | 'keepRoles'>;
  readonly employees: Pick<EmployeeRepository, 'managedBy' | 'saveMany'>;
  readonly standIns: Pick<StandInRepository, 'by' | 'forManagers' | 'remove'>;
  readonly journeys: Pick<JourneyRepository, 'all' | 'ofEmployees'>;
  readonly conversations: Pick<ConversationRepository, 'remove'>;
  readonly planned: Pick<Journeys, 'replanAll' | 'replanThese'>;
  readonly tell: Tell;
}

/** What a move would do to the nudges about those who are moved. Changes nothing. */
export async function consequencesOfMove(
  needs: OutlookNeeds & Pick<MoveStores, 'journeys'>,
  { employees }: Pick<Move, 'employees'>,
): Promise<Consequences> {
  const byId = new Map(employees.map((one) => [one.before.id, one]));
  const moved = (await needs.journeys.ofEmployees([...byId.keys()])).flatMap((journey) => {
    const one = byId.get(journey.employeeId);
    return one
      ? [{ before: { journey, employee: one.before }, after: { journey, employee: one.after } }]
      : [];
  });
  return sumOfEach(moved, ({ before, after }) => consequencesOf(needs, before, after));
}

/**
 * Carries a move out: it is stored, nudges follow, cards that may be seen no more are taken back, and whoever gets somebody in
 * their team is told. False where nobody of HR would be left: then nothing has changed.
 */
export async function carryOut(stores: MoveStores, move: Move): Promise<boolean> {
  const { users, employees, planned } = stores;
  const [before, after] = [peopleOf(move, 'before'), peopleOf(move, 'after')];
  const followed = await followedIn(stores, move);
  if (!(await storeRoles(users, move.users))) return false;
  if (after.employees.length > 0) await employees.saveMany(after.employees);
  await endStandIns(stores, move);
  if (move.users.some(isAboutHr)) await planned.replanAll();
  else await planned.replanThese(followed);
  await withdrawRights(stores, before, after);
  await mendNames(stores, before, after);
  await tellNewManagers(stores, before.employees, after.employees);
  return true;
}

const peopleOf = ({ users, employees }: Move, when: 'before' | 'after') => ({
  users: users.map((one) => one[when]),
  employees: employees.map((one) => one[when]),
});

const isAboutHr = ({ before, after }: Changed<User>): boolean =>
  before.roles.includes('hr') !== after.roles.includes('hr');

/** Every journey that it touches: of those who are moved, and those that a user follows who changes. */
async function followedIn(stores: MoveStores, { users, employees }: Move): Promise<string[]> {
  const own = await stores.journeys.ofEmployees(employees.map(({ before }) => before.id));
  const theirs = await Promise.all(
    users.filter((one) => !isAboutHr(one)).map(({ before }) => followedBy(stores, before)),
  );
  return [...new Set([...own, ...theirs.flat()].map(({ id }) => id))];
}

/** Of two who take the last roles from each other at the same moment neither does: whoever stored it looks again. */
async function storeRoles(users: MoveStores['users'], changed: Move['users']): Promise<boolean> {
  for (const { after } of changed) await users.keepRoles(after.id, after);
  const isRisky = changed.some(
    ({ before, after }) => isAboutHr({ before, after }) && before.roles.includes('hr'),
  );
  if (!isRisky || (await users.withRole('hr')).length > 0) return true;
  for (const { before } of changed) await users.keepRoles(before.id, before);
  return false;
}

/** Nobody stands in who may have no team, and nobody does for them. */
async function endStandIns({ standIns }: MoveStores, { users }: Move): Promise<void> {
  const ids = users.filter(({ after }) => !canLead(after)).map(({ after }) => after.id);
  const theirs = [
    ...(await standIns.forManagers(ids)),
    ...(await Promise.all(ids.map((id) => standIns.by(id)))).flat(),
  ];
  if (theirs.length > 0) await standIns.remove(theirs.map(({ id }) => id));
}
