import type { FieldView, FlowPlace } from '../../core/messages/form.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { FormElement } from '../adaptive-card.js';
import { note, paragraph, warning } from '../elements.js';
import { errorOf, hintOf, labelOf } from '../form-texts.js';
import { typedInputId } from '../input-ids.js';
import { endingsOf } from './endings.js';
import { inputOf } from './form-input.js';

/** A field, with its hint and what is wrong right under it. Not `inFull`, it leaves out what can grow without bound. */
export function fieldElements(
  field: FieldView,
  place: FlowPlace,
  locale: Locale,
  inFull: boolean,
): FormElement[] {
  const hint = hintOf(field);
  return [
    field.kind === 'file' ? fileRequest(field, locale) : inputOf(field, place, locale, inFull),
    ...(hint === undefined ? [] : [note(hint)]),
    ...errorElements(field, locale),
  ];
}

/** In Teams a file is no input: it is sent in the chat. */
function fileRequest(field: Extract<FieldView, { kind: 'file' }>, locale: Locale): FormElement {
  const endings = endingsOf(field.accept, locale);
  return paragraph(translator(locale)('form.file', { label: labelOf(field), endings }));
}

/** The error names its field, for who hears it without the field above. */
function errorElements(field: FieldView, locale: Locale): FormElement[] {
  const error = errorOf(field);
  if (error === undefined) return [];
  const words = warning(`${labelOf(field)}: ${error}`);
  return field.kind === 'person' ? [words, nameInput(field, locale)] : [words];
}

/** Not every client can search, so whoever was not found can be named. */
const nameInput = (field: FieldView, locale: Locale): FormElement => ({
  type: 'Input.Text',
  id: typedInputId(field.id),
  label: translator(locale)('form.type-name'),
  maxLength: 100,
});
