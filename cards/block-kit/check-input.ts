import type { LimitViolation } from '../limits.js';
import type { InputBlock } from './blocks.js';
import { check, checkAll, type Sizes } from './check-sizes.js';
import type { InputElement, NumberInput, Option, StaticSelect } from './inputs.js';

/** What Slack has against an input: its sizes, and a first value that the input itself would refuse. */
export const checkInput = (
  { block_id, label, hint, element }: InputBlock,
  path: string,
): LimitViolation[] => [
  ...check(path, {
    blockId: block_id.length,
    inputLabel: label.text.length,
    inputHint: hint?.text.length ?? 1,
    actionId: element.action_id.length,
  }),
  ...checkElement(element, `${path}.element`),
];

function checkElement(element: InputElement, path: string): LimitViolation[] {
  switch (element.type) {
    case 'plain_text_input':
      return [
        ...check(path, { inputText: element.max_length }),
        ...refused(path, (element.initial_value?.length ?? 0) > element.max_length),
      ];
    case 'static_select':
      return [...checkOptions(element.options, path), ...refused(path, !offersInitial(element))];
    case 'external_select':
      return [
        ...check(path, { placeholder: element.placeholder.text.length }),
        ...checkAll(element.initial_option ? [element.initial_option] : [], path, optionSizes),
      ];
    case 'number_input':
      return refused(path, !isInRange(element));
    case 'datepicker':
      return refused(path, !/^\d{4}-\d{2}-\d{2}$/.test(element.initial_date ?? '2027-03-10'));
    case 'checkboxes':
      return checkOptions(element.options, path);
    case 'file_input':
      return element.filetypes.length > 0 ? [] : [{ path, limit: 'a kind of file', actual: 0, allowed: 1 }];
  }
}

const refused = (path: string, isRefused: boolean): LimitViolation[] =>
  isRefused ? [{ path, limit: 'a first value that fits', actual: 0, allowed: 1 }] : [];

const offersInitial = ({ options, initial_option }: StaticSelect): boolean =>
  initial_option === undefined || options.some(({ value }) => value === initial_option.value);

const isInRange = ({ initial_value, min_value, max_value }: NumberInput): boolean =>
  initial_value === undefined ||
  (Number(initial_value) >= Number(min_value) && Number(initial_value) <= Number(max_value));

const checkOptions = (options: readonly Option[], path: string): LimitViolation[] => [
  ...check(path, { options: options.length }),
  ...checkAll(options, `${path}.options`, optionSizes),
];

const optionSizes = ({ text, value }: Option): Sizes => ({
  optionText: text.text.length,
  optionValue: value.length,
});
