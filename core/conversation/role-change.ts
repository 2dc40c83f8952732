import { consequenceLines } from '../journeys/consequences.js';
import { consequencesOfMove, type Move } from '../journeys/moves.js';
import { translator } from '../language/messages.js';
import { currentSpeaker } from '../people/context.js';
import { canLead, withRole } from '../people/roles.js';
import type { User, UserRole } from '../people/user.js';
import type { CommandContext } from './command.js';
import { withoutTheirManager } from './orphaned.js';
import { outlookFor } from './outlook-for.js';

/** A role that HR gives or takes by hand. */
export interface RoleChange {
  /** As they are; someone of the roster as the user they are about to be. */
  readonly user: User;
  readonly isNew: boolean;
  readonly role: UserRole;
  readonly isGiven: boolean;
}

/** Who changes with it: whoever may have no team any more loses it. */
export async function moveOf(context: CommandContext, { user, role, isGiven }: RoleChange): Promise<Move> {
  const after = { ...user, ...withRole(user, role, isGiven) };
  const losesTeam = canLead(user) && !canLead(after);
  return {
    users: [{ before: user, after }],
    employees: losesTeam ? await withoutTheirManager(context, user) : [],
  };
}

/** What else goes, a line each. */
export async function takenLines(context: CommandContext, asked: RoleChange): Promise<string[]> {
  const t = translator(currentSpeaker().locale);
  const { users, employees } = await moveOf(context, asked);
  const consequences = await consequencesOfMove(outlookFor(context), { employees });
  return [
    ...(asked.role === 'hr' ? [t('roles.takes-hr')] : []),
    ...(employees.length > 0
      ? [t('roles.takes-team', { count: employees.length }), ...consequenceLines(consequences, t)]
      : []),
    ...(users.some(({ after }) => after.roles.length === 0) ? [t('roles.takes-all')] : []),
  ];
}

/** They are told, unless they did it themselves or have no role any more: then the coach does not write to them. */
export async function told(
  context: CommandContext,
  after: User,
  { role, isGiven }: RoleChange,
): Promise<string[]> {
  if (after.id === currentSpeaker().user.id || after.roles.length === 0) return [];
  const isTold = await context.tell(after, (locale) => {
    const t = translator(locale);
    const said = { role: t(`role.${role}`) };
    const line = isGiven ? t('roles.told-give', said) : t('roles.told-take', said);
    return { kind: 'notice', title: t('roles.told-title'), lines: [line] };
  });
  return [translator(currentSpeaker().locale)(isTold ? 'roles.told' : 'roles.untold', { name: after.name })];
}
