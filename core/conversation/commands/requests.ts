import { z } from 'zod';
import type { Temporal } from 'temporal-polyfill';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker, speaksForHr } from '../../people/context.js';
import type { Employee } from '../../people/employee.js';
import { isBefore, plainDateSchema } from '../../plain-date.js';
import { dueOn, extendedDueOn } from '../../privacy/requests/due.js';
import { enter } from '../../privacy/requests/register.js';
import { requestKinds, type Requester, type RequestKind } from '../../privacy/requests/request.js';
import { awayIfSo } from '../away.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm, type ReadForm } from '../flows/form.js';
import { reviewed, wrongAt, wrongBecause, type ReviewedChange, type WithFile } from '../flows/reviewed.js';
import { todayOf } from '../reported.js';
import { correctionLines, correctionProblem, correctionSchema } from '../rights/correction.js';
import { handle, type Handling } from '../rights/handle.js';
import { letterFile } from '../rights/letter.js';
import { employeeIdsOf, labelOf, listLines, openRequests, type Waiting } from '../rights/open-requests.js';
import {
  KIND,
  LETTER,
  LIFT,
  NEW,
  REASON,
  RECEIVED,
  REQUEST,
  requestFields,
  RESTRICTED,
  restrictedEmployees,
  stepIn,
  WHO,
} from '../rights/request-fields.js';
import { findSomeone, readSomeone, someoneChoice, type Someone } from '../someone.js';

type Asked =
  | { readonly kind: 'letter' }
  | { readonly kind: 'lift'; readonly employee: Employee }
  | {
      readonly kind: 'new';
      readonly who: Someone;
      readonly right: RequestKind;
      readonly receivedOn: Temporal.PlainDate;
    }
  | ({ readonly kind: 'handle' } & Handling);

type Reading = ReadForm<Asked> | { readonly ok: 'more' };

const newSchema = z.object({ [KIND]: z.enum(requestKinds), [RECEIVED]: plainDateSchema });
const reasonSchema = z.object({ [REASON]: z.string().optional() });

const change: ReviewedChange<Asked, CommandContext> = {
  nothing: awayIfSo,
  understand: () => Promise.resolve({}),
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    const all = await openRequests(context);
    const chosen = all.find(({ request }) => request.id === values[REQUEST]);
    return {
      title: t('requests.title'),
      lines: chosen ? chosenLines(chosen) : listLines(context, all),
      fields: await requestFields(context, all, values),
      employeeIds: employeeIdsOf(chosen ? [chosen] : all),
    };
  },
  async read(context, given, values) {
    const all = await openRequests(context);
    const fields = await requestFields(context, all, values);
    if (fields.some(({ id }) => given.every((one) => one.id !== id))) return { ok: 'more' };
    const asked = values[REQUEST] ?? '';
    if (asked === LETTER && speaksForHr()) return { ok: true, value: { kind: 'letter' } };
    if (asked === LIFT && speaksForHr()) return readLift(context, fields, values);
    if (asked === NEW && speaksForHr()) return readNew(context, fields, values);
    const waiting = all.find(({ request }) => request.id === asked);
    if (waiting) return readHandling(context, fields, values, waiting);
    const t = translator(currentSpeaker().locale);
    return asked === ''
      ? wrongAt(fields, values, REQUEST, 'form.error.required')
      : wrongBecause(fields, { ...values, [REQUEST]: '' }, REQUEST, t('requests.gone'));
  },
  async review(context, asked) {
    return { lines: await previewOf(context, asked), employeeIds: idsIn(asked) };
  },
  apply: carryOut,
  suggest: async (context, field, typed) =>
    field === WHO ? (await findSomeone(context, typed)).map(someoneChoice) : [],
};

/** For HR and privacy officers: what people ask by their rights, what they complain of, and how it is answered. */
export const requests: FormCommand = {
  id: 'requests',
  names: { nl: ['verzoeken', 'klachten'], en: ['requests', 'complaints'] },
  summary: {
    nl: 'Wat mensen vragen over hun gegevens, en klachten',
    en: 'What people ask about their data, and complaints',
  },
  roles: ['hr', 'privacy-officer'],
  flow: asFlow(reviewed(change)),
};

/** What someone wrote is read by whoever answers it, and nowhere else. */
function chosenLines(waiting: Waiting): string[] {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const { words, receivedOn, dueOn: due, extension } = waiting.request;
  const days = { received: formatDate(receivedOn, locale), due: formatDate(due, locale) };
  return [
    labelOf(waiting),
    t('requests.days', days),
    ...(words === undefined ? [] : [t('requests.words', { words })]),
    ...(extension ? [t('requests.extended-because', { reason: extension.reason })] : []),
  ];
}

