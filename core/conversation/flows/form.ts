import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { translator } from '../../language/messages.js';
import type { MessageKey } from '../../language/messages.nl.js';
import type { Locale } from '../../language/locale.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import type { Upload } from '../intent.js';

/** What a form was read as, or the form with what is wrong at its fields. */
export type ReadForm<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fields: readonly FieldView[] };

/**
 * Reads what was handed in by the form's own schema. What the form itself says holds first: a field that must be filled
 * in, a choice that was offered, a number in its range, a text of its length; then the schema, whose messages are keys of
 * the message files.
 */
export function readForm<T>(
  fields: readonly FieldView[],
  schema: z.ZodType<T>,
  values: FormValues,
  locale: Locale,
  files: readonly Upload[] = [],
): ReadForm<T> {
  const errors = new Map<string, FormError>();
  for (const field of fields) {
    const error = problemOf(field, (values[field.id] ?? '').trim(), files);
    if (error) errors.set(field.id, error);
  }
  const sentenceOf = (error: FormError | undefined) => error && translator(locale)(error);
  const parsed = schema.safeParse(cleaned(fields, values));
  if (!parsed.success && errors.size === 0)
    for (const { path, message } of parsed.error.issues) errors.set(String(path[0]), keyOf(message));
  if (parsed.success && errors.size === 0) return { ok: true, value: parsed.data };
  return {
    ok: false,
    fields: fields.map((field) => filledIn(field, values, sentenceOf(errors.get(field.id)))),
  };
}

/** What was handed in, field by field; what is empty is not there. */
function cleaned(fields: readonly FieldView[], values: FormValues): Record<string, string> {
  const known = fields.flatMap(({ id }) => {
    const value = (values[id] ?? '').trim();
    return value === '' ? [] : [[id, value] as const];
  });
  return Object.fromEntries(known);
}

function problemOf(field: FieldView, value: string, files: readonly Upload[]): FormError | undefined {
  if (field.kind === 'file') return fileProblem(field, files);
  if (value === '') return field.required && field.kind !== 'toggle' ? 'form.error.required' : undefined;
  switch (field.kind) {
    case 'text':
      return value.length > field.maxLength ? 'form.error.too-long' : undefined;
    case 'choice':
      return field.choices.some((choice) => choice.value === value) ? undefined : 'form.error.choice';
    case 'number':
      return isNumberBetween(value, field.min, field.max) ? undefined : 'form.error.number';
    case 'date':
      return isDate(value) ? undefined : 'form.error.date';
    case 'person':
    case 'toggle':
      return undefined;
  }
}

function fileProblem(
  { required, accept }: Extract<FieldView, { kind: 'file' }>,
  files: readonly Upload[],
): FormError | undefined {
  if (files.length === 0) return required ? 'form.error.required' : undefined;
  const isAccepted = files.every(({ name }) =>
    accept.some((ending) => name.toLowerCase().endsWith(`.${ending}`)),
  );
  return isAccepted ? undefined : 'form.error.file-kind';
}

function isNumberBetween(text: string, min: number, max: number): boolean {
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) && number >= min && number <= max;
}

const isDate = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** A message of a schema that is no key is one of zod's own, about a value that does not fit. */
const keyOf = (message: string): FormError =>
  formErrors.find((key) => key === message) ?? 'form.error.invalid';

const formErrors = [
  'form.error.required',
  'form.error.too-long',
  'form.error.choice',
  'form.error.number',
  'form.error.date',
  'form.error.person',
  'form.error.until',
  'form.error.past',
  'form.error.file-kind',
  'form.error.file-unreadable',
  'form.error.invalid',
] as const satisfies readonly MessageKey[];
export type FormError = (typeof formErrors)[number];

/** The same field with what was typed, so that nobody types it twice. */
function filledIn(field: FieldView, values: FormValues, error: string | undefined): FieldView {
  const typed = values[field.id] ?? '';
  const shown = { error };
  switch (field.kind) {
    case 'text':
    case 'choice':
    case 'date':
    case 'number':
      return { ...field, ...shown, value: typed };
    case 'person':
      return {
        ...field,
        ...shown,
        value:
          typed === ''
            ? undefined
            : { value: typed, label: field.value?.value === typed ? field.value.label : typed },
      };
    case 'toggle':
      return { ...field, ...shown, value: typed === 'true' };
    case 'file':
      return { ...field, ...shown };
  }
}

/** The form as it was handed in, where what is wrong with one field only its flow can know. */
export const withError = (
  fields: readonly FieldView[],
  values: FormValues,
  id: string,
  error: FormError,
  locale: Locale,
): FieldView[] => withSentence(fields, values, id, translator(locale)(error));

/** The same, where a whole sentence says it. */
export const withSentence = (
  fields: readonly FieldView[],
  values: FormValues,
  id: string,
  sentence: string,
): FieldView[] => withSentences(fields, values, new Map([[id, sentence]]));

/** The same, by the field that each sentence is of. */
export const withSentences = (
  fields: readonly FieldView[],
  values: FormValues,
  sentences: ReadonlyMap<string, string>,
): FieldView[] => fields.map((field) => filledIn(field, values, sentences.get(field.id)));
