import { breathe } from '../breathing.js';
import type { Employee } from '../people/employee.js';
import type { User } from '../people/user.js';
import type { KnownPeople, KnownPerson } from './known-people.js';

/** Someone, as whoever imports knows them. */
export interface PersonNote {
  readonly personnelNumber: string;
  readonly name: string;
}

export interface ChangeNote extends PersonNote {
  /** What changed of them. */
  readonly fields: readonly string[];
}

/** What an import does to people, for a person to read before or after it. */
export interface PeopleNotes {
  readonly added: readonly PersonNote[];
  readonly changed: readonly ChangeNote[];
  /** Known, not in the file, and left as they are. */
  readonly unlisted: readonly PersonNote[];
  /** Known, not in the file, and confirmed to have left. */
  readonly ended: readonly PersonNote[];
  /** Those who work here and have no manager. */
  readonly withoutManager: readonly PersonNote[];
}

/** What is compared, and what it is called. */
const userFields = {
  name: 'name',
  firstName: 'first name',
  email: 'address',
  phone: 'phone',
  roles: 'role',
  chat: 'chat',
  locale: 'language',
  timeZone: 'time zone',
} as const satisfies Partial<Record<keyof User, string>>;
const employeeFields = {
  name: 'name',
  firstName: 'first name',
  email: 'address',
  managerId: 'manager',
  team: 'team',
  weeklyHours: 'hours',
  contractEnd: 'contract end',
  employment: 'employment',
  country: 'country',
  leftOn: 'back again',
} as const satisfies Partial<Record<keyof Employee, string>>;

export const noteOf = ({ number, user, employee }: KnownPerson): PersonNote[] => {
  const name = employee?.name ?? user?.name;
  return name === undefined ? [] : [{ personnelNumber: number ?? '', name }];
};

/** Who is new and who changes, of those who are to be stored. */
export async function notesOf(
  known: KnownPeople,
  users: readonly User[],
  employees: readonly Employee[],
): Promise<Pick<PeopleNotes, 'added' | 'changed' | 'withoutManager'>> {
  const before = new Map<string, User | Employee>(
    known.all.flatMap(({ user, employee }) =>
      [user, employee].flatMap((one) => (one ? [[one.id, one]] : [])),
    ),
  );
  const notes = new Map<string, { note: PersonNote; fields: Set<string>; isKnown: boolean }>();
  const note = (after: User | Employee, fields: Readonly<Record<string, string>>): void => {
    const { personnelNumber = '', name } = after;
    const found = notes.get(personnelNumber) ?? {
      note: { personnelNumber, name },
      fields: new Set<string>(),
      isKnown: false,
    };
    const old = before.get(after.id);
    for (const [field, called] of Object.entries(fields))
      if (old && valueOf(old, field) !== valueOf(after, field)) found.fields.add(called);
    notes.set(personnelNumber, { ...found, isKnown: found.isKnown || old !== undefined });
  };
  for (const user of users) {
    note(user, userFields);
    await breathe();
  }
  for (const employee of employees) {
    note(employee, employeeFields);
    await breathe();
  }
  const all = [...notes.values()];
  return {
    added: all.filter(({ isKnown }) => !isKnown).map((one) => one.note),
    changed: all
      .filter(({ fields }) => fields.size > 0)
      .map((one) => ({ ...one.note, fields: [...one.fields] })),
    withoutManager: employees
      .filter(({ managerId }) => managerId === undefined)
      .map(({ personnelNumber, name }) => ({ personnelNumber, name })),
  };
}

function valueOf(of: object, field: string): string {
  const value: unknown = Reflect.get(of, field);
  return JSON.stringify([value]);
}