async function readLift(
  context: CommandContext,
  fields: readonly FieldView[],
  values: FormValues,
): Promise<Reading> {
  const employee = (await restrictedEmployees(context)).find(({ id }) => id === values[RESTRICTED]);
  return employee
    ? { ok: true, value: { kind: 'lift', employee } }
    : wrongAt(fields, values, RESTRICTED, 'form.error.choice');
}

async function readNew(
  context: CommandContext,
  fields: readonly FieldView[],
  values: FormValues,
): Promise<Reading> {
  const read = readForm(fields, newSchema, values, currentSpeaker().locale);
  if (!read.ok) return read;
  const { [KIND]: right, [RECEIVED]: receivedOn } = read.value;
  const who = await readSomeone(context, values[WHO] ?? '');
  if (!who) return wrongAt(fields, values, WHO, 'form.error.person');
  const t = translator(currentSpeaker().locale);
  const today = todayOf(context);
  if (who.user?.id === currentSpeaker().user.id) return wrongBecause(fields, values, WHO, t('requests.own'));
  if (isBefore(today, receivedOn) || isBefore(receivedOn, today.subtract({ years: 1 })))
    return wrongBecause(fields, values, RECEIVED, t('requests.received-wrong'));
  return { ok: true, value: { kind: 'new', who, right, receivedOn } };
}

async function readHandling(
  context: CommandContext,
  fields: readonly FieldView[],
  values: FormValues,
  waiting: Waiting,
): Promise<Reading> {
  const { locale } = currentSpeaker();
  const step = stepIn(context, waiting, values);
  const schema = step === 'correct' ? correctionSchema : reasonSchema;
  const read = readForm<object>(fields, schema, values, locale);
  if (!read.ok) return read;
  if (!step) return wrongAt(fields, values, 'step', 'form.error.choice');
  if (step !== 'correct')
    return { ok: true, value: { kind: 'handle', waiting, step, reason: values[REASON]?.trim() } };
  const corrected = correctionSchema.parse(read.value);
  const wrong = waiting.asker && (await correctionProblem(context, waiting.asker, corrected));
  const day = fields.find(({ kind }) => kind === 'date')?.id ?? 'name';
  return wrong === undefined
    ? { ok: true, value: { kind: 'handle', waiting, step, corrected } }
    : wrongBecause(fields, values, day, wrong);
}

const idsIn = (asked: Asked): string[] => {
  if (asked.kind === 'letter') return [];
  if (asked.kind === 'lift') return [asked.employee.id];
  const employee = asked.kind === 'new' ? asked.who.employee : asked.waiting.asker?.employee;
  return employee ? [employee.id] : [];
};

async function previewOf(context: CommandContext, asked: Asked): Promise<string[]> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  if (asked.kind === 'letter') return [t('requests.preview.letter')];
  if (asked.kind === 'lift') return [t('requests.preview.lift', { name: asked.employee.name })];
  if (asked.kind === 'new') {
    const due = formatDate(dueOn(asked.receivedOn), locale);
    const label = `${t(`rights.kind.${asked.right}`)} · ${asked.who.name}`;
    return [t('requests.preview.new', { label, due })];
  }
  const { waiting, step, reason, corrected } = asked;
  const until = formatDate(extendedDueOn(waiting.request.receivedOn), locale);
  return [
    labelOf(waiting),
    t(`requests.preview.${step}`, { until }),
    ...(reason ? [t('requests.preview.reason', { reason })] : []),
    ...(corrected && waiting.asker ? await correctionLines(context, waiting.asker, corrected) : []),
  ];
}

async function carryOut(context: CommandContext, asked: Asked): Promise<View | WithFile> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const title = t('requests.title');
  if (asked.kind === 'letter') {
    context.audit.note({ act: 'informed', what: 'letter' });
    const view = { kind: 'notice', title, lines: [t('requests.letter-given')] } as const;
    return { view, file: letterFile(context) };
  }
  if (asked.kind === 'handle') return handle(context, asked);
  if (asked.kind === 'lift') {
    await context.rights.lift?.(asked.employee.id);
    return { kind: 'notice', title, lines: [t('requests.lifted', { name: asked.employee.name })] };
  }
  const { right: kind, receivedOn, who } = asked;
  const { request, isNew } = await enter(context, {
    kind,
    receivedOn,
    via: 'hr',
    requester: requesterIn(who),
  });
  const due = formatDate(request.dueOn, locale);
  const lines = [isNew ? t('requests.entered', { due }) : t('requests.entered-before', { due })];
  return { kind: 'notice', title, lines };
}

/** Of whoever is both, the roster's entry is what an employer is asked about; exports and erasure take both. */
const requesterIn = ({ id, employee }: Someone): Requester =>
  employee ? { kind: 'employee', employeeId: employee.id } : { kind: 'user', userId: id };
