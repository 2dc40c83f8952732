import { Temporal } from 'temporal-polyfill';
import { isLater, type Clock } from '../clock.js';
import { maySee, type Rights } from './access.js';
import { byName, compareTexts } from './by-name.js';
import { currentSpeaker, currentTenantId } from './context.js';
import type { Employee, EmployeeName, EmployeeRepository } from './employee.js';
import { folded } from './fold.js';
import type { User } from './user.js';

/** The most people that are offered at once; more is no choice on a phone. */
export const MOST_FOUND = 15;
/** For how long a list of names is good. A newcomer is found a minute later; what may be seen is looked up each time. */
const LIST_LIFETIME = Temporal.Duration.from({ minutes: 1 });

/** Finds employees by a part of their name, among those whom the person who speaks may see. */
export interface PeopleSearch {
  /** In order of name, at most `MOST_FOUND`. */
  find(typed: string): Promise<readonly Employee[]>;
  /** The one with that id, or the only one of that name; undefined where there is none, more than one, or none to be seen. */
  read(idOrName: string): Promise<Employee | undefined>;
  /** Newcomers are found at once: after people came or got other names. */
  forget(): void;
}

interface ListedName extends EmployeeName {
  readonly folded: string;
}

/** Names are sealed, so no index of the store finds them: HR's list of a whole tenant is kept in memory for a while. */
export function createPeopleSearch(
  employees: Pick<EmployeeRepository, 'getMany' | 'managedBy' | 'names'>,
  clock: Clock,
  rightsOf: (user: User) => Promise<Rights>,
): PeopleSearch {
  const lists = new Map<
    string,
    { readonly until: Temporal.Instant; readonly names: Promise<ListedName[]> }
  >();
  const everyone = (): Promise<ListedName[]> => {
    const tenantId = currentTenantId();
    const known = lists.get(tenantId);
    if (known && isLater(known.until, clock.now())) return known.names;
    const names = employees.names().then(listed);
    lists.set(tenantId, { until: clock.now().add(LIST_LIFETIME), names });
    names.catch(() => lists.delete(tenantId));
    return names;
  };
  const candidates = async ({ user, standsInFor }: Rights): Promise<readonly ListedName[]> => {
    if (user.roles.includes('hr')) return everyone();
    const teams = [user.id, ...standsInFor].map((managerId) => employees.managedBy(managerId));
    return listed((await Promise.all(teams)).flat());
  };
  const visible = async (rights: Rights, ids: readonly string[]): Promise<Employee[]> => {
    const found = await employees.getMany(ids);
    return found
      .filter((employee) => !employee.leftOn && maySee(rights, employee))
      .sort(byName(currentSpeaker().locale));
  };
  return {
    forget: () => void lists.delete(currentTenantId()),
    async find(typed) {
      const rights = await rightsOf(currentSpeaker().user);
      const part = folded(typed);
      const meant: string[] = [];
      for (const { id, folded: name } of await candidates(rights)) {
        if (name.includes(part)) meant.push(id);
        if (meant.length === MOST_FOUND) break;
      }
      return visible(rights, meant);
    },
    async read(idOrName) {
      const rights = await rightsOf(currentSpeaker().user);
      const known = await visible(rights, [idOrName]);
      if (known[0]) return known[0];
      const name = folded(idOrName);
      const same = (await candidates(rights)).filter((one) => one.folded === name).slice(0, 2);
      const [only, ...others] = await visible(
        rights,
        same.map(({ id }) => id),
      );
      return others.length === 0 ? only : undefined;
    },
  };
}

const listed = (names: readonly EmployeeName[]): ListedName[] =>
  names
    .map(({ id, name }) => ({ id, name, folded: folded(name) }))
    .sort((a, b) => compareTexts(a.folded, b.folded) || compareTexts(a.id, b.id));
