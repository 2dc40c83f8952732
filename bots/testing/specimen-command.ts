import { z } from 'zod';
import { asFlow, type CommandContext, type FormCommand } from '../../core/conversation/command.js';
import type { AskedForm, Flow, FlowInput, Step } from '../../core/conversation/flows/flow.js';
import { readForm } from '../../core/conversation/flows/form.js';
import { currentSpeaker } from '../../core/people/context.js';
import { askedToTakeAway } from '../../core/conversation/take-away.js';
import { translator } from '../../core/language/messages.js';
import { personChoices, readPerson } from '../../core/conversation/person-field.js';
import type { FieldView } from '../../core/messages/form.js';

/** Everything a form can ask, each kind once. */
const fields: readonly FieldView[] = [
  { kind: 'text', id: 'note', label: 'Note', required: true, value: '', multiline: false, maxLength: 20 },
  {
    kind: 'choice',
    id: 'colour',
    label: 'Colour',
    required: true,
    value: 'red',
    choices: [
      { value: 'red', label: 'Red' },
      { value: 'blue', label: 'Blue' },
    ],
  },
  { kind: 'person', id: 'who', label: 'Who', required: true, value: undefined },
  { kind: 'date', id: 'day', label: 'Day', required: true, value: '' },
  { kind: 'number', id: 'hours', label: 'Hours', required: true, value: '', min: 1, max: 40 },
  { kind: 'toggle', id: 'sure', label: 'Sure', required: false, value: false },
];
const fileField: FieldView = { kind: 'file', id: 'list', label: 'List', required: true, accept: ['csv'] };

const schema = z.object({
  note: z.string(),
  colour: z.enum(['red', 'blue']),
  who: z.string(),
  day: z.iso.date(),
  hours: z.coerce.number(),
  // As it is handed in, and as it is kept.
  sure: z.union([z.boolean(), z.stringbool()]).default(false),
});
const stateSchema = z.strictObject({ said: schema.optional() });
type State = z.infer<typeof stateSchema>;

const formOf = (title: string, asked: readonly FieldView[]): AskedForm => ({
  title,
  lines: [],
  fields: asked,
  submit: 'Send',
  canGoBack: false,
});

const flow: Flow<State, CommandContext> = {
  state: stateSchema,
  start: () => Promise.resolve({ kind: 'ask', state: {}, form: formOf('Specimen', fields) }),
  next: (context, { said }, input) => (said ? takeFile(said, input) : takeValues(context, input)),
  suggest: (context, _state, _field, typed) => personChoices(context, typed),
};

async function takeValues(context: CommandContext, input: FlowInput): Promise<Step<State>> {
  if (input.kind === 'back') return { kind: 'ask', state: {}, form: formOf('Specimen', fields) };
  const read = readForm(fields, schema, input.values, currentSpeaker().locale);
  if (!read.ok) return { kind: 'errors', form: formOf('Specimen', read.fields) };
  const person = await readPerson(context, read.value.who);
  if (!person) {
    const marked = fields.map((field) =>
      field.id === 'who' ? { ...field, error: 'Nobody is called that.' } : field,
    );
    return { kind: 'errors', form: formOf('Specimen', marked) };
  }
  return {
    kind: 'ask',
    state: { said: { ...read.value, who: person.id } },
    form: formOf('A file', [fileField]),
  };
}

async function takeFile(said: NonNullable<State['said']>, input: FlowInput): Promise<Step<State>> {
  const files = input.kind === 'values' ? input.files : [];
  const read = readForm([fileField], z.object({}), {}, currentSpeaker().locale, files);
  const content = read.ok ? await files[0]?.read() : undefined;
  if (!read.ok || !content?.ok) {
    const asked = read.ok ? [{ ...fileField, error: 'It could not be read.' }] : read.fields;
    return { kind: 'errors', form: formOf('A file', asked) };
  }
  const lines = [JSON.stringify(said), content.value.toString('utf8')];
  const notice = { kind: 'notice', title: 'Specimen', lines } as const;
  const t = translator(currentSpeaker().locale);
  return { kind: 'done', view: askedToTakeAway(notice, { place: files[0]?.place }, t) };
}

/** A form with every kind of field, in two steps; known to the tests alone. */
export const specimen: FormCommand = {
  id: 'specimen',
  names: { nl: ['specimen'], en: ['specimen'] },
  summary: { nl: 'Voor tests', en: 'For tests' },
  roles: ['manager', 'hr'],
  flow: asFlow(flow),
};
