import type { Employee } from '../people/employee.js';
import { foldedKey } from '../people/fold.js';
import type { User } from '../people/user.js';

/** One human the coach knows: as a user who talks with it, as an employee, or as both. */
export interface KnownPerson {
  /** Undefined for a user of whom no number is known yet. */
  readonly number: string | undefined;
  readonly user: User | undefined;
  readonly employee: Employee | undefined;
}

/** Everyone the coach knows, by what they are known by. */
export interface KnownPeople {
  readonly all: readonly KnownPerson[];
  /** The person with that number; where nobody has it, the user without a number who has that address. */
  find(number: string, address: string): KnownPerson | undefined;
  /** Everyone who has that address. */
  holdersOf(address: string): readonly KnownPerson[];
}

/** Whether someone works here and counts, or is kept only for the rest of what is known of them. */
export const isCurrent = ({ user, employee }: KnownPerson): boolean =>
  (user !== undefined && user.roles.length > 0) || (employee !== undefined && employee.leftOn === undefined);

export function knownPeople(users: readonly User[], employees: readonly Employee[]): KnownPeople {
  const numbers = new Map(
    employees.flatMap(({ email, personnelNumber }) => (email ? [[email, personnelNumber]] : [])),
  );
  const persons = new Map<string, KnownPerson>();
  for (const employee of employees) {
    const number = employee.personnelNumber;
    persons.set(foldedKey(number), { number, user: undefined, employee });
  }
  const unnumbered = new Map<string, KnownPerson>();
  for (const user of users) {
    const number = user.personnelNumber ?? numbers.get(user.email);
    if (number === undefined) unnumbered.set(user.email, { number, user, employee: undefined });
    else persons.set(foldedKey(number), { number, user, employee: persons.get(foldedKey(number))?.employee });
  }
  const all = [...persons.values(), ...unnumbered.values()];
  const byAddress = holders(all);
  return {
    all,
    find(number, address) {
      const numbered = persons.get(foldedKey(number));
      return numbered?.user ? numbered : joined(numbered, unnumbered.get(address));
    },
    holdersOf: (address) => byAddress.get(address) ?? [],
  };
}

/** An employee with that number, and the user with that address of whom no number was known. */
const joined = (numbered: KnownPerson | undefined, unnumbered: KnownPerson | undefined) =>
  numbered && unnumbered ? { ...numbered, user: unnumbered.user } : (numbered ?? unnumbered);

function holders(all: readonly KnownPerson[]): ReadonlyMap<string, KnownPerson[]> {
  const byAddress = new Map<string, KnownPerson[]>();
  for (const person of all)
    for (const address of new Set([person.user?.email, person.employee?.email]))
      if (address !== undefined) byAddress.set(address, [...(byAddress.get(address) ?? []), person]);
  return byAddress;
}
