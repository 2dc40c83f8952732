import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { exampleOf, exampleProblem, type ExampleFacts } from '../../journeys/example-plan.js';
import { translator } from '../../language/messages.js';
import { problemSentence } from '../../language/problem-sentence.js';
import { isPlacement, journeyRoles } from '../../leave/journey-facts.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import { currentSpeaker } from '../../people/context.js';
import { plainDateSchema } from '../../plain-date.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import type { AskedForm, Flow, Step } from '../flows/flow.js';
import { readForm, withSentence } from '../flows/form.js';
import { dayField, todayOf } from '../reported.js';
import { roleField } from '../role-field.js';
import { comingDateAtEnd } from '../typed-date.js';

/** Nothing is kept of what was typed, in the flow neither. */
const stateSchema = z.strictObject({});
type State = z.infer<typeof stateSchema>;

const schema = z.object({
  role: z.enum(journeyRoles),
  date: plainDateSchema,
  multiples: z.stringbool().default(false),
});

const flow: Flow<State, CommandContext> = {
  state: stateSchema,
  async start(context, typed) {
    const { rest, date } = comingDateAtEnd(typed, todayOf(context));
    const values = { ...spokenOf(rest), ...(date && { date: date.toString() }) };
    return Promise.resolve(date ? handIn(context, values, 'ask') : ask(values));
  },
  next: (context, _state, input) =>
    Promise.resolve(input.kind === 'back' ? ask({}) : handIn(context, input.values, 'errors')),
};

/** A plan from a date alone: about nobody, and nothing of it is stored. */
export const whatIf: FormCommand = {
  id: 'what-if',
  names: { nl: ['wat als', 'stel dat'], en: ['what if', 'example plan'] },
  summary: {
    nl: 'Een voorbeeldplan bij een datum, zonder naam',
    en: 'An example plan from a date, without a name',
  },
  roles: ['manager', 'hr'],
  flow: asFlow(flow),
};

/** `partner`, `adoptie`, `tweeling`: what else was said before the date. */
function spokenOf(text: string): FormValues {
  const roles = [
    ['partner', /\bpartner/i],
    ['adoptive-parent', /\badop/i],
    ['foster-parent', /\b(pleeg|foster)/i],
  ] as const;
  const role = roles.find(([, words]) => words.test(text))?.[0];
  const isMultiple = /\b(twee|drie|meer)ling|\b(twins|triplets|several)\b/i.test(text);
  return { ...(role && { role }), ...(isMultiple && { multiples: 'true' }) };
}

const ask = (values: FormValues): Step<State> => ({ kind: 'ask', state: {}, form: formOf(values) });

/** What is wrong stands at its field: in the form that was handed in, or the first that is asked. */
function handIn(context: CommandContext, values: FormValues, refused: 'ask' | 'errors'): Step<State> {
  const { locale } = currentSpeaker();
  const form = formOf(values);
  const given = Object.fromEntries(form.fields.map((field) => [field.id, valueOf(field)]));
  const read = readForm(form.fields, schema, { ...given, ...values }, locale);
  const again = (fields: readonly FieldView[]): Step<State> =>
    refused === 'ask'
      ? { kind: 'ask', state: {}, form: { ...form, fields: withoutDate(fields) } }
      : { kind: 'errors', form: { ...form, fields } };
  if (!read.ok) return again(read.fields);
  const facts = factsOf(read.value, todayOf(context));
  const problem = exampleProblem(facts);
  return problem
    ? again(withSentence(form.fields, { ...given, ...values }, 'date', problemSentence(problem, locale)))
    : { kind: 'done', view: exampleOf(context, facts, locale) };
}

/** The form waits in the store for a while: what was typed is not to. */
const withoutDate = (fields: readonly FieldView[]): FieldView[] =>
  fields.map((field) => (field.kind === 'date' ? { ...field, value: '' } : field));

const valueOf = (field: FieldView): string =>
  field.kind === 'file' || field.kind === 'person' ? '' : String(field.value);

const factsOf = (
  { role, date, multiples }: z.infer<typeof schema>,
  announcedOn: Temporal.PlainDate,
): ExampleFacts => ({
  role,
  announcedOn,
  multiples,
  ...(isPlacement({ role }) ? { placementDate: date } : { dueDate: date }),
});

function formOf(values: FormValues): AskedForm {
  const t = translator(currentSpeaker().locale);
  return {
    title: t('what-if.title'),
    lines: [t('what-if.nothing-kept')],
    fields: [
      dayField('date', t('what-if.date'), values['date'], { hint: t('what-if.date-hint') }),
      roleField(t('what-if.role'), values['role']),
      {
        kind: 'toggle',
        id: 'multiples',
        label: t('journey.multiples'),
        required: false,
        value: values['multiples'] === 'true',
      },
    ],
    submit: t('form.next'),
    canGoBack: false,
  };
}
