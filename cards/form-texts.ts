import type { FieldView } from '../core/messages/form.js';
import { slackLimits } from './limits.js';
import { shorten } from './shorten.js';

const oneLine = (text: string, max: number): string => shorten(text.replaceAll(/\s+/g, ' '), max);

/** The words of a field, as long as a form has room for in either chat, in UTF-16 units. */
export const labelOf = ({ label }: FieldView): string => oneLine(label, 60);
export const hintOf = ({ hint }: FieldView): string | undefined => hint && oneLine(hint, 120);
export const errorOf = ({ error }: FieldView): string | undefined => error && oneLine(error, 200);

/** The words of a choice. */
export const choiceLabel = (label: string): string => oneLine(label, slackLimits.optionText);

/** Whether what can be chosen is found by typing: people always, other choices where a list would be too long to send. */
export const isSearched = (field: FieldView): boolean =>
  field.kind === 'person' ||
  (field.kind === 'choice' && (field.choices.length === 0 || field.choices.length > slackLimits.options));
