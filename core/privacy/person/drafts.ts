import type { EmployeeRepository } from '../../people/employee.js';
import type { UserRepository } from '../../people/user.js';
import type { KeptData } from './kept-data.js';
import type { Person } from './person.js';

export interface DraftNeeds {
  readonly kept: Pick<KeptData, 'all' | 'remove'>;
  readonly users: Pick<UserRepository, 'get'>;
  readonly employees: Pick<EmployeeRepository, 'get'>;
}

/**
 * Drops what others are about to say of someone: forms that name them, and every file that was handed in and not agreed to, since
 * no one can look into those for a name. Whoever was at it begins again. How many.
 */
export async function removeDrafts(needs: DraftNeeds, person: Person): Promise<number> {
  const names = await namesOf(needs, person);
  const flows = await idsIn(needs, 'flows', ({ state }) =>
    names.some((name) => typeof state === 'string' && state.includes(name)),
  );
  const uploads = await idsIn(needs, 'uploads', () => true);
  await needs.kept.remove('flows', flows);
  await needs.kept.remove('uploads', uploads);
  return flows.length + uploads.length;
}

/** As they stand in JSON. */
async function namesOf({ users, employees }: DraftNeeds, { employeeId, userId }: Person): Promise<string[]> {
  const people = [
    employeeId === undefined ? undefined : await employees.get(employeeId),
    userId === undefined ? undefined : await users.get(userId),
  ];
  const known = people.flatMap((one) => (one ? [one.id, one.name, one.email, one.personnelNumber] : []));
  return known.flatMap((name) => (name === undefined ? [] : [JSON.stringify(name).slice(1, -1)]));
}

async function idsIn(
  { kept }: DraftNeeds,
  collection: string,
  isMeant: (document: Readonly<Record<string, unknown>>) => boolean,
): Promise<string[]> {
  const ids: string[] = [];
  for await (const document of kept.all(collection))
    if (typeof document['id'] === 'string' && isMeant(document)) ids.push(document['id']);
  return ids;
}
