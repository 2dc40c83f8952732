import type { Temporal } from 'temporal-polyfill';
import { breathe } from '../breathing.js';
import type { Employee } from '../people/employee.js';
import { folded, foldedKey } from '../people/fold.js';
import type { User } from '../people/user.js';
import { success, type Result } from '../problem.js';
import { addressProblem } from './identity.js';
import { isCurrent, type KnownPeople, type KnownPerson } from './known-people.js';
import { managersOf } from './managers.js';
import { Mistakes } from './mistakes.js';
import { noteOf, notesOf, type PeopleNotes } from './notes.js';
import { toEmployee, toUser } from './row-to-person.js';
import type { RosterRow } from './roster-file.js';
import { compareTexts } from '../people/by-name.js';
import { canLead, withoutRoles } from '../people/roles.js';

/** What an import goes by besides its file. */
export interface ImportChoices {
  /** It is confirmed that whoever the file does not list has left. */
  readonly endMissing: boolean;
  readonly today: Temporal.PlainDate;
  readonly newId: () => string;
}

/** What a roster makes of the people who are known. */
export interface Difference {
  /** Everyone of the file, whoever left, and whoever follows from that, as they are to be stored. */
  readonly users: readonly User[];
  readonly employees: readonly Employee[];
  /** Those who have an address that goes to another, under a stand-in until they get their own: no two ever share one. */
  readonly parked: readonly User[];
  readonly notes: PeopleNotes;
}

/** A row, and who it is. */
interface Matched {
  readonly row: RosterRow;
  readonly known: KnownPerson | undefined;
  readonly user: User | undefined;
}

/** Compares a roster with the people who are known. Stores nothing; with anything wrong there is no difference. */
export async function differenceOf(
  rows: readonly RosterRow[],
  known: KnownPeople,
  choices: ImportChoices,
): Promise<Result<Difference>> {
  const { endMissing, newId } = choices;
  const mistakes = new Mistakes();
  const listed = new Set(rows.map((row) => foldedKey(row.personnel_number)));
  const matched: Matched[] = [];
  for (const row of rows) {
    const problem = addressProblem({ known, listed, endMissing }, row);
    if (problem) mistakes.add(problem);
    const person = known.find(row.personnel_number, row.email);
    matched.push({ row, known: person, user: toUser(row, person, newId) });
    await breathe();
  }
  const unlisted = unlistedOf(known, matched);
  const managers = managersOf(matched, endMissing ? [] : unlisted);
  mistakes.add(...matched.flatMap(({ row }) => managers.problemWith(row) ?? []));
  if (!mistakes.isEmpty) return mistakes.failure;
  await breathe();
  const employees = matched.flatMap(
    ({ row, known: person }) => toEmployee(row, person, managers.idFor(row), newId) ?? [],
  );
  await breathe();
  return success(await assembled({ known, matched, unlisted, employees }, choices));
}

function unlistedOf(known: KnownPeople, matched: readonly Matched[]): KnownPerson[] {
  const found = new Set(
    matched.flatMap(({ known: person }) => [person?.user?.id, person?.employee?.id]).filter((id) => id),
  );
  return known.all
    .filter((person) => isCurrent(person) && !found.has(person.user?.id) && !found.has(person.employee?.id))
    .toSorted((a, b) => compareTexts(nameOf(a), nameOf(b)));
}

/** By name, and those of one name by an id. */
const nameOf = ({ user, employee }: KnownPerson): string =>
  `${folded(employee?.name ?? user?.name ?? '')} ${employee?.id ?? user?.id ?? ''}`;

interface Parts {
  readonly known: KnownPeople;
  readonly matched: readonly Matched[];
  readonly unlisted: readonly KnownPerson[];
  readonly employees: readonly Employee[];
}

async function assembled(
  { known, matched, unlisted, employees }: Parts,
  choices: ImportChoices,
): Promise<Difference> {
  const ended = choices.endMissing ? unlisted : [];
  const staying = choices.endMissing ? [] : unlisted;
  const own = matched.flatMap(({ user }) => user ?? []);
  const users = [...own, ...ended.flatMap(({ user }) => (user ? [withoutRoles(user)] : []))];
  const withoutTeam = new Set(users.filter((user) => !canLead(user)).map(({ id }) => id));
  const followed = [...employees, ...orphans(staying, withoutTeam)];
  const left = ended.flatMap(({ employee }) => (employee ? [asLeft(employee, choices.today)] : []));
  const { settled, parked } = settledAddresses(users, known);
  return {
    users: settled,
    employees: [...followed, ...left],
    parked,
    notes: {
      ...(await notesOf(known, own, followed)),
      unlisted: staying.flatMap(noteOf),
      ended: ended.flatMap(noteOf),
    },
  };
}

/** Nobody is the manager of someone who left. */
const asLeft = (employee: Employee, today: Temporal.PlainDate): Employee => ({
  ...employee,
  managerId: undefined,
  leftOn: employee.leftOn ?? today,
});

/** Those whom the file does not list and whose manager is none any more. */
const orphans = (staying: readonly KnownPerson[], withoutTeam: ReadonlySet<string>): Employee[] =>
  staying.flatMap(({ employee }) =>
    employee?.managerId !== undefined && withoutTeam.has(employee.managerId)
      ? [{ ...employee, managerId: undefined }]
      : [],
  );

/**
 * Who gives up an address that another gets does so first. Whoever left, and has no other, is kept under a stand-in: their
 * account must stay known as theirs.
 */
function settledAddresses(
  users: readonly User[],
  known: KnownPeople,
): { readonly settled: readonly User[]; readonly parked: readonly User[] } {
  const holders = new Map(users.filter(({ roles }) => roles.length > 0).map(({ email, id }) => [email, id]));
  for (const { email, id } of users) if (!holders.has(email)) holders.set(email, id);
  const isTaken = ({ email, id }: User): boolean => (holders.get(email) ?? id) !== id;
  const park = (user: User): User => ({ ...user, email: `${user.id}@moved.invalid` });
  return {
    settled: users.map((user) => (isTaken(user) ? park(user) : user)),
    parked: known.all.flatMap(({ user }) => (user && isTaken(user) ? [park(user)] : [])),
  };
}
