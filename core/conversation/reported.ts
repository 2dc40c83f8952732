import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { todayIn } from '../clock.js';
import { withReported } from '../journeys/change-journey.js';
import { consequenceLines, consequencesOf } from '../journeys/consequences.js';
import type { Journey, ReportedFacts } from '../journeys/journey.js';
import { leavePlanOf, problemsWith } from '../journeys/plan-journey.js';
import type { ReportKind } from '../journeys/report.js';
import { formatDate } from '../language/format-date.js';
import { translator, type Translator } from '../language/messages.js';
import { problemSentence } from '../language/problem-sentence.js';
import type { Choice, FieldView, FormValues } from '../messages/form.js';
import type { View } from '../messages/view.js';
import { currentSpeaker, currentTenant } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import { firstName } from '../people/first-name.js';
import type { Result } from '../problem.js';
import type { CommandContext } from './command.js';
import { readForm } from './flows/form.js';
import { wrongAt, wrongBecause, type ReviewedChange } from './flows/reviewed.js';
import { remarksOn } from './how-one-works.js';
import { personChoice, personChoices, readPerson } from './person-field.js';
import { dateAtEnd } from './typed-date.js';
import type { EmployeeJourney } from './plan-view.js';
import { outlookFor } from './outlook-for.js';

/** The field that says whom a report is about. */
export const WHO = 'who';

/** What happened in a journey that HR reports by one form: whom it is about, and a few facts. */
export interface Reported<Values> {
  readonly kind: ReportKind;
  /** It is about leave that the employer gives, and so of nobody whom it gives none. */
  readonly ofLeave?: true;
  readonly title: (t: Translator) => string;
  /** What stands above the fields. */
  readonly lines?: (t: Translator) => readonly string[];
  /** The fields beside that of whom it is about; `values` are what was understood or handed in. */
  fields(t: Translator, values: FormValues, today: Temporal.PlainDate): readonly FieldView[];
  /** Reads all fields. */
  readonly schema: z.ZodType<Values>;
  /** The field of the day: where a day that was typed goes, and what the law has to say is said. */
  readonly day: string;
  /** What it changes in the facts, or the sentence that says why it cannot be. */
  changes(values: Values, journey: Journey, t: Translator): Partial<ReportedFacts> | string;
  preview(values: Values, said: Said): string;
  saved(t: Translator, name: string): string;
}

/** With what a preview is worded. */
export interface Said {
  readonly t: Translator;
  readonly name: string;
  readonly written: (date: Temporal.PlainDate) => string;
}

interface Reading<Values> {
  readonly values: Values;
  readonly whose: EmployeeJourney;
  readonly changes: Partial<ReportedFacts>;
}

/** The form, the preview and the confirmation of something that happened in a journey. */
export function reportedChange<Values>(
  reported: Reported<Values>,
): ReviewedChange<Reading<Values>, CommandContext> {
  return {
    understand: (context, typed) => understandReport(context, typed, reported.day),
    async form(context, values) {
      const t = translator(currentSpeaker().locale);
      return {
        title: reported.title(t),
        lines: reported.lines?.(t) ?? [],
        fields: [await whoField(context, values), ...reported.fields(t, values, todayOf(context))],
      };
    },
    async read(context, fields, values) {
      const { locale } = currentSpeaker();
      const t = translator(locale);
      const read = readForm(fields, reported.schema, values, locale);
      if (!read.ok) return read;
      const employee = await readPerson(context, values[WHO] ?? '');
      if (!employee) return wrongAt(fields, values, WHO, 'form.error.person');
      const journey = await journeyOf(context, employee);
      if (!journey) return wrongBecause(fields, values, WHO, t('report.nothing-known'));
      if (reported.ofLeave && leavePlanOf(journey, employee, currentTenant()).owesNoLeave)
        return wrongBecause(fields, values, WHO, t('report.no-leave'));
      const changes = reported.changes(read.value, journey, t);
      const wrong = typeof changes === 'string' ? changes : lawProblem(journey, changes, employee);
      if (wrong !== undefined || typeof changes === 'string')
        return wrongBecause(fields, values, reported.day, wrong ?? '');
      return { ok: true, value: { values: read.value, whose: { journey, employee }, changes } };
    },
    async review(context, { values, whose, changes }) {
      const { locale } = currentSpeaker();
      const t = translator(locale);
      const said = { t, name: firstName(whose.employee), written: written(locale) };
      return {
        lines: [
          reported.preview(values, said),
          ...remarksGained(whose, changes),
          ...(await followingLines(context, whose, changes)),
        ],
        employeeIds: [whose.employee.id],
      };
    },
    async apply(context, { whose: { journey, employee }, changes }) {
      const result = await context.planned.change(journey.id, changes, reported.kind);
      return outcome(result, employee, (t, name) => reported.saved(t, name));
    },
    suggest: suggestWho,
  };
}

