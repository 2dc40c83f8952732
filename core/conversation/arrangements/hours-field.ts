import { mostWeeklyHours } from '../../leave/journey-facts.js';
import type { FieldView } from '../../messages/form.js';

/** Hours a week to fill in. */
export const hoursField = (
  id: string,
  label: string,
  value: string | undefined,
  more: { readonly required: boolean; readonly hint?: string },
): FieldView => ({ kind: 'number', id, label, value: value ?? '', min: 1, max: mostWeeklyHours, ...more });

/** What the form let through, with either decimal sign; undefined where it was left empty. */
export function readHours(text = ''): number | undefined {
  return text.trim() === '' ? undefined : Number(text.replace(',', '.'));
}
