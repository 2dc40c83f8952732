import { z } from 'zod';
import { carryOut } from '../../journeys/moves.js';
import { translator, type Translator } from '../../language/messages.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import { chatNames } from '../../people/chat-names.js';
import { chats, type Chat } from '../../people/chat.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import { folded } from '../../people/fold.js';
import { userRoles, type User, type UserRole } from '../../people/user.js';
import { workspaceOf } from '../../people/workspace.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';
import { isLastOfHr } from '../last-of-hr.js';
import { tellOthersOfHr } from '../orphaned.js';
import { moveOf, takenLines, told, type RoleChange } from '../role-change.js';
import {
  findSomeone,
  readSomeone,
  someoneChoice,
  someoneField,
  understoodAs,
  type Someone,
} from '../someone.js';

const schema = z.object({
  who: z.string(),
  role: z.enum(userRoles),
  what: z.enum(['give', 'take']),
  chat: z.enum(chats).optional(),
});

const change: ReviewedChange<RoleChange, CommandContext> = {
  async understand(context, typed) {
    const { rest, role } = roleAtEnd(typed);
    const who = await understoodAs(context, rest);
    return { ...(who !== '' && { who }), ...(role && { role }) };
  },
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    return {
      title: t('roles.title'),
      fields: [
        await someoneField(context, { id: 'who', label: t('roles.who') }, values['who']),
        ...choiceFields(t, values),
      ],
    };
  },
  async read(context, fields, values) {
    const t = translator(currentSpeaker().locale);
    const read = readForm(fields, schema, values, currentSpeaker().locale);
    if (!read.ok) return read;
    const { who, role, what, chat } = read.value;
    const someone = await readSomeone(context, who);
    if (!someone) return wrongAt(fields, values, 'who', 'form.error.person');
    const { name } = someone;
    const isGiven = what === 'give';
    if ((someone.user?.roles.includes(role) ?? false) === isGiven)
      return wrongBecause(fields, values, 'role', t(isGiven ? 'roles.has-it' : 'roles.has-not', { name }));
    if (role === 'hr' && !isGiven && (await isLastOfHr(context, someone.user)))
      return wrongBecause(fields, values, 'what', t('roles.last-hr'));
    const user = someone.user ?? asNewUser(someone, context.newId(), chat);
    if (!user) return wrongBecause(fields, values, 'who', t('roles.no-address'));
    const isNew = someone.user === undefined;
    if (isNew && (await context.users.findByEmail(user.email)))
      return wrongBecause(fields, values, 'who', t('roles.address-taken'));
    return { ok: true, value: { user, isNew, role, isGiven } };
  },
  async review(context, asked) {
    const { user, role, isGiven } = asked;
    const t = translator(currentSpeaker().locale);
    const said = { name: user.name, role: t(`role.${role}`) };
    return {
      lines: [
        isGiven ? t('roles.preview-give', said) : t('roles.preview-take', said),
        ...(isGiven ? [t(givesKeys[role])] : await takenLines(context, asked)),
        t('roles.stays'),
      ],
    };
  },
  async apply(context, asked) {
    const { user, isNew, role, isGiven } = asked;
    const t = translator(currentSpeaker().locale);
    const move = await moveOf(context, asked);
    if (isNew) await context.users.saveMany([user]);
    if (!(await carryOut(context, move))) return { kind: 'problem', problem: { code: 'last-hr' } };
    const [{ after } = { after: user }] = move.users;
    await tellOthersOfHr(context, user.name, move.employees.length);
    const said = { name: user.name, role: t(`role.${role}`) };
    return {
      kind: 'notice',
      title: t('report.done-title'),
      lines: [
        isGiven ? t('roles.gave', said) : t('roles.took', said),
        ...(await told(context, after, asked)),
      ],
    };
  },
  suggest: async (context, _field, typed) => (await findSomeone(context, typed)).map(someoneChoice),
};

/** HR says who is a manager, who of HR and who looks after privacy. */
export const roles: FormCommand = {
  id: 'roles',
  names: { nl: ['rollen'], en: ['roles'] },
  summary: { nl: 'Een rol geven of afnemen', en: 'Give a role or take it away' },
  roles: ['hr'],
  about: 'someone',
  flow: asFlow(reviewed(change)),
};

const givesKeys = {
  manager: 'roles.gives-manager',
  hr: 'roles.gives-hr',
  'privacy-officer': 'roles.gives-officer',
} as const;

function choiceFields(t: Translator, values: FormValues): FieldView[] {
  const linked = chats.filter((chat) => workspaceOf(currentTenant(), chat) !== undefined);
  const field = (
    id: string,
    label: string,
    value: string,
    choices: readonly [string, string][],
  ): FieldView => ({
    ...{ kind: 'choice', id, label, required: true, value: values[id] ?? value },
    choices: choices.map(([one, words]) => ({ value: one, label: words })),
  });
  const offered = (linked.length > 0 ? linked : chats).map((one): [string, string] => [one, chatNames[one]]);
  return [
    field(
      'role',
      t('roles.role'),
      'manager',
      userRoles.map((role) => [role, t(`role.${role}`)]),
    ),
    field('what', t('roles.what'), 'give', [
      ['give', t('roles.give')],
      ['take', t('roles.take')],
    ]),
    { ...field('chat', t('roles.chat'), currentSpeaker().user.chat, offered), hint: t('roles.chat-hint') },
  ];
}

/** A role that was named last: `anna hr`. */
function roleAtEnd(typed: string): { readonly rest: string; readonly role: UserRole | undefined } {
  const words = folded(typed);
  for (const role of userRoles)
    for (const name of [role, ...(['nl', 'en'] as const).map((locale) => translator(locale)(`role.${role}`))])
      if (` ${words}`.endsWith(` ${folded(name)}`))
        return { rest: typed.trim().slice(0, -name.length).trim(), role };
  return { rest: typed.trim(), role: undefined };
}

/** The user that an employee becomes; undefined where no address is known, by which a chat would find them. */
function asNewUser(
  { employee }: Someone,
  id: string,
  chat: Chat = currentSpeaker().user.chat,
): User | undefined {
  if (employee?.email === undefined) return undefined;
  const { name, firstName, email, personnelNumber } = employee;
  return { id, name, firstName, email, personnelNumber, roles: [], chat };
}
