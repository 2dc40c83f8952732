import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { View } from '../../messages/view.js';
import { employeeSubject } from '../../people/subject.js';
import type { Subjects } from '../command.js';
import type { Pending } from './pending.js';

/** What HR wrote goes out of the chats once it is decided: nobody is asked twice, and nothing of it stays behind. */
export async function forgetAsked(
  { messages, ledger }: Pick<Subjects, 'messages' | 'ledger'>,
  employeeId: string,
): Promise<void> {
  const about = await messages.about([employeeSubject(employeeId)]);
  await ledger.remove(about.filter(({ view }) => view === 'announcement').map(({ id }) => id));
}

/** Tells the manager what became of what they told. */
export async function tellManager(
  { users, tell }: Pick<Subjects, 'users' | 'tell'>,
  { announcement, employee }: Pick<Pending, 'announcement' | 'employee'>,
  linesIn: (locale: Locale) => readonly string[],
): Promise<void> {
  const manager = await users.get(announcement.by);
  if (!manager) return;
  await tell(manager, (locale): View => ({
    kind: 'notice',
    title: translator(locale)('announced.told-title', { name: employee.name }),
    lines: linesIn(locale),
    employeeIds: [employee.id],
  }));
}
