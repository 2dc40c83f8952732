import type { FieldView, FlowPlace } from '../../core/messages/form.js';
import type { Locale } from '../../core/language/locale.js';
import { warning } from '../elements.js';
import { errorOf, hintOf, labelOf } from '../form-texts.js';
import { slackLimits } from '../limits.js';
import { bold } from '../markdown.js';
import { plainText } from './block.js';
import type { ModalBlock } from './blocks.js';
import { inputElement } from './modal-element.js';
import { blockIdOf } from './modal-ids.js';
import { toBlockKit } from './to-block-kit.js';

/**
 * A field of a modal, and under it what is wrong: a view that is drawn anew cannot carry an error at its input, only the answer to a
 * submission can.
 */
export function fieldBlocks(field: FieldView, place: FlowPlace, locale: Locale): ModalBlock[] {
  const [hint, error] = [hintOf(field), errorOf(field)];
  return [
    {
      type: 'input',
      block_id: blockIdOf(place, field.id),
      label: plainText(labelOf(field), slackLimits.inputLabel),
      // A box that must be ticked could never be left as it is.
      optional: !field.required || field.kind === 'toggle',
      element: inputElement(field, locale),
      ...(hint && { hint: plainText(hint, slackLimits.inputHint) }),
    },
    ...(error ? toBlockKit({ body: [warning([bold(`${labelOf(field)}:`), ` ${error}`])] }) : []),
  ];
}
