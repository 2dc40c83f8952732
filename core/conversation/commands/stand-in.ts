import { z } from 'zod';
import { todayIn } from '../../clock.js';
import { translator } from '../../language/messages.js';
import type { FieldView } from '../../messages/form.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import type { User } from '../../people/user.js';
import { findUsers, readUser } from '../../people/user-search.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import type { AskedForm, Flow, FlowInput, Step } from '../flows/flow.js';
import { readForm, withError } from '../flows/form.js';
import { checkSpan, spanFields, spanSchema, writtenSpan, type Span } from '../span-fields.js';
import { comingAbsence, confirmStandIn, isAwayDuring, type Confirmed } from '../stand-in.js';
import { userChoices, userField } from '../user-field.js';

const chosenSchema = spanSchema.extend({ standInId: z.string() });
/** Who is away, and once that was said too, who stands in and when. */
const stateSchema = z.strictObject({
  managerId: z.string().optional(),
  chosen: chosenSchema.optional(),
});
type State = z.infer<typeof stateSchema>;

const managerSchema = z.object({ manager: z.string() });

const flow: Flow<State, CommandContext> = {
  state: stateSchema,
  async start(context, typed) {
    const [only, ...others] = typed === '' ? [] : await findUsers(context.users, typed);
    return only && others.length === 0 ? askWho(context, only) : askManager();
  },
  async next(context, { managerId, chosen }, input) {
    const manager = managerId === undefined ? undefined : await context.users.get(managerId);
    if (!manager) return afterManager(context, input);
    if (!chosen) return afterWho(context, manager, input);
    return afterPreview(context, manager, chosen, input);
  },
  suggest: (context, _state, _field, typed) => userChoices(context, typed),
};

/** HR names who looks after a team while its manager is away. */
export const standIn: FormCommand = {
  id: 'stand-in',
  names: { nl: ['vervanger', 'vervanging'], en: ['stand-in', 'substitute'] },
  summary: { nl: 'Wie een leidinggevende vervangt', en: 'Who stands in for a manager' },
  roles: ['hr'],
  flow: asFlow(flow),
};

function formWith(fields: readonly FieldView[], canGoBack: boolean): AskedForm {
  const t = translator(currentSpeaker().locale);
  return { title: t('stand-in.title'), lines: [], fields, submit: t('form.next'), canGoBack };
}

const managerFields = (): FieldView[] => [userField('manager', 'stand-in.manager', undefined)];
const askManager = (): Step<State> => ({ kind: 'ask', state: {}, form: formWith(managerFields(), false) });

async function afterManager(context: CommandContext, input: FlowInput): Promise<Step<State>> {
  if (input.kind === 'back') return askManager();
  const { locale } = currentSpeaker();
  const read = readForm(managerFields(), managerSchema, input.values, locale);
  if (!read.ok) return { kind: 'errors', form: formWith(read.fields, false) };
  const manager = await readUser(context.users, read.value.manager);
  if (manager) return askWho(context, manager);
  const marked = withError(managerFields(), input.values, 'manager', 'form.error.person', locale);
  return { kind: 'errors', form: formWith(marked, false) };
}

const whoFields = (standInUser: User | undefined, span: Partial<Span> | undefined): FieldView[] => [
  userField('standIn', 'stand-in.person', standInUser),
  ...spanFields(span, {
    required: true,
    hint: translator(currentSpeaker().locale)('stand-in.dates-hint'),
  }),
];

/** The days are those on which the manager is away next, as far as is known. */
const askWho = async (context: CommandContext, manager: User): Promise<Step<State>> => ({
  kind: 'ask',
  state: { managerId: manager.id },
  form: formWith(whoFields(undefined, await comingAbsence(context, manager)), true),
});

async function afterWho(context: CommandContext, manager: User, input: FlowInput): Promise<Step<State>> {
  if (input.kind === 'back') return askManager();
  const { locale } = currentSpeaker();
  const today = todayIn(currentTenant().timeZone, context.clock);
  const schema = spanSchema
    .extend({ standIn: z.string() })
    .superRefine((span, refinement) => checkSpan(span, today, refinement));
  const fields = whoFields(undefined, undefined);
  const read = readForm(fields, schema, input.values, locale);
  if (!read.ok) return { kind: 'errors', form: formWith(read.fields, true) };
  const { standIn: whom, ...span } = read.value;
  const standInUser = await readUser(context.users, whom);
  if (standInUser && standInUser.id !== manager.id)
    return preview(context, { manager, standIn: standInUser, ...span });
  const marked = withError(fields, input.values, 'standIn', 'form.error.person', locale);
  return { kind: 'errors', form: formWith(marked, true) };
}

async function preview(
  context: CommandContext,
  { manager, standIn: { id, name }, from, until }: Confirmed,
): Promise<Step<State>> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const span = { from, until };
  const isKnown = await isAwayDuring(context, manager, span);
  return {
    kind: 'ask',
    state: { managerId: manager.id, chosen: { standInId: id, from, until } },
    form: {
      title: t('settings.preview-title'),
      lines: [
        t('stand-in.preview', { name, manager: manager.name, ...writtenSpan(span, locale) }),
        ...(isKnown ? [] : [t('stand-in.preview-away', { manager: manager.name })]),
        t('stand-in.preview-told'),
      ],
      fields: [],
      submit: t('form.save'),
      canGoBack: true,
    },
  };
}

async function afterPreview(
  context: CommandContext,
  manager: User,
  { standInId, from, until }: z.infer<typeof chosenSchema>,
  input: FlowInput,
): Promise<Step<State>> {
  const standInUser = await context.users.get(standInId);
  if (input.kind === 'back' || !standInUser) {
    const form = formWith(whoFields(standInUser, { from, until }), true);
    return { kind: 'ask', state: { managerId: manager.id }, form };
  }
  const untold = await confirmStandIn(context, { manager, standIn: standInUser, from, until });
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const names = { name: standInUser.name, manager: manager.name };
  const lines = [
    t('stand-in.saved', { ...names, ...writtenSpan({ from, until }, locale) }),
    ...untold.map(({ name }) => t('stand-in.untold', { name })),
  ];
  return { kind: 'done', view: { kind: 'notice', title: t('settings.saved-title'), lines } };
}
