import fc from 'fast-check';
import type { FieldView, FormView } from '../../core/messages/form.js';
import { roughText, roughTitle } from './rough-text.js';

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const choice = fc.record({ value: fc.stringMatching(/^[A-Za-z0-9/+-]{1,64}$/), label: roughText });
const typed = fc.oneof(roughText, fc.constantFrom('', '2027-03-10', '2027-02-30', '36.5', '-1', '1e999'));

const common = {
  id: fc.constant('field'),
  label: roughText,
  hint: optional(roughText),
  required: fc.boolean(),
  error: optional(roughText),
};

const choices = fc
  .tuple(choice, fc.constantFrom(0, 1, 3, 99, 100, 101, 418))
  .map(([{ value, label }, count]) =>
    Array.from({ length: count }, (_, index) => ({ value: value.slice(0, 50) + String(index), label })),
  );

const fields: readonly fc.Arbitrary<FieldView>[] = [
  fc.record({
    ...common,
    kind: fc.constant('text'),
    value: typed,
    multiline: fc.boolean(),
    maxLength: fc.integer({ min: 1, max: 4000 }),
  }),
  choices.chain((list) =>
    fc.record({
      ...common,
      kind: fc.constant('choice'),
      choices: fc.constant(list),
      value: fc.constantFrom('', 'none of them', ...list.slice(-1).map(({ value }) => value)),
    }),
  ),
  fc.record({ ...common, kind: fc.constant('person'), value: optional(choice) }),
  fc.record({ ...common, kind: fc.constant('date'), value: typed }),
  fc.record({
    ...common,
    kind: fc.constant('number'),
    value: typed,
    min: fc.integer({ min: -10, max: 10 }),
    max: fc.integer({ min: 11, max: 5000 }),
  }),
  fc.record({ ...common, kind: fc.constant('toggle'), value: fc.boolean() }),
  fc.record({
    ...common,
    kind: fc.constant('file'),
    accept: fc.subarray(['csv', 'xlsx', 'yaml'], { minLength: 1 }),
  }),
];

/** Ten fields is more than any form asks at once. */
const someFields: fc.Arbitrary<FieldView[]> = fc
  .array(fc.oneof(...fields), { maxLength: 10, size: 'max' })
  .map((list) => list.map((field, index) => ({ ...field, id: `field${index}${'x'.repeat(40)}` })));

/** Any form, with the roughest words and values its type allows. */
export const anyForm: fc.Arbitrary<FormView> = fc.record({
  kind: fc.constant('form'),
  place: fc.record({ flow: fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/), step: fc.nat(1000) }),
  title: roughTitle,
  lines: fc.array(roughText, { maxLength: 60, size: 'max' }),
  fields: someFields,
  submit: roughTitle,
  canGoBack: fc.boolean(),
});
