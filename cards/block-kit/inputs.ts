import type { PlainText } from './texts.js';

/** What stands in an input block. Its value comes back under the block's id and `action_id`. */
export type InputElement =
  TextInput | StaticSelect | ExternalSelect | DatePicker | NumberInput | Checkboxes | FileInput;

export interface TextInput {
  type: 'plain_text_input';
  action_id: string;
  multiline: boolean;
  max_length: number;
  initial_value?: string;
}

export interface StaticSelect {
  type: 'static_select';
  action_id: string;
  options: Option[];
  /** One of the options, letter for letter. */
  initial_option?: Option;
}

/** Slack asks the coach for options as the reader types. */
export interface ExternalSelect {
  type: 'external_select';
  action_id: string;
  placeholder: PlainText;
  /** How much must be typed before Slack asks. */
  min_query_length: number;
  initial_option?: Option;
}

export interface DatePicker {
  type: 'datepicker';
  action_id: string;
  /** `YYYY-MM-DD`. */
  initial_date?: string;
}

/** Numbers are texts, on the way out and on the way back. */
export interface NumberInput {
  type: 'number_input';
  action_id: string;
  is_decimal_allowed: boolean;
  min_value: string;
  max_value: string;
  initial_value?: string;
}

export interface Checkboxes {
  type: 'checkboxes';
  action_id: string;
  options: Option[];
  initial_options?: Option[];
}

export interface FileInput {
  type: 'file_input';
  action_id: string;
  /** Endings without a dot. */
  filetypes: string[];
  max_files: number;
}

export interface Option {
  text: PlainText;
  value: string;
}
