import { translator, type Translator } from '../../language/messages.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import { currentSpeaker, speaksForHr } from '../../people/context.js';
import type { Employee } from '../../people/employee.js';
import { isSamePerson } from '../../people/same-person.js';
import { MOST_WORDS, requestKinds } from '../../privacy/requests/request.js';
import { awayIfSo } from '../away.js';
import type { CommandContext } from '../command.js';
import { personChoice } from '../person-field.js';
import { dayField, todayOf } from '../reported.js';
import { someoneField } from '../someone.js';
import { correctionFields } from './correction.js';
import { requestChoices, type Waiting } from './open-requests.js';
import { stepsFor, type HandlingStep } from './steps.js';

export const REQUEST = 'request';
export const STEP = 'step';
export const WHO = 'who';
export const KIND = 'kind';
export const RECEIVED = 'received';
export const REASON = 'reason';
export const NEW = 'new';
export const LETTER = 'letter';
export const LIFT = 'lift';
export const RESTRICTED = 'restricted';

export const stepsOf = (context: CommandContext, { request }: Waiting): HandlingStep[] =>
  stepsFor(request, { isHr: speaksForHr(), today: todayOf(context), rights: context.rights });

/** The step that is chosen, where it can be taken. */
export const stepIn = (
  context: CommandContext,
  waiting: Waiting,
  values: FormValues,
): HandlingStep | undefined => stepsOf(context, waiting).find((step) => step === values[STEP]);

/** The fields there are to fill in, by what is chosen so far. */
export async function requestFields(
  context: CommandContext,
  all: readonly Waiting[],
  values: FormValues,
): Promise<FieldView[]> {
  const t = translator(currentSpeaker().locale);
  const restricted = speaksForHr() ? await restrictedEmployees(context) : [];
  const first = choiceOfRequest(t, all, values, restricted.length > 0);
  if (values[REQUEST] === NEW && speaksForHr()) return [first, ...(await newFields(context, t, values))];
  if (values[REQUEST] === LIFT && restricted.length > 0) return [first, liftField(t, restricted, values)];
  const waiting = all.find(({ request }) => request.id === values[REQUEST]);
  if (!waiting) return [first];
  const step = stepIn(context, waiting, values);
  const more = step ? await stepFields(context, t, { waiting, step, values }) : [];
  return [first, choiceOfStep(t, stepsOf(context, waiting), values), ...more];
}

/** Only HR can look for people, and hands out the letter. */
function choiceOfRequest(
  t: Translator,
  all: readonly Waiting[],
  values: FormValues,
  canLift: boolean,
): FieldView {
  const forHr = speaksForHr() ? ([NEW, LETTER, ...(canLift ? ([LIFT] as const) : [])] as const) : [];
  return {
    kind: 'choice',
    id: REQUEST,
    label: t('requests.which'),
    required: true,
    value: values[REQUEST] ?? '',
    choices: [...requestChoices(all), ...forHr.map((value) => ({ value, label: t(`requests.${value}`) }))],
  };
}

/** Those whose data is on hold, but for who speaks. */
export async function restrictedEmployees(context: CommandContext): Promise<Employee[]> {
  const { user } = currentSpeaker();
  if (await awayIfSo(context)) return [];
  return (await context.employees.all()).filter(
    (one) => one.restrictedOn && !one.leftOn && !isSamePerson(user, one),
  );
}

const liftField = (t: Translator, restricted: readonly Employee[], values: FormValues): FieldView => ({
  kind: 'choice',
  id: RESTRICTED,
  label: t('requests.restricted'),
  required: true,
  value: values[RESTRICTED] ?? '',
  choices: restricted.slice(0, MOST_LIFTED).map(personChoice),
});

/** As many as a menu takes. */
const MOST_LIFTED = 90;

const choiceOfStep = (t: Translator, steps: readonly HandlingStep[], values: FormValues): FieldView => ({
  kind: 'choice',
  id: STEP,
  label: t('requests.step'),
  required: true,
  value: steps.find((step) => step === values[STEP]) ?? '',
  choices: steps.map((value) => ({ value, label: t(`requests.step.${value}`) })),
});

const newFields = async (
  context: CommandContext,
  t: Translator,
  values: FormValues,
): Promise<FieldView[]> => [
  await someoneField(context, { id: WHO, label: t('requests.who') }, values[WHO]),
  {
    kind: 'choice',
    id: KIND,
    label: t('requests.kind'),
    required: true,
    value: values[KIND] ?? '',
    choices: requestKinds.map((value) => ({ value, label: t(`rights.kind.${value}`) })),
  },
  dayField(RECEIVED, t('requests.received'), values[RECEIVED] ?? todayOf(context).toString(), {
    hint: t('requests.received-hint'),
  }),
];

interface Chosen {
  readonly waiting: Waiting;
  readonly step: HandlingStep;
  readonly values: FormValues;
}

async function stepFields(
  context: CommandContext,
  t: Translator,
  { waiting, step, values }: Chosen,
): Promise<FieldView[]> {
  switch (step) {
    case 'correct':
      return waiting.asker ? correctionFields(context, waiting.asker, values) : [];
    case 'close':
    case 'extend':
    case 'refuse':
      return [reasonField(t, step, values)];
    default:
      return [];
  }
}

const reasonField = (t: Translator, step: 'close' | 'extend' | 'refuse', values: FormValues): FieldView => ({
  kind: 'text',
  id: REASON,
  label: t(`requests.reason.${step}`),
  hint: t(step === 'close' ? 'requests.evidence-hint' : 'requests.reason-hint'),
  required: true,
  value: values[REASON] ?? '',
  multiline: true,
  maxLength: MOST_WORDS,
});
