import type { User, UserRole } from './user.js';

type Roles = Pick<User, 'roles' | 'granted'>;

/** A role that HR gives by talking: it is theirs until HR takes it by talking, whatever a roster says. */
export const withRole = ({ roles, granted = [] }: Roles, role: UserRole): Roles => ({
  roles: [...new Set([...roles, role])],
  granted: [...new Set([...granted, role])],
});

/** A role that HR takes. Where the roster gives it, the next import gives it back. */
export const withoutRole = ({ roles, granted = [] }: Roles, role: UserRole): Roles => ({
  roles: roles.filter((one) => one !== role),
  granted: granted.filter((one) => one !== role),
});
