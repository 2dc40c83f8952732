import { z } from 'zod';
import { formValuesSchema, type FlowPlace, type FormValues } from '../../core/messages/form.js';
import { queryLimit, type Suggestion } from '../suggestion.js';
import { fieldOf, formCallbackId } from './modal-ids.js';

const option = z.looseObject({ value: z.string() });

/** What stands in one input, by the kind of the input; nothing is an empty text. */
const valueSchema = z.discriminatedUnion('type', [
  input('plain_text_input', { value: z.string().nullish() }).transform(({ value }) => value ?? ''),
  input('number_input', { value: z.string().nullish() }).transform(({ value }) => value ?? ''),
  input('datepicker', { selected_date: z.string().nullish() }).transform((date) => date.selected_date ?? ''),
  input('static_select', { selected_option: option.nullish() }).transform(selectedValue),
  input('external_select', { selected_option: option.nullish() }).transform(selectedValue),
  input('checkboxes', { selected_options: z.array(option).nullish() }).transform(({ selected_options }) =>
    String((selected_options ?? []).length > 0),
  ),
  input('file_input', { files: z.array(z.looseObject({ id: z.string() })).nullish() }).transform(
    ({ files }) => files?.[0]?.id ?? '',
  ),
]);

/** By block, by action. */
const stateSchema = z.record(z.string(), z.record(z.string(), valueSchema));

/** What was typed and chosen, from a modal's `view.state.values`; of a file, Slack's id. Undefined where Slack sent something else. */
export function readModalValues(values: unknown): FormValues | undefined {
  const blocks = stateSchema.safeParse(values).data;
  const read = Object.entries(blocks ?? {}).flatMap(([id, inputs]) => {
    const field = fieldOf(id);
    return field === undefined ? [] : Object.values(inputs).map((value) => [field, value] as const);
  });
  return blocks && formValuesSchema.safeParse(Object.fromEntries(read)).data;
}

const viewSchema = z.looseObject({
  callback_id: z.string().regex(formCallbackId),
  private_metadata: z.string().min(1).max(64),
});

/** Where the flow stood whose form this view shows; undefined for another view. */
export function readModalPlace(view: unknown): FlowPlace | undefined {
  const form = viewSchema.safeParse(view).data;
  const step = formCallbackId.exec(form?.callback_id ?? '')?.[1];
  return form && step !== undefined ? { flow: form.private_metadata, step: Number(step) } : undefined;
}

const suggestionSchema = z.looseObject({ block_id: z.string(), value: z.string(), view: z.unknown() });

/** What is looked up, from Slack's `block_suggestion`; undefined for one that is not ours. */
export function readSuggestion(body: unknown): Suggestion | undefined {
  const suggestion = suggestionSchema.safeParse(body).data;
  const place = readModalPlace(suggestion?.view);
  const field = suggestion && fieldOf(suggestion.block_id);
  return suggestion && place && field !== undefined
    ? { place, field, query: suggestion.value.slice(0, queryLimit) }
    : undefined;
}

function input<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.looseObject({ type: z.literal(type), ...shape });
}

function selectedValue(select: { selected_option?: { value: string } | null | undefined }): string {
  return select.selected_option?.value ?? '';
}
