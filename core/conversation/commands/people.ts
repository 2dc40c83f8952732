import { z } from 'zod';
import { translator, type Translator } from '../../language/messages.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import type { Employee } from '../../people/employee.js';
import type { User } from '../../people/user.js';
import { findAnyone, type Anyone } from '../anyone-field.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { say } from '../intent.js';

/** More people on one card are no answer. */
const MOST_SHOWN = 5;
const chatNames = { teams: 'Teams', slack: 'Slack' } as const;

/** Who the coach knows: in numbers, or by name with team, manager, roles and whether they can be reached. */
export const people: SpokenCommand<string> = {
  id: 'people',
  names: { nl: ['mensen', 'personen'], en: ['people'] },
  summary: { nl: 'Wie ik ken, en wie bereikbaar is', en: 'Whom I know, and who can be reached' },
  roles: ['hr'],
  arguments: z.string(),
  run: async (context, typed) => say(typed === '' ? await counts(context) : await named(context, typed)),
};

async function counts({ employees, users }: CommandContext): Promise<View> {
  const t = translator(currentSpeaker().locale);
  const [managers, hr] = [await users.withRole('manager'), await users.withRole('hr')];
  const without = await employees.withoutManager();
  const all = { employees: (await employees.names()).length, managers: managers.length, hr: hr.length };
  return {
    kind: 'notice',
    title: t('people.title'),
    lines: [
      t('people.counts', all),
      ...(without.length > 0 ? [t('people.no-manager', { count: without.length })] : []),
      t('people.how'),
    ],
  };
}

async function named(context: CommandContext, typed: string): Promise<View> {
  const t = translator(currentSpeaker().locale);
  const found = await findAnyone(context, typed);
  const shown = found.slice(0, MOST_SHOWN);
  const lines = (await Promise.all(shown.map((one) => linesOf(context, one, t)))).flat();
  const more = found.length > MOST_SHOWN ? [t('people.more')] : [];
  return {
    kind: 'notice',
    title: t('people.title'),
    lines: shown.length === 0 ? [t('people.nobody')] : [...lines, ...more],
    employeeIds: shown.flatMap(({ employee }) => employee?.id ?? []),
  };
}

async function linesOf(
  context: CommandContext,
  { user, employee }: Anyone,
  t: Translator,
): Promise<string[]> {
  return [
    ...(user ? [await userLine(context, user, t)] : []),
    ...(employee ? [await employeeLine(context, employee, t)] : []),
  ];
}

async function employeeLine({ users }: CommandContext, employee: Employee, t: Translator): Promise<string> {
  const [manager] = await users.getMany(employee.managerId === undefined ? [] : [employee.managerId]);
  const under = manager ? t('people.under', { name: manager.name }) : t('people.under-nobody');
  return t('people.employee', {
    name: employee.name,
    team: employee.team,
    manager: employee.leftOn ? t('people.left') : under,
  });
}

async function userLine(context: CommandContext, user: User, t: Translator): Promise<string> {
  return t('people.user', {
    name: user.name,
    roles: user.roles.map((role) => t(`people.role.${role}`)).join(', '),
    chat: chatNames[user.chat],
    reach: await reachOf(context, user, t),
  });
}

async function reachOf(
  { contacts, conversations }: CommandContext,
  { id, chat }: User,
  t: Translator,
): Promise<string> {
  const [contact] = await contacts.getMany([{ userId: id, chat }]);
  if (contact?.trouble) return t('people.unreached', { reason: t(`trouble.${contact.trouble.reason}`) });
  return (await conversations.get(id, chat)) ? t('people.reached') : t('people.never-met');
}
