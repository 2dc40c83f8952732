import type { Choice } from '../../core/messages/form.js';
import { choiceLabel } from '../form-texts.js';
import { slackLimits } from '../limits.js';
import { plainText } from './block.js';
import type { Option } from './inputs.js';

export const optionOf = ({ value, label }: Choice): Option => ({
  text: plainText(choiceLabel(label), slackLimits.optionText),
  value,
});

/** What was found, as the answer to Slack's `block_suggestion`. */
export const optionsResponse = (choices: readonly Choice[]): { options: Option[] } => ({
  options: choices.slice(0, slackLimits.options).map(optionOf),
});
