import type { SlackBlock, SlackElement, SlackOption } from './view-content.js';

/** What stands in one input, as Slack tells it: `type`, and a key that depends on it. */
export type StateValue = Readonly<Record<string, unknown>>;

/** What stands in every input, by block_id and action_id. */
export type StateValues = Readonly<Record<string, Readonly<Record<string, StateValue>>>>;

/** Which key tells the value of an element, where the coach writes its first one, and what nothing looks like. */
interface Shape {
  readonly key: string;
  readonly initial: string;
  readonly empty: null | readonly never[];
}

const text: Shape = { key: 'value', initial: 'initial_value', empty: null };
const one: Shape = { key: 'selected_option', initial: 'initial_option', empty: null };
const several: Shape = { key: 'selected_options', initial: 'initial_options', empty: [] };

const shapes: Readonly<Record<string, Shape>> = {
  plain_text_input: text,
  number_input: text,
  email_text_input: text,
  url_text_input: text,
  static_select: one,
  external_select: one,
  radio_buttons: one,
  checkboxes: several,
  multi_static_select: several,
  multi_external_select: several,
  datepicker: { key: 'selected_date', initial: 'initial_date', empty: null },
  timepicker: { key: 'selected_time', initial: 'initial_time', empty: null },
  file_input: { key: 'files', initial: 'initial_files', empty: [] },
};

export interface PlacedElement {
  readonly blockId: string;
  readonly element: SlackElement;
}

/** Every interactive element of a view with the block it stands in. */
export function elementsOf(blocks: readonly SlackBlock[]): readonly PlacedElement[] {
  return blocks.flatMap(({ type, block_id: blockId = '', element, accessory, elements = [] }) => {
    const here = [element, accessory, ...(type === 'actions' ? elements : [])];
    return here.flatMap((candidate) =>
      candidate?.action_id === undefined ? [] : [{ blockId, element: candidate }],
    );
  });
}

/** The first input of a block. */
export function inputOf(blocks: readonly SlackBlock[], blockId: string): SlackElement | undefined {
  return elementsOf(blocks).find((placed) => placed.blockId === blockId && placed.element.type in shapes)
    ?.element;
}

/** What stands in the inputs: what the person typed, else what the coach wrote there, else nothing. */
export function stateOf(blocks: readonly SlackBlock[], typed: StateValues): StateValues {
  const state: Record<string, Record<string, StateValue>> = {};
  for (const { blockId, element } of elementsOf(blocks)) {
    const { type, action_id = '' } = element;
    const shape = shapes[type];
    if (shape === undefined) continue;
    const before = typed[blockId]?.[action_id];
    const value = before?.['type'] === type ? before : filled(element, element[shape.initial] ?? shape.empty);
    state[blockId] = { ...state[blockId], [action_id]: value };
  }
  return state;
}

/** An option as it was offered, or, as an object, one that nobody offered. */
export type Choice = string | SlackOption;

/** What stands in an input: text, a choice, several, or files as Slack shows them; `null` for nothing. */
export type TypedValue = string | SlackOption | readonly (Choice | object)[] | null;

/** The value as Slack tells it. `offered` are the options of a search. Throws for an option that is not there. */
export function typedInto(
  element: SlackElement,
  value: TypedValue,
  offered: readonly SlackOption[],
): StateValue {
  const key = shapes[element.type]?.key;
  const options = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap((group) => group.options),
    ...offered,
  ];
  const chosen = (choice: unknown): unknown =>
    typeof choice === 'string' ? optionIn(options, choice) : choice;
  if (key === 'selected_option') return filled(element, value === null ? null : chosen(value));
  if (key === 'selected_options') return filled(element, Array.isArray(value) ? value.map(chosen) : []);
  return filled(element, value ?? shapes[element.type]?.empty ?? null);
}

function optionIn(options: readonly SlackOption[], choice: string): SlackOption {
  const option = options.find(({ value, text: label }) => value === choice || label.text === choice);
  if (option === undefined) throw new Error(`There is no option "${choice}" here`);
  return option;
}

const filled = ({ type }: SlackElement, value: unknown): StateValue => ({
  type,
  [shapes[type]?.key ?? 'value']: value,
});
