import type { Choice } from '../messages/form.js';
import type { Employee } from '../people/employee.js';
import type { PeopleSearch } from '../people/people-search.js';
import { isNamed } from './plan-search.js';

interface Needs {
  readonly peopleSearch: PeopleSearch;
}

/** By name, with the team, so that two of a name can be told apart. */
export const personChoice = ({ id, name, team }: Employee): Choice => ({
  value: id,
  label: `${name} (${team})`,
  employeeId: id,
});

/** Whom a person field offers for what was typed. */
export const personChoices = async ({ peopleSearch }: Needs, typed: string): Promise<readonly Choice[]> =>
  (await peopleSearch.find(typed)).map(personChoice);

/** The name in what was typed after a command: of Anna? */
export const nameIn = (typed: string): string =>
  typed.replace(/^(?:(?:van|voor|met|over|of|for|with|about) )+/i, '').replace(/[\s?!.,]+$/, '');

/** By id, by name, or by a part of the name that only one person has; a whole word of it goes before a piece: Anna is not Hanna. */
export async function theOnly({ peopleSearch }: Needs, typed: string): Promise<Employee | undefined> {
  if (typed === '') return undefined;
  const found = await peopleSearch.find(typed);
  const named = found.filter(({ name }) => isNamed(name, typed));
  const [only, ...others] = named.length > 0 ? named : found;
  return (await peopleSearch.read(typed)) ?? (others.length === 0 ? only : undefined);
}

/** Whom a person field means: a choice that was offered, or a name that was typed. Checked for who asks, now. */
export const readPerson = ({ peopleSearch }: Needs, value: string): Promise<Employee | undefined> =>
  peopleSearch.read(value);
