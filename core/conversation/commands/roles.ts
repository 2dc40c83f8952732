import { z } from 'zod';
import { translator, type Translator } from '../../language/messages.js';
import type { FieldView } from '../../messages/form.js';
import { chats } from '../../people/chat.js';
import { currentSpeaker } from '../../people/context.js';
import { withoutRole, withRole } from '../../people/roles.js';
import { userRoles, userSchema, type User, type UserRole } from '../../people/user.js';
import { anyoneChoices, anyoneField, readAnyone, understandAnyone, type Anyone } from '../anyone-field.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';
import { storeChange } from '../moved-people.js';

const chatNames = { teams: 'Teams', slack: 'Slack' } as const;
const toggle = z.stringbool().default(false);
const schema = z.object({
  manager: toggle,
  hr: toggle,
  'privacy-officer': toggle,
  chat: z.enum(chats).optional(),
});

interface NewRoles {
  readonly before: readonly UserRole[];
  readonly user: User;
}

const change: ReviewedChange<NewRoles, CommandContext> = {
  async understand(context, typed) {
    const who = await understandAnyone(context, typed);
    return who === '' ? {} : { who };
  },
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    const whom = await readAnyone(context, values['who'] ?? '');
    const title = t('roles.title');
    if (!whom) return { title, fields: [await anyoneField(context, 'who', t('roles.who'), values['who'])] };
    return {
      title,
      lines: [whom.name],
      fields: [...userRoles.map((role) => roleField(t, role, whom, values[role])), ...chatField(t, whom)],
      employeeIds: whom.employee ? [whom.employee.id] : [],
    };
  },
  async read(context, fields, values) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const whom = await readAnyone(context, values['who'] ?? '');
    if (!whom) return wrongAt(fields, values, 'who', 'form.error.person');
    if (fields.every(({ id }) => id !== 'hr')) return { ok: 'more' };
    const read = readForm(fields, schema, values, locale);
    if (!read.ok) return read;
    const user = whom.user ?? newUser(context, whom, read.value.chat);
    if (!user) return wrongBecause(fields, values, 'manager', t('roles.no-address'));
    const wanted = userRoles.filter((role) => read.value[role]);
    if (!wanted.includes('hr') && (await isLastHr(context, user)))
      return wrongBecause(fields, values, 'hr', t('roles.last-hr'));
    return { ok: true, value: { before: user.roles, user: { ...user, ...rolesOf(user, wanted) } } };
  },
  review: (_context, { before, user }) => {
    const t = translator(currentSpeaker().locale);
    const { name, roles } = user;
    const role = (one: UserRole): string => t(`people.role.${one}`);
    const lines = [
      ...roles
        .filter((one) => !before.includes(one))
        .map((one) => t('roles.gets', { name, role: role(one) })),
      ...before
        .filter((one) => !roles.includes(one))
        .map((one) => t('roles.loses', { name, role: role(one) })),
    ];
    return Promise.resolve({
      lines: lines.length > 0 ? [...lines, t('roles.roster')] : [t('roles.same', { name })],
    });
  },
  async apply(context, { user }) {
    const t = translator(currentSpeaker().locale);
    await storeChange(context, { users: [user], employees: [] });
    return { kind: 'notice', title: t('report.done-title'), lines: [t('roles.saved', { name: user.name })] };
  },
  suggest: (context, field, typed) => (field === 'who' ? anyoneChoices(context, typed) : Promise.resolve([])),
};

/** Gives and takes roles; somebody is always of HR. */
export const roles: FormCommand = {
  id: 'roles',
  names: { nl: ['rollen', 'rol'], en: ['roles', 'role'] },
  summary: { nl: 'Wie leidinggevende is, wie van HR', en: 'Who is a manager, who is of HR' },
  roles: ['hr'],
  flow: asFlow(reviewed(change)),
};

const roleField = (
  t: Translator,
  role: UserRole,
  { user }: Anyone,
  value: string | undefined,
): FieldView => ({
  kind: 'toggle',
  id: role,
  label: t(`roles.${role}`),
  required: false,
  value: value === undefined ? (user?.roles.includes(role) ?? false) : value === 'true',
});

/** Asked of whoever never talked with the coach. */
const chatField = (t: Translator, { user }: Anyone): FieldView[] =>
  user
    ? []
    : [
        {
          kind: 'choice',
          id: 'chat',
          label: t('roles.chat'),
          required: true,
          value: currentSpeaker().user.chat,
          choices: chats.map((chat) => ({ value: chat, label: chatNames[chat] })),
        },
      ];

function newUser(
  { newId }: CommandContext,
  { employee }: Anyone,
  chat: User['chat'] = currentSpeaker().user.chat,
): User | undefined {
  if (employee?.email === undefined) return undefined;
  const { name, firstName, email, personnelNumber } = employee;
  return userSchema.parse({ id: newId(), name, firstName, email, personnelNumber, roles: [], chat });
}

const rolesOf = (user: User, wanted: readonly UserRole[]) =>
  userRoles.reduce<Pick<User, 'roles' | 'granted'>>((known, role) => {
    if (wanted.includes(role) === user.roles.includes(role)) return known;
    return wanted.includes(role) ? withRole(known, role) : withoutRole(known, role);
  }, user);

/** Whether nobody else is of HR. */
export const isLastHr = async (
  { users }: Pick<CommandContext, 'users'>,
  { id, roles: own }: User,
): Promise<boolean> => own.includes('hr') && (await users.withRole('hr')).every((other) => other.id === id);
