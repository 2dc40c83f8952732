import { canLead } from '../people/roles.js';
import type { User } from '../people/user.js';
import type { Problem } from '../problem.js';
import type { KnownPerson } from './known-people.js';
import type { RosterRow } from './roster-file.js';

interface ListedPerson {
  readonly row: RosterRow;
  readonly known: KnownPerson | undefined;
  readonly user: User | undefined;
}

/** Who is meant by the address of a manager. */
export interface Managers {
  /** Undefined for whoever has none, or is named as their own. */
  idFor(row: RosterRow): string | undefined;
  problemWith(row: RosterRow): Problem | undefined;
}

/**
 * A manager is named by their address in the file; by the one they had before, where it changes in the same file; or by that of
 * someone who is known and not in it.
 */
export function managersOf(listed: readonly ListedPerson[], others: readonly KnownPerson[]): Managers {
  const users = new Map<string, User>();
  for (const { user } of others) if (user) users.set(user.email, user);
  for (const { user, known } of listed) if (user && known?.user) users.set(known.user.email, user);
  for (const { user } of listed) if (user) users.set(user.email, user);
  const addresses = new Set(listed.map(({ row }) => row.email));
  const managerOf = (row: RosterRow): User | undefined => {
    const user = row.manager_email === undefined ? undefined : users.get(row.manager_email);
    return user && canLead(user) ? user : undefined;
  };
  const hasNone = ({ manager_email, email }: RosterRow): boolean =>
    manager_email === undefined || manager_email === email;
  return {
    idFor: (row) => (hasNone(row) ? undefined : managerOf(row)?.id),
    problemWith(row) {
      if (hasNone(row) || managerOf(row)) return undefined;
      const manager = row.manager_email ?? '';
      const code = addresses.has(manager) ? 'manager-is-employee' : 'unknown-manager';
      return { code, facts: { line: row.line, manager } };
    },
  };
}
