import { z } from 'zod';
import { translator } from '../../language/messages.js';
import type { AboutJourney } from '../../messages/about-journey.js';
import { formValuesSchema, type Choice, type FieldView, type FormValues } from '../../messages/form.js';
import type { OutgoingFile } from '../../messages/outgoing-file.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import type { AskedForm, Flow, FlowInput, Step } from './flow.js';
import { withError, withSentence, type FormError, type ReadForm } from './form.js';

/** A form, filled in as far as is known. */
export interface ChangeForm {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly fields: readonly FieldView[];
  /** Whom it names. */
  readonly employeeIds?: readonly string[];
  readonly about?: AboutJourney;
}

/** What is about to happen, in sentences, for someone to agree to. */
export interface Review {
  readonly lines: readonly string[];
  /** Whom it names. */
  readonly employeeIds?: readonly string[];
  readonly about?: AboutJourney;
}

/** What came of a change, with a file to read. */
export interface WithFile {
  readonly view: View;
  readonly file: OutgoingFile;
}

/** A form with what is wrong at its fields; where that told of what others changed meanwhile, with how things stand by now. */
type Refused = Extract<ReadForm<unknown>, { ok: false }> & { readonly stands?: FormValues };

/** What was handed in as what it means. `more`: by what is known now the form has other fields to fill in. */
export type ReadChange<Value> = Extract<ReadForm<Value>, { ok: true }> | Refused | { readonly ok: 'more' };

/**
 * A change that someone asks for in a form, is shown before it is made, and agrees to. Whatever was handed in is read again
 * before it is carried out, by the rights and facts of that moment.
 */
export interface ReviewedChange<Value, Needs> {
  /** What is said where there is nothing to change, by what was typed; undefined where there is. */
  nothing?(needs: Needs, typed: string): Promise<View | undefined>;
  /** What stands in the form at first: as much as was understood of what was typed after the command's name. */
  understand(needs: Needs, typed: string): Promise<FormValues>;
  /** How things stand while the form is filled in, under names that no field has: what others change meanwhile is told by it. */
  stands?(needs: Needs, values: FormValues): Promise<FormValues>;
  form(needs: Needs, values: FormValues): Promise<ChangeForm>;
  /** `fields` are those of the form for these values. */
  read(needs: Needs, fields: readonly FieldView[], values: FormValues): Promise<ReadChange<Value>>;
  review(needs: Needs, value: Value): Promise<Review>;
  /** Makes the change, and says what came of it. */
  apply(needs: Needs, value: Value): Promise<View | WithFile>;
  /** Whom or what a field that is searched by typing offers. */
  suggest?(needs: Needs, field: string, typed: string): Promise<readonly Choice[]>;
}

/** What was handed in, and once it is shown what was said of it. */
const stateSchema = z.strictObject({ values: formValuesSchema, shown: z.array(z.string()).optional() });
type State = z.infer<typeof stateSchema>;

/** The steps of a reviewed change: its form, the preview, done. */
export const reviewed = <Value, Needs>(change: ReviewedChange<Value, Needs>): Flow<State, Needs> => ({
  state: stateSchema,
  async start(needs, typed) {
    const view = await change.nothing?.(needs, typed);
    return view ? { kind: 'done', view } : askForm(change, needs, await change.understand(needs, typed));
  },
  async next(needs, state, input) {
    if (input.kind === 'back') return askForm(change, needs, state.values);
    return state.shown ? agree(change, needs, state) : handIn(change, needs, state.values, input);
  },
  suggest: (needs, _state, field, typed) => change.suggest?.(needs, field, typed) ?? Promise.resolve([]),
});

async function askForm<Value, Needs>(
  change: ReviewedChange<Value, Needs>,
  needs: Needs,
  values: FormValues,
): Promise<Step<State>> {
  const known = { ...(await change.stands?.(needs, values)), ...values };
  return { kind: 'ask', state: { values: known }, form: asked(await change.form(needs, known)) };
}

function asked({ lines = [], ...form }: ChangeForm): AskedForm {
  const t = translator(currentSpeaker().locale);
  return { ...form, lines, submit: t('form.next'), canGoBack: false };
}

async function handIn<Value, Needs>(
  change: ReviewedChange<Value, Needs>,
  needs: Needs,
  known: FormValues,
  input: Extract<FlowInput, { kind: 'values' }>,
): Promise<Step<State>> {
  const form = await change.form(needs, known);
  const values = { ...withoutFields(known, form.fields), ...input.values };
  const read = await change.read(needs, form.fields, values);
  if (read.ok === 'more') return askForm(change, needs, values);
  if (!read.ok)
    return read.stands
      ? putRight(values, form, read)
      : { kind: 'errors', form: asked({ ...form, fields: read.fields }) };
  return show(values, await change.review(needs, read.value));
}

/** Goes on with the form as it was handed in, what is wrong at its fields. */
const putRight = (values: FormValues, form: ChangeForm, { fields, stands }: Refused): Step<State> => ({
  kind: 'ask',
  state: { values: { ...values, ...stands } },
  form: asked({ ...form, fields }),
});

/** What was handed in before, on a form with other fields: an emptied field is empty. */
const withoutFields = (values: FormValues, fields: readonly FieldView[]): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([id]) => fields.every((field) => field.id !== id)));

function show(values: FormValues, review: Review, isChanged = false): Step<State> {
  const t = translator(currentSpeaker().locale);
  const lines = isChanged ? [t('form.changed-meanwhile'), ...review.lines] : review.lines;
  const form = { ...review, lines, title: t('settings.preview-title'), fields: [], submit: t('form.save') };
  return {
    kind: 'ask',
    state: { values, shown: [...review.lines] },
    form: { ...form, canGoBack: true },
  };
}

/** Whoever agreed to something that has become something else meanwhile is shown it anew. */
async function agree<Value, Needs>(
  change: ReviewedChange<Value, Needs>,
  needs: Needs,
  { values, shown = [] }: State,
): Promise<Step<State>> {
  const form = await change.form(needs, values);
  const read = await change.read(needs, form.fields, values);
  if (read.ok === 'more') return askForm(change, needs, values);
  if (!read.ok) return putRight(values, form, read);
  const review = await change.review(needs, read.value);
  if (review.lines.join('\n') !== shown.join('\n')) return show(values, review, true);
  const came = await change.apply(needs, read.value);
  return { kind: 'done', ...('file' in came ? came : { view: came }) };
}

/** The form with what is wrong at one of its fields, as a key of the message files. */
export const wrongAt = (
  fields: readonly FieldView[],
  values: FormValues,
  id: string,
  error: FormError,
): { readonly ok: false; readonly fields: readonly FieldView[] } => ({
  ok: false,
  fields: withError(fields, values, id, error, currentSpeaker().locale),
});

/** The same where a whole sentence says what is wrong. */
export const wrongBecause = (
  fields: readonly FieldView[],
  values: FormValues,
  id: string,
  sentence: string,
): { readonly ok: false; readonly fields: readonly FieldView[] } => ({
  ok: false,
  fields: withSentence(fields, values, id, sentence),
});
