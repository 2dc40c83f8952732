import type { PersonNote, ChangeNote } from '../directory/notes.js';
import { currentTenant } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import type { User, UserRole } from '../people/user.js';
import type { CheckedFiles } from './import-files.js';
import type { JourneyRepository } from './journey.js';
import { lawOf } from './plan-journey.js';

/** Someone who gets a role, or loses one. */
export interface RoleNote extends PersonNote {
  readonly role: UserRole;
}

/** Someone who works otherwise than by an ordinary contract, and how. */
export interface EmploymentNote extends PersonNote {
  readonly employment: NonNullable<Employee['employment']>;
}

/** What HR has to know of an import before they agree to it. */
export interface ImportReview {
  readonly added: readonly PersonNote[];
  readonly changed: readonly ChangeNote[];
  readonly unlisted: readonly PersonNote[];
  readonly ended: readonly PersonNote[];
  readonly gained: readonly RoleNote[];
  readonly lost: readonly RoleNote[];
  /** Journeys that another manager follows from now on, that end with the employment, and whose days are worked out anew. */
  readonly passedOn: number;
  readonly stopped: number;
  readonly replanned: number;
  /** Who works from now on where no law is known, by the code of the country. */
  readonly abroad: readonly (PersonNote & { readonly country: string })[];
  /** Who from now on works otherwise than by an ordinary contract. */
  readonly employed: readonly EmploymentNote[];
  /** Nobody of HR would be left. */
  readonly leavesNoHr: boolean;
  /** Those of them who are known, by id. */
  readonly employeeIds: readonly string[];
}

/** The most who are named of each kind. */
export const MOST_NAMED = 10;

/** Undefined where no roster was handed in. */
export async function reviewOf(
  journeys: Pick<JourneyRepository, 'ofEmployees'>,
  { people }: CheckedFiles,
): Promise<ImportReview | undefined> {
  if (!people) return undefined;
  const { before, users, employees, notes } = people;
  const was = new Map(before.employees.map((employee) => [employee.id, employee]));
  const known = employees.filter(({ id }) => was.has(id));
  const leaving = known.filter(({ id, leftOn }) => leftOn !== undefined && !was.get(id)?.leftOn);
  const staying = known.filter(({ leftOn }) => leftOn === undefined);
  const passed = staying.filter(({ id, managerId }) => managerId !== was.get(id)?.managerId);
  const moved = staying.filter((one) => {
    const old = was.get(one.id);
    return (
      [one.weeklyHours, one.contractEnd, one.country, one.employment].join() !==
      [old?.weeklyHours, old?.contractEnd, old?.country, old?.employment].join()
    );
  });
  const working = employees.filter(({ leftOn }) => leftOn === undefined);
  const count = async (some: readonly { readonly id: string }[]): Promise<number> =>
    some.length === 0 ? 0 : (await journeys.ofEmployees(some.map(({ id }) => id))).length;
  const named = new Set(
    [
      ...notes.changed.slice(0, MOST_NAMED),
      ...notes.unlisted.slice(0, MOST_NAMED),
      ...notes.ended.slice(0, MOST_NAMED),
    ].map(({ personnelNumber }) => personnelNumber),
  );
  return {
    added: notes.added,
    changed: notes.changed,
    unlisted: notes.unlisted,
    ended: notes.ended,
    ...rolesOf(before.users, users),
    passedOn: await count(passed),
    stopped: await count(leaving),
    replanned: await count(moved),
    abroad: abroadIn(working, was),
    employed: employedIn(working, was),
    employeeIds: before.employees.flatMap(({ id, personnelNumber }) =>
      named.has(personnelNumber) ? [id] : [],
    ),
  };
}

/** Those who were not there already. */
const abroadIn = (staying: readonly Employee[], was: ReadonlyMap<string, Employee>): ImportReview['abroad'] =>
  staying.flatMap(({ id, name, personnelNumber, country }) =>
    country === undefined ||
    country === was.get(id)?.country ||
    lawOf({}, { country }, currentTenant().country) !== undefined
      ? []
      : [{ name, personnelNumber, country }],
  );

const employedIn = (
  working: readonly Employee[],
  was: ReadonlyMap<string, Employee>,
): readonly EmploymentNote[] =>
  working.flatMap(({ id, name, personnelNumber, employment }) =>
    employment === undefined || employment === was.get(id)?.employment
      ? []
      : [{ name, personnelNumber, employment }],
  );

function rolesOf(
  before: readonly User[],
  after: readonly User[],
): Pick<ImportReview, 'gained' | 'lost' | 'leavesNoHr'> {
  const was = new Map(before.map((user) => [user.id, user]));
  const now = new Map([...before, ...after].map((user) => [user.id, user]));
  const notes = (some: Iterable<User>, others: ReadonlyMap<string, User>): RoleNote[] =>
    [...some].flatMap(({ id, name, personnelNumber = '', roles }) =>
      roles
        .filter((role) => !others.get(id)?.roles.includes(role))
        .map((role) => ({ name, personnelNumber, role })),
    );
  const hasHr = (some: Iterable<User>): boolean => [...some].some(({ roles }) => roles.includes('hr'));
  return {
    gained: notes(now.values(), was),
    lost: notes(was.values(), now),
    leavesNoHr: hasHr(was.values()) && !hasHr(now.values()),
  };
}
