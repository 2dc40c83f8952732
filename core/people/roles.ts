import { userRoles, type User, type UserRole } from './user.js';

type Roles = Pick<User, 'roles' | 'given' | 'taken'>;

/** Whether someone can have a team: HR can, and a privacy officer cannot. */
export const canLead = ({ roles }: Pick<User, 'roles'>): boolean =>
  roles.includes('manager') || roles.includes('hr');

/** What the roster says that someone is, without what HR changed by hand. */
export const listedRoles = ({ roles, given = [], taken = [] }: Roles): UserRole[] =>
  userRoles.filter((role) => taken.includes(role) || (roles.includes(role) && !given.includes(role)));

/**
 * What someone is by the roster, with what HR changed by hand. A change holds until the roster says the same; from then on the
 * roster is right again.
 */
export function correctedRoles(
  listed: readonly UserRole[],
  { given = [], taken = [] }: Pick<User, 'given' | 'taken'>,
): Roles {
  const stillGiven = given.filter((role) => !listed.includes(role));
  const stillTaken = taken.filter((role) => listed.includes(role));
  const has = (role: UserRole): boolean =>
    stillGiven.includes(role) || (listed.includes(role) && !stillTaken.includes(role));
  return {
    roles: userRoles.filter(has),
    given: stillGiven.length > 0 ? stillGiven : undefined,
    taken: stillTaken.length > 0 ? stillTaken : undefined,
  };
}

/** What someone is once HR gave or took away a role. */
export function withRole(user: Roles, role: UserRole, isGiven: boolean): Roles {
  const others = (roles: readonly UserRole[] = []): UserRole[] => roles.filter((one) => one !== role);
  return correctedRoles(
    listedRoles(user),
    isGiven
      ? { given: [...others(user.given), role], taken: others(user.taken) }
      : { given: others(user.given), taken: [...others(user.taken), role] },
  );
}

/** Someone without any role, whatever was given by hand: they left. */
export const withoutRoles = (user: User): User => ({
  ...user,
  roles: [],
  given: undefined,
  taken: undefined,
});
