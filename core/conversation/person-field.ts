import type { Choice } from '../messages/form.js';
import type { Employee } from '../people/employee.js';
import type { PeopleSearch } from '../people/people-search.js';

interface Needs {
  readonly peopleSearch: PeopleSearch;
}

/** Whom a person field offers for what was typed: by name, with the team, so that two of a name can be told apart. */
export async function personChoices({ peopleSearch }: Needs, typed: string): Promise<readonly Choice[]> {
  const found = await peopleSearch.find(typed);
  return found.map(({ id, name, team }) => ({ value: id, label: `${name} (${team})` }));
}

/** Whom a person field means: a choice that was offered, or a name that was typed. Checked for who asks, now. */
export const readPerson = ({ peopleSearch }: Needs, value: string): Promise<Employee | undefined> =>
  peopleSearch.read(value);
