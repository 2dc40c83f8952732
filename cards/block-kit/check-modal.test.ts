import { describe, expect, it } from '@jest/globals';
import { sampleForms } from '../testing/sample-forms.js';
import type { InputBlock, Modal } from './blocks.js';
import { checkModal } from './check-modal.js';
import type { InputElement } from './inputs.js';
import { loadingModal, toModal } from './modal.js';

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;
const modal = toModal({ ...sampleForms('en').empty, fields: [] }, 'en');
const option = { text: plain('A'), value: 'a' };
const action_id = 'value';
const input = (element: InputElement, more: Partial<InputBlock> = {}): InputBlock => ({
  type: 'input',
  block_id: 'field-1-a',
  label: plain('A'),
  optional: true,
  element,
  ...more,
});
const text: InputElement = { type: 'plain_text_input', action_id, multiline: false, max_length: 80 };
const date: InputElement = { type: 'datepicker', action_id };

describe('the check of Slack’s limits for a modal', () => {
  it.each<[string, Partial<Modal>]>([
    ['modalTitle', { title: plain('x'.repeat(25)) }],
    ['modalTitle (at least)', { title: plain('') }],
    ['modalButton', { submit: plain('x'.repeat(25)) }],
    ['modalButton', { close: plain('x'.repeat(25)) }],
    ['privateMetadata', { private_metadata: 'x'.repeat(3001) }],
    ['callbackId', { callback_id: 'x'.repeat(256) }],
    ['modalBlocks', { blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }],
    ['modalBlocks (at least)', { blocks: [] }],
    ['block_id used once', { blocks: [input(text), input(date)] }],
  ])('finds a breach of %s', (limit, change) => {
    expect(checkModal({ ...modal, ...change })).toMatchObject([{ limit }]);
  });

  it.each<[string, InputBlock]>([
    ['blockId', input(date, { block_id: 'x'.repeat(256) })],
    ['inputLabel', input(date, { label: plain('x'.repeat(2001)) })],
    ['inputHint', input(date, { hint: plain('x'.repeat(2001)) })],
    ['actionId', input({ ...date, action_id: 'x'.repeat(256) })],
    ['inputText', input({ ...text, max_length: 3001 })],
    ['a first value that fits', input({ ...text, initial_value: 'x'.repeat(81) })],
    ['a first value that fits', input({ ...date, initial_date: '10 March' })],
    [
      'options',
      input({ type: 'static_select', action_id, options: Array.from({ length: 101 }, () => option) }),
    ],
    ['options (at least)', input({ type: 'static_select', action_id, options: [] })],
    [
      'optionText',
      input({ type: 'checkboxes', action_id, options: [{ ...option, text: plain('x'.repeat(76)) }] }),
    ],
    [
      'optionValue',
      input({ type: 'checkboxes', action_id, options: [{ ...option, value: 'x'.repeat(76) }] }),
    ],
    [
      'a first value that fits',
      input({
        type: 'static_select',
        action_id,
        options: [option],
        initial_option: { ...option, value: 'b' },
      }),
    ],
    [
      'placeholder',
      input({ type: 'external_select', action_id, placeholder: plain('x'.repeat(151)), min_query_length: 1 }),
    ],
    [
      'a first value that fits',
      input({
        type: 'number_input',
        action_id,
        is_decimal_allowed: true,
        min_value: '1',
        max_value: '9',
        initial_value: '10',
      }),
    ],
    ['a kind of file', input({ type: 'file_input', action_id, filetypes: [], max_files: 1 })],
  ])('finds a breach of %s in an input', (limit, block) => {
    expect(checkModal({ ...modal, blocks: [block] })).toMatchObject([{ limit }]);
  });

  it('finds inputs that cannot be sent', () => {
    expect(checkModal({ ...loadingModal('en'), blocks: [input(text)] })).toMatchObject([
      { limit: 'a submit button for its inputs' },
    ]);
  });
});