/** What the plan remarks after it, and did not before. */
function remarksGained({ journey, employee }: EmployeeJourney, changes: Partial<ReportedFacts>): string[] {
  const before = remarksOn({ journey, employee });
  const after = remarksOn({ journey: withReported(journey, changes, employee), employee });
  return after.filter((remark) => !before.includes(remark));
}

const written =
  (locale: Parameters<typeof formatDate>[1]) =>
  (date: Temporal.PlainDate): string =>
    formatDate(date, locale);

/** The tenant's day. */
export const todayOf = ({ clock }: Pick<CommandContext, 'clock'>): Temporal.PlainDate =>
  todayIn(currentTenant().timeZone, clock);

/** A name, and a day after it: as much as was understood of both. */
export async function understandReport(
  context: CommandContext,
  typed: string,
  day: string,
): Promise<FormValues> {
  const { rest, date } = dateAtEnd(typed, todayOf(context));
  const [only, ...others] = rest === '' ? [] : await context.peopleSearch.find(rest);
  const who = only && others.length === 0 ? only.id : rest;
  return { ...(who !== '' && { [WHO]: who }), ...(date && { [day]: date.toString() }) };
}

/** Who it is about; a name that means nobody, or more than one, stands in it to be mended. */
export async function whoField(context: CommandContext, values: FormValues): Promise<FieldView> {
  const value = values[WHO] ?? '';
  const employee = value === '' ? undefined : await readPerson(context, value);
  const shown = employee ? personChoice(employee) : { value, label: value };
  const label = translator(currentSpeaker().locale)('report.who');
  return { kind: 'person', id: WHO, label, required: true, value: value === '' ? undefined : shown };
}

/** Whom that field offers for what was typed; no other field of a report offers anything. */
export const suggestWho = (
  context: CommandContext,
  field: string,
  typed: string,
): Promise<readonly Choice[]> => (field === WHO ? personChoices(context, typed) : Promise.resolve([]));

/** The journey that someone is in: the newest that was not withdrawn. */
export async function journeyOf(
  { journeys }: Pick<CommandContext, 'journeys'>,
  { id }: Employee,
): Promise<Journey | undefined> {
  const theirs = await journeys.ofEmployees([id]);
  return theirs.filter(({ facts }) => !facts.withdrawnOn).sort((a, b) => b.ordinal - a.ordinal)[0];
}

/** What the law has against it, in a sentence; undefined where nothing. */
export function lawProblem(
  journey: Journey,
  changes: Partial<ReportedFacts>,
  employee: Employee,
): string | undefined {
  const { facts } = withReported(journey, changes, employee);
  const [problem] = problemsWith(facts, employee, currentTenant().country);
  return problem && problemSentence(problem, currentSpeaker().locale, 'hr');
}

/** What would follow, a line each. */
export async function followingLines(
  context: CommandContext,
  { journey, employee }: EmployeeJourney,
  changes: Partial<ReportedFacts>,
): Promise<string[]> {
  const outlook = outlookFor(context);
  const after = { journey: withReported(journey, changes, employee), employee };
  const t = translator(currentSpeaker().locale);
  return [
    ...agreedAnew(journey, after.journey, changes, t),
    ...consequenceLines(await consequencesOf(outlook, { journey, employee }, after), t),
  ];
}

/** What was agreed and falls away with it, though nobody asked for that. */
function agreedAnew(
  { facts: was }: Journey,
  { facts: will }: Journey,
  changes: Partial<ReportedFacts>,
  t: Translator,
): string[] {
  const isLost = (fact: 'returnDate' | 'spreadLeave'): boolean =>
    was[fact] !== undefined && will[fact] === undefined && !(fact in changes);
  return [
    ...(isLost('returnDate') ? [t('change.return-anew')] : []),
    ...(isLost('spreadLeave') ? [t('change.spread-anew')] : []),
  ];
}

/** What came of it: done, and how to take it back; or why not. */
export function outcome(
  result: Result<unknown>,
  employee: Employee,
  saved: (t: Translator, name: string) => string,
): View {
  const [problem] = result.ok ? [] : result.problems;
  if (problem) return { kind: 'problem', problem };
  const t = translator(currentSpeaker().locale);
  return {
    kind: 'notice',
    title: t('report.done-title'),
    lines: [saved(t, firstName(employee)), t('report.undo-hint')],
    employeeIds: [employee.id],
  };
}

/** A day to fill in. */
export const dayField = (
  id: string,
  label: string,
  value: string | undefined,
  more: { readonly required?: boolean; readonly hint?: string } = {},
): FieldView => ({
  kind: 'date',
  id,
  label,
  required: more.required ?? true,
  value: value ?? '',
  ...(more.hint !== undefined && { hint: more.hint }),
});
