import type { Choice, FieldView, FlowPlace } from '../../core/messages/form.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { plainDateSchema } from '../../core/plain-date.js';
import { choiceLabel, isSearched, labelOf } from '../form-texts.js';
import { datasetOf, fieldInputId } from '../input-ids.js';
import type { CardInput, ChoiceInput } from '../inputs.js';
import { wholeGraphemes } from '../shorten.js';

type Field<Kind extends FieldView['kind']> = Extract<FieldView, { kind: Kind }>;

/** The input of a field with what stands in it; not `inFull`, without a text that was typed and with choices to search. */
export function inputOf(
  field: Exclude<FieldView, Field<'file'>>,
  place: FlowPlace,
  locale: Locale,
  inFull: boolean,
): CardInput {
  switch (field.kind) {
    case 'text':
      return textInput(field, locale, inFull);
    case 'choice':
      return isSearched(field) || !inFull
        ? searchedChoice(field, place, locale)
        : listedChoice(field, locale);
    case 'person':
      return searchInput(field, 'people', field.value, place, locale);
    case 'date':
      return { type: 'Input.Date', ...named(field, locale), ...dateValue(field.value) };
    case 'number':
      return numberInput(field, locale);
    case 'toggle':
      return toggleInput(field);
  }
}

const textInput = (field: Field<'text'>, locale: Locale, inFull: boolean): CardInput => ({
  type: 'Input.Text',
  ...named(field, locale),
  maxLength: field.maxLength,
  ...(field.multiline && { isMultiline: true }),
  ...(inFull && field.value !== '' && { value: wholeGraphemes(field.value, field.maxLength) }),
});

const listedChoice = (field: Field<'choice'>, locale: Locale): ChoiceInput => ({
  type: 'Input.ChoiceSet',
  ...named(field, locale),
  choices: [...(field.required ? [] : [noChoice(locale)]), ...field.choices.map(choice)],
  ...(field.value !== '' && { value: field.value }),
});

function searchedChoice(field: Field<'choice'>, place: FlowPlace, locale: Locale): ChoiceInput {
  const current = field.choices.find(({ value }) => value === field.value);
  return searchInput(field, 'choices', current, place, locale);
}

/**
 * Until something is typed it offers what was chosen, and none. It is not marked as required: a client that
 * cannot search would never let go of the form.
 */
const searchInput = (
  field: FieldView,
  kind: 'people' | 'choices',
  current: Choice | undefined,
  place: FlowPlace,
  locale: Locale,
): ChoiceInput => ({
  type: 'Input.ChoiceSet',
  id: fieldInputId(field.id),
  label: labelOf(field),
  style: 'filtered',
  choices: [noChoice(locale), ...(current ? [choice(current)] : [])],
  'choices.data': { type: 'Data.Query', dataset: datasetOf(kind, field.id, place) },
  placeholder: translator(locale)('form.search'),
  ...(current && { value: current.value }),
});

const numberInput = (field: Field<'number'>, locale: Locale): CardInput => ({
  type: 'Input.Number',
  ...named(field, locale),
  min: field.min,
  max: field.max,
  errorMessage: translator(locale)('form.number', { min: field.min, max: field.max }),
  ...numberValue(field.value),
});

const toggleInput = (field: Field<'toggle'>): CardInput => ({
  type: 'Input.Toggle',
  id: fieldInputId(field.id),
  title: labelOf(field),
  wrap: true,
  value: field.value ? 'true' : 'false',
});

/** Takes back a choice. Its value is blank, which is read as none: a card may not have an empty one. */
const noChoice = (locale: Locale) => ({ title: translator(locale)('form.none'), value: ' ' });

const choice = ({ value, label }: Choice) => ({ title: choiceLabel(label), value });

const named = (field: FieldView, locale: Locale) => ({
  id: fieldInputId(field.id),
  label: labelOf(field),
  ...required(field, locale),
});

/** Teams itself asks for what is missing; everything else the coach checks, and says at the field. */
const required = (field: FieldView, locale: Locale) =>
  field.required
    ? {
        isRequired: true as const,
        errorMessage: translator(locale)('form.required', { label: labelOf(field) }),
      }
    : {};

const dateValue = (value: string) => (plainDateSchema.safeParse(value).success ? { value } : {});

function numberValue(text: string): { value?: number } {
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) ? { value } : {};
}
