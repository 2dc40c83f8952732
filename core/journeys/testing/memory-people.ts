import type { Journey } from '../journey.js';
import type { Employee } from '../../people/employee.js';
import type { Pause } from '../../people/pause.js';
import type { StandIn } from '../../people/stand-in.js';
import type { User, UserRole } from '../../people/user.js';

/** Everyone, and what is known of them, as a test holds it. */
export interface MemoryPeople {
  users: readonly User[];
  employees: readonly Employee[];
  standIns: readonly StandIn[];
  readonly pauses: readonly Pause[];
  readonly journeys: readonly Journey[];
}

const found = <T>(value: T): Promise<T> => Promise.resolve(value);
const nothing = (): Promise<void> => Promise.resolve();
const withId = <T extends { readonly id: string }>(all: readonly T[], ids: readonly string[]): T[] =>
  all.filter(({ id }) => ids.includes(id));
/** Everyone, with these in the place of whom they were. */
const replaced = <T extends { readonly id: string }>(all: readonly T[], now: readonly T[]): T[] =>
  all.map((one) => now.find(({ id }) => id === one.id) ?? one);

/** The stores that rights and moves ask, in memory; no nudge is planned and nobody is written to. */
export const memoryStores = (people: MemoryPeople) => ({
  users: {
    getMany: (ids: readonly string[]) => found(withId(people.users, ids)),
    withRole: (role: UserRole) => found(people.users.filter(({ roles }) => roles.includes(role))),
    keepRoles(id: string, { roles, given, taken }: Pick<User, 'roles' | 'given' | 'taken'>) {
      const [user] = withId(people.users, [id]).map((one) => ({ ...one, roles, given, taken }));
      people.users = replaced(people.users, user ? [user] : []);
      return found(user);
    },
  },
  employees: {
    getMany: (ids: readonly string[]) => found(withId(people.employees, ids)),
    names: () => found([...people.employees]),
    managedBy: (userId: string) => found(people.employees.filter(({ managerId }) => managerId === userId)),
    findByEmails: (emails: readonly string[]) =>
      found(people.employees.filter(({ email = '' }) => emails.includes(email))),
    findByPersonnelNumbers: (numbers: readonly string[]) =>
      found(people.employees.filter(({ personnelNumber }) => numbers.includes(personnelNumber))),
    saveMany(all: readonly Employee[]) {
      people.employees = replaced(people.employees, all);
      return nothing();
    },
  },
  standIns: {
    by: (userId: string) => found(people.standIns.filter(({ standInId }) => standInId === userId)),
    forManagers: (ids: readonly string[]) =>
      found(people.standIns.filter(({ managerId }) => ids.includes(managerId))),
    remove(ids: readonly string[]) {
      people.standIns = people.standIns.filter(({ id }) => !ids.includes(id));
      return nothing();
    },
  },
  journeys: {
    all: () => found([...people.journeys]),
    ofEmployees: (ids: readonly string[]) =>
      found(people.journeys.filter(({ employeeId }) => ids.includes(employeeId))),
  },
  pauses: { getMany: (ids: readonly string[]) => found(withId(people.pauses, ids)) },
  planned: { replanAll: nothing, replanThese: nothing },
  ledger: { remove: nothing, redraw: nothing, correct: nothing },
  messages: { standingWith: () => found([]), about: () => found([]) },
  conversations: { remove: nothing },
  tell: () => found(true),
});
