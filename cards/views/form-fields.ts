import type { FieldView, FlowPlace } from '../../core/messages/form.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { FormElement } from '../adaptive-card.js';
import { note, paragraph, warning } from '../elements.js';
import { errorOf, hintOf, labelOf } from '../form-texts.js';
import { typedInputId } from '../input-ids.js';
import { endingsOf } from './endings.js';
import { inputOf } from './form-input.js';

/** A field, with what is wrong right under it, and its hint. Not `inFull`, it leaves out what can grow without bound. */
export function fieldElements(
  field: FieldView,
  place: FlowPlace,
  locale: Locale,
  inFull: boolean,
): FormElement[] {
  const [error, hint] = [errorOf(field), hintOf(field)];
  return [
    field.kind === 'file' ? fileRequest(field, locale) : inputOf(field, place, locale, inFull),
    // It names its field, for who hears it without the field above.
    ...(error === undefined ? [] : [warning(`${labelOf(field)}: ${error}`)]),
    ...(hint === undefined ? [] : [note(hint)]),
    ...(field.kind === 'person' && error !== undefined ? [nameInput(field, locale)] : []),
  ];
}

/** In Teams a file is no input: it is sent in the chat. */
function fileRequest(field: Extract<FieldView, { kind: 'file' }>, locale: Locale): FormElement {
  const endings = endingsOf(field.accept, locale);
  return paragraph(translator(locale)('form.file', { label: labelOf(field), endings }));
}

/** Not every client can search, so whoever was not found can be named. */
const nameInput = (field: FieldView, locale: Locale): FormElement => ({
  type: 'Input.Text',
  id: typedInputId(field.id),
  label: translator(locale)('form.type-name'),
  maxLength: 100,
});
