import { formatDate } from '../language/format-date.js';
import { translator, type Translator } from '../language/messages.js';
import type { View } from '../messages/view.js';
import { maySee } from '../people/access.js';
import { chatNames } from '../people/chat-names.js';
import { currentSpeaker } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import type { User, UserRole } from '../people/user.js';
import type { CommandContext } from './command.js';
import { currentReader, noteViewed } from './plan-view.js';
import { stepsAgainst, troubleOf } from './reachability.js';
import { journeyOf } from './reported.js';
import type { Someone } from './someone.js';

/** What HR reads of one person. */
export async function personCard(context: CommandContext, someone: Someone): Promise<View> {
  const { name, user, employee } = someone;
  if (employee) noteViewed(context, 'person', employee);
  const t = translator(currentSpeaker().locale);
  const number = employee?.personnelNumber ?? user?.personnelNumber;
  return {
    kind: 'notice',
    title: name,
    lines: [
      ...(number === undefined ? [] : [t('people.number', { number })]),
      ...(employee ? await employeeLines(context, employee, t) : []),
      ...(user ? roleLines(user, t) : []),
      ...(user && user.roles.length > 0 ? await contactLines(context, user, t) : []),
    ],
    employeeIds: employee ? [employee.id] : [],
  };
}

async function employeeLines(context: CommandContext, employee: Employee, t: Translator): Promise<string[]> {
  const { locale } = currentSpeaker();
  const { team, managerId, contractEnd, employment } = employee;
  const manager = managerId === undefined ? undefined : await context.users.get(managerId);
  return [
    t('people.team', { team }),
    manager ? t('people.manager', { name: manager.name }) : t('people.manager-none'),
    ...(contractEnd ? [t('people.leaves', { date: formatDate(contractEnd, locale) })] : []),
    ...(employment ? [t('people.employment', { employment: t(`employment.${employment}`) })] : []),
    // Nobody is told of their own.
    ...(maySee(await currentReader(context), employee)
      ? [t((await journeyOf(context, employee)) ? 'people.journey' : 'people.no-journey')]
      : []),
  ];
}

function roleLines({ roles, given, taken }: User, t: Translator): string[] {
  const named = (all: readonly UserRole[]): string => all.map((role) => t(`role.${role}`)).join(', ');
  return [
    roles.length > 0 ? t('people.roles', { roles: named(roles) }) : t('people.no-role'),
    ...(given ? [t('people.given', { roles: named(given) })] : []),
    ...(taken ? [t('people.taken', { roles: named(taken) })] : []),
  ];
}

async function contactLines(context: CommandContext, user: User, t: Translator): Promise<string[]> {
  const team = await context.employees.managedBy(user.id);
  const reason = await troubleOf(context, user);
  const chat = chatNames[user.chat];
  return [
    ...(team.length > 0 ? [t('people.leads', { count: team.length })] : []),
    ...(reason === undefined
      ? [t('people.chat', { chat })]
      : [
          t('people.chat-trouble', { chat, reason: t(`trouble.${reason}`) }),
          stepsAgainst(reason, user.chat, t),
        ]),
  ];
}
