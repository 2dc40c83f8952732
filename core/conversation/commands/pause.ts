import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { todayIn } from '../../clock.js';
import { translator } from '../../language/messages.js';
import type { FieldView } from '../../messages/form.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import type { User } from '../../people/user.js';
import { readUser } from '../../people/user-search.js';
import { plainDateSchema } from '../../plain-date.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import type { AskedForm, Flow, FlowInput, Step } from '../flows/flow.js';
import { readForm, withError } from '../flows/form.js';
import { endPause, setPause } from '../pause.js';
import { checkSpan, spanFields, spanSchema, writtenSpan, type Span } from '../span-fields.js';
import { userChoices, userField } from '../user-field.js';

/** What was chosen: a pause of that person, or without days the end of theirs. */
const chosenSchema = z.strictObject({ userId: z.string(), span: spanSchema.optional() });
type Chosen = z.infer<typeof chosenSchema>;
const stateSchema = z.strictObject({ chosen: chosenSchema.optional() });
type State = z.infer<typeof stateSchema>;

const formSchema = (today: Temporal.PlainDate) =>
  z
    .object({
      who: z.string().optional(),
      from: plainDateSchema.optional(),
      until: plainDateSchema.optional(),
      end: z.enum(['true', 'false']).optional(),
    })
    .transform(({ who, from, until, end }, context) => {
      if (end === 'true') return { who, span: undefined };
      if (from && until) checkSpan({ from, until }, today, context);
      else
        context.addIssue({ code: 'custom', path: [from ? 'until' : 'from'], message: 'form.error.required' });
      return { who, span: from && until && { from, until } };
    });

const flow: Flow<State, CommandContext> = {
  state: stateSchema,
  start: async (context) => ({ kind: 'ask', state: {}, form: formWith(await fieldsOf(context)) }),
  next: (context, { chosen }, input) =>
    chosen ? afterPreview(context, chosen, input) : afterForm(context, input),
  suggest: (context, _state, field, typed) =>
    field === 'who' ? userChoices(context, typed) : Promise.resolve([]),
};

/** Days on which someone hears nothing about others; HR sets it for someone else too. */
export const pause: FormCommand = {
  id: 'pause',
  names: { nl: ['pauze'], en: ['pause'] },
  summary: {
    nl: 'Een tijd geen tips: een ander krijgt ze',
    en: 'No tips for a while: someone else gets them',
  },
  roles: ['manager', 'hr'],
  flow: asFlow(flow),
};

const isHr = (): boolean => currentSpeaker().user.roles.includes('hr');

async function fieldsOf(context: CommandContext, given?: Chosen): Promise<FieldView[]> {
  const { user, locale } = currentSpeaker();
  const whom = given ? await context.users.get(given.userId) : user;
  const [own] = await context.pauses.getMany([whom?.id ?? user.id]);
  const end = { kind: 'toggle', id: 'end', label: translator(locale)('pause.end'), required: false } as const;
  return [
    ...(isHr() ? [userField('who', 'pause.who', whom)] : []),
    ...spanFields(given?.span ?? own, { required: false }),
    ...(isHr() || own ? [{ ...end, value: false }] : []),
  ];
}

function formWith(fields: readonly FieldView[]): AskedForm {
  const t = translator(currentSpeaker().locale);
  return { title: t('pause.title'), lines: [], fields, submit: t('form.next'), canGoBack: false };
}

async function afterForm(context: CommandContext, input: FlowInput): Promise<Step<State>> {
  const fields = await fieldsOf(context);
  if (input.kind === 'back') return { kind: 'ask', state: {}, form: formWith(fields) };
  const { user, locale } = currentSpeaker();
  const today = todayIn(currentTenant().timeZone, context.clock);
  const read = readForm(fields, formSchema(today), input.values, locale);
  if (!read.ok) return { kind: 'errors', form: formWith(read.fields) };
  const { who, span } = read.value;
  const whom = who !== undefined && isHr() ? await readUser(context.users, who) : user;
  if (whom) return preview(whom, span);
  return {
    kind: 'errors',
    form: formWith(withError(fields, input.values, 'who', 'form.error.person', locale)),
  };
}

function preview({ id: userId, name }: User, span: Span | undefined): Step<State> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const lines = span
    ? [t('pause.preview', { name, ...writtenSpan(span, locale) }), t('pause.cover')]
    : [t('pause.preview-end', { name })];
  return {
    kind: 'ask',
    state: { chosen: { userId, span } },
    form: { title: t('settings.preview-title'), lines, fields: [], submit: t('form.save'), canGoBack: true },
  };
}

async function afterPreview(context: CommandContext, chosen: Chosen, input: FlowInput): Promise<Step<State>> {
  if (input.kind === 'back')
    return { kind: 'ask', state: {}, form: formWith(await fieldsOf(context, chosen)) };
  const t = translator(currentSpeaker().locale);
  const whom = await context.users.get(chosen.userId);
  if (whom) await (chosen.span ? setPause(context, whom, chosen.span) : endPause(context, whom));
  const line = chosen.span ? t('pause.saved') : t('pause.ended');
  return { kind: 'done', view: { kind: 'notice', title: t('settings.saved-title'), lines: [line] } };
}
