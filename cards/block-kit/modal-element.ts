import type { FieldView } from '../../core/messages/form.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { plainDateSchema } from '../../core/plain-date.js';
import { isSearched } from '../form-texts.js';
import { slackLimits } from '../limits.js';
import { wholeGraphemes } from '../shorten.js';
import { plainText } from './block.js';
import type {
  Checkboxes,
  ExternalSelect,
  InputElement,
  NumberInput,
  StaticSelect,
  TextInput,
} from './inputs.js';
import { inputActionId, searchActionId } from './modal-ids.js';
import { optionOf } from './options.js';

type Field<Kind extends FieldView['kind']> = Extract<FieldView, { kind: Kind }>;

/** The input of a field with what stands in it. Slack refuses a whole view for one value that does not fit, so such a value is left out. */
export function inputElement(field: FieldView, locale: Locale): InputElement {
  switch (field.kind) {
    case 'text':
      return textInput(field);
    case 'choice':
      return isSearched(field) ? externalSelect(chosen(field), 0, locale) : staticSelect(field);
    case 'person':
      return externalSelect(field.value, 1, locale);
    case 'date':
      return { type: 'datepicker', action_id: inputActionId, ...initialDate(field.value) };
    case 'number':
      return numberInput(field);
    case 'toggle':
      return checkboxes(field, locale);
    case 'file':
      return { type: 'file_input', action_id: inputActionId, filetypes: [...field.accept], max_files: 1 };
  }
}

function textInput({ value, multiline, maxLength }: Field<'text'>): TextInput {
  const max = Math.min(maxLength, slackLimits.inputText);
  return {
    type: 'plain_text_input',
    action_id: inputActionId,
    multiline,
    max_length: max,
    ...(value !== '' && { initial_value: wholeGraphemes(value, max) }),
  };
}

function staticSelect(field: Field<'choice'>): StaticSelect {
  const current = chosen(field);
  return {
    type: 'static_select',
    action_id: inputActionId,
    options: field.choices.map(optionOf),
    ...(current && { initial_option: optionOf(current) }),
  };
}

const chosen = ({ choices, value }: Field<'choice'>) => choices.find((choice) => choice.value === value);

const externalSelect = (
  current: Field<'person'>['value'],
  minQueryLength: number,
  locale: Locale,
): ExternalSelect => ({
  type: 'external_select',
  action_id: searchActionId,
  placeholder: plainText(translator(locale)('form.search'), slackLimits.placeholder),
  min_query_length: minQueryLength,
  ...(current && { initial_option: optionOf(current) }),
});

function numberInput({ value, min, max }: Field<'number'>): NumberInput {
  const number = Number(value);
  const isValid = value.trim() !== '' && number >= min && number <= max;
  return {
    type: 'number_input',
    action_id: inputActionId,
    is_decimal_allowed: true,
    min_value: String(min),
    max_value: String(max),
    ...(isValid && { initial_value: String(number) }),
  };
}

function checkboxes({ value }: Field<'toggle'>, locale: Locale): Checkboxes {
  const yes = optionOf({ value: 'true', label: translator(locale)('form.yes') });
  return {
    type: 'checkboxes',
    action_id: inputActionId,
    options: [yes],
    ...(value && { initial_options: [yes] }),
  };
}

const initialDate = (value: string) =>
  plainDateSchema.safeParse(value).success ? { initial_date: value } : {};
