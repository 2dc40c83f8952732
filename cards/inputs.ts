/** The inputs of Adaptive Cards that our forms use, as a closed union. */
export type CardInput = TextInput | ChoiceInput | DateInput | NumberInput | ToggleInput;

interface LabelledInput {
  readonly id: string;
  readonly label: string;
  /** Teams marks it, and asks for it before it sends anything. */
  readonly isRequired?: true;
  /** What Teams says where the value is missing, or out of range. */
  readonly errorMessage?: string;
}

export interface TextInput extends LabelledInput {
  readonly type: 'Input.Text';
  readonly maxLength: number;
  readonly isMultiline?: true;
  readonly value?: string;
}

/** A list that opens; `filtered` has a box to type in. */
export interface ChoiceInput extends LabelledInput {
  readonly type: 'Input.ChoiceSet';
  readonly style?: 'filtered';
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** Where Teams looks for more as the reader types. */
  readonly 'choices.data'?: { readonly type: 'Data.Query'; readonly dataset: string };
  readonly placeholder?: string;
  readonly value?: string;
}

export interface DateInput extends LabelledInput {
  readonly type: 'Input.Date';
  readonly value?: string;
}

export interface NumberInput extends LabelledInput {
  readonly type: 'Input.Number';
  readonly min: number;
  readonly max: number;
  readonly value?: number;
}

/** A box to tick; its title is its label. */
export interface ToggleInput {
  readonly type: 'Input.Toggle';
  readonly id: string;
  readonly title: string;
  readonly wrap: true;
  readonly value: 'true' | 'false';
}
