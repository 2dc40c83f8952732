import { translator } from '../language/messages.js';
import { currentSpeaker } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import type { User } from '../people/user.js';
import type { CommandContext } from './command.js';

/** Whoever reports to this user, as they are and without a manager. */
export async function withoutTheirManager({ employees }: Pick<CommandContext, 'employees'>, user: User) {
  const team = await employees.managedBy(user.id);
  return team.map((before): { readonly before: Employee; readonly after: Employee } => ({
    before,
    after: { ...before, managerId: undefined },
  }));
}

/** Tells the others of HR that a team needs another manager; whoever did it reads it in the answer. */
export async function tellOthersOfHr(
  { users, tell }: Pick<CommandContext, 'users' | 'tell'>,
  name: string,
  count: number,
): Promise<void> {
  if (count === 0) return;
  const speaker = currentSpeaker().user.id;
  for (const user of (await users.withRole('hr')).filter(({ id }) => id !== speaker))
    await tell(user, (locale) => {
      const t = translator(locale);
      const lines = [t('orphaned.line', { count, name }), t('orphaned.what-to-do')];
      return { kind: 'notice', title: t('orphaned.title'), lines };
    });
}
