import { Temporal } from 'temporal-polyfill';
import { compareIds } from '../compare-ids.js';
import { once } from '../once.js';
import type { Absence } from '../people/absence.js';
import type { Employee } from '../people/employee.js';
import { inOrderOfShare, type HrShareRepository } from '../people/hr-share.js';
import { folded } from '../people/fold.js';
import { canLead } from '../people/roles.js';
import type { StandInRepository } from '../people/stand-in.js';
import type { User, UserRepository } from '../people/user.js';
import type { Colleague, Recipients } from './recipients.js';
import { whereaboutsOf, type Whereabouts } from './whereabouts.js';

export interface RecipientStores extends Whereabouts {
  readonly users: Pick<UserRepository, 'getMany' | 'withRole'>;
  readonly standIns: Pick<StandInRepository, 'forManagers'>;
  readonly hrShares: Pick<HrShareRepository, 'all'>;
  /** Whether a chat has told us that nothing reaches someone now. */
  readonly isUnreachable?: (user: User) => Promise<boolean>;
}

export type FindRecipients = (employee: Employee) => Promise<Recipients>;

/**
 * Finds who a journey's nudges can go to, and remembers everyone it has looked up: made anew for each piece of work, so that
 * planning a whole roster asks once about each manager and once about HR.
 */
export function recipientFinder(stores: RecipientStores): FindRecipients {
  const colleagueOf = once(({ id }: User) => id, colleague(stores));
  const byTeam = once((id: string) => id, teamOf(stores, colleagueOf));
  const hr = once((team: string) => folded(team), hrOf(stores, colleagueOf));
  const nobody = { manager: undefined, standIns: [] };
  return once(
    ({ managerId, team }: Employee) => JSON.stringify([managerId, folded(team)]),
    async ({ managerId, team }) => ({
      ...(managerId ? await byTeam(managerId) : nobody),
      hr: await hr(team),
    }),
  );
}

/** Whoever objects to tips has none, as if they were never there: someone else has them. */
const ever: readonly Absence[] = [{ from: Temporal.PlainDate.from('0001-01-01'), until: undefined }];

const colleague =
  (stores: RecipientStores) =>
  async (user: User): Promise<Colleague> => ({
    user,
    absences: user.nudges === 'objected' ? ever : await whereaboutsOf(stores, user),
    isUnreachable: (await stores.isUnreachable?.(user)) ?? false,
  });

type ColleagueOf = (user: User) => Promise<Colleague>;

const teamOf =
  ({ users, standIns }: RecipientStores, colleagueOf: ColleagueOf) =>
  async (managerId: string): Promise<Omit<Recipients, 'hr'>> => {
    const confirmed = (await standIns.forManagers([managerId])).toSorted(byFirstDay);
    const people = await users.getMany([managerId, ...confirmed.map(({ standInId }) => standInId)]);
    const known = new Map(people.map((user) => [user.id, user]));
    const manager = known.get(managerId);
    const replacing: Recipients['standIns'][number][] = [];
    for (const { standInId, from, until } of confirmed) {
      const user = known.get(standInId);
      if (user && canLead(user)) replacing.push({ ...(await colleagueOf(user)), from, until });
    }
    return { manager: manager && (await colleagueOf(manager)), standIns: replacing };
  };

const byFirstDay = (a: { from: Temporal.PlainDate; id: string }, b: typeof a): number =>
  a.from.toString().localeCompare(b.from.toString()) || compareIds(a, b);

const hrOf = ({ users, hrShares }: RecipientStores, colleagueOf: ColleagueOf) => {
  const everyone = once(
    () => 'hr',
    () => users.withRole('hr'),
  );
  const shares = once(
    () => 'shares',
    () => hrShares.all(),
  );
  return async (team: string): Promise<Colleague[]> => {
    const share = (await shares(undefined)).find((one) => folded(one.team) === folded(team));
    return Promise.all(inOrderOfShare(await everyone(undefined), share).map(colleagueOf));
  };
};
