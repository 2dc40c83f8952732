import { todayIn, type Clock } from '../clock.js';
import { isAway } from '../people/absence.js';
import type { Rights } from '../people/access.js';
import { currentTenant } from '../people/context.js';
import type { StandInRepository } from '../people/stand-in.js';
import type { User, UserRepository } from '../people/user.js';
import { isWithin } from '../plain-date.js';
import { whereaboutsOf, type Whereabouts } from './whereabouts.js';

export interface RightsStores extends Whereabouts {
  readonly users: Pick<UserRepository, 'getMany'>;
  readonly standIns: Pick<StandInRepository, 'by'>;
  readonly clock: Clock;
}

/** What someone may see at this moment. Days are those of the tenant's time zone. */
export async function rightsOf(stores: RightsStores, user: User): Promise<Rights> {
  const today = todayIn(currentTenant().timeZone, stores.clock);
  const absences = await whereaboutsOf(stores, user);
  return { user, isAway: isAway(absences, today), standsInFor: await replacedBy(stores, user, today) };
}

/** A stand-in's right lasts as long as HR's dates say, and never longer than the manager is away. */
async function replacedBy(
  stores: RightsStores,
  user: User,
  today: ReturnType<typeof todayIn>,
): Promise<string[]> {
  const standIns = (await stores.standIns.by(user.id)).filter((one) => isWithin(today, one));
  const managerIds = [...new Set(standIns.map(({ managerId }) => managerId))];
  const managers = new Map((await stores.users.getMany(managerIds)).map((one) => [one.id, one]));
  const replaced: string[] = [];
  for (const managerId of managerIds) {
    const manager = managers.get(managerId);
    if (!manager || isAway(await whereaboutsOf(stores, manager), today)) replaced.push(managerId);
  }
  return replaced;
}
