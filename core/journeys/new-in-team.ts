import { groupBy } from '../group-by.js';
import type { Locale } from '../language/locale.js';
import { translator } from '../language/messages.js';
import type { View } from '../messages/view.js';
import type { Tell } from '../outbox/tell.js';
import { byName } from '../people/by-name.js';
import type { Employee } from '../people/employee.js';
import type { UserRepository } from '../people/user.js';

/** How many are named; the others are counted. */
const NAMED = 10;

interface TellingNeeds {
  readonly users: Pick<UserRepository, 'getMany'>;
  readonly tell: Tell;
}

/**
 * Tells everyone who got somebody in their team from another, or from nobody, once. It says the same whether or not someone
 * becomes a parent.
 */
export async function tellNewManagers(
  { users, tell }: TellingNeeds,
  before: readonly Employee[],
  after: readonly Employee[],
): Promise<void> {
  const was = new Map(before.map((employee) => [employee.id, employee]));
  const moved = after.filter(({ id, managerId }) => {
    const old = was.get(id);
    return managerId !== undefined && old !== undefined && old.managerId !== managerId;
  });
  const teams = groupBy(moved, ({ managerId = '' }) => managerId);
  for (const user of await users.getMany([...teams.keys()])) {
    const people = teams.get(user.id) ?? [];
    await tell(user, (locale) => newInTeam(people, locale));
  }
}

function newInTeam(people: readonly Employee[], locale: Locale): View {
  const t = translator(locale);
  const named = people.toSorted(byName(locale)).slice(0, NAMED);
  const more = people.length - named.length;
  return {
    kind: 'notice',
    title: t('moved.title', { count: people.length }),
    lines: [
      ...named.map(({ name }) => name),
      ...(more > 0 ? [t('moved.more', { count: more })] : []),
      t('moved.what-next'),
    ],
    employeeIds: named.map(({ id }) => id),
  };
}
