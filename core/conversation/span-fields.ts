import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { formatDate } from '../language/format-date.js';
import type { Locale } from '../language/locale.js';
import { translator } from '../language/messages.js';
import type { FieldView, FormValues } from '../messages/form.js';
import { currentSpeaker } from '../people/context.js';
import { isBefore, plainDateSchema } from '../plain-date.js';

/** A first and a last day, both included. */
export interface Span {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** As it lies in the state of a flow. */
export const spanSchema = z.strictObject({ from: plainDateSchema, until: plainDateSchema });

/** The two fields that ask for it: as they were handed in, else as is known. */
export function spanFields(
  values: FormValues,
  known: Partial<Span> | undefined,
  { required, hint }: { readonly required: boolean; readonly hint?: string },
): FieldView[] {
  const t = translator(currentSpeaker().locale);
  const field = (id: 'from' | 'until'): FieldView => ({
    kind: 'date',
    id,
    label: t(`form.${id}`),
    required,
    value: values[id] ?? known?.[id]?.toString() ?? '',
  });
  return [{ ...field('from'), hint }, field('until')];
}

/** What is wrong with a span that was handed in; `today` is the day before which nothing can end. */
export function checkSpan({ from, until }: Span, today: Temporal.PlainDate, context: z.RefinementCtx): void {
  const problem = isBefore(until, from)
    ? 'form.error.until'
    : isBefore(until, today)
      ? 'form.error.past'
      : undefined;
  if (problem) context.addIssue({ code: 'custom', path: ['until'], message: problem });
}

/** The two days as its reader writes them. */
export const writtenSpan = ({ from, until }: Span, locale: Locale) => ({
  from: formatDate(from, locale),
  until: formatDate(until, locale),
});
