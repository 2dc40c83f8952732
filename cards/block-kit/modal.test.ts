import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { locales } from '../../core/language/locale.js';
import type { FormView } from '../../core/messages/form.js';
import { cardActionSchema } from '../../core/messages/card-action.js';
import { anyForm } from '../testing/arbitrary-forms.js';
import { anyMessageView } from '../testing/arbitrary-views.js';
import { sampleForms } from '../testing/sample-forms.js';
import { sampleViews } from '../testing/sample-views.js';
import type { InputBlock, ModalBlock } from './blocks.js';
import { checkModal } from './check-modal.js';
import { formCallbackId, searchActionId } from './modal-ids.js';
import { loadingModal, modalErrors, noticeModal, toModal } from './modal.js';
import { blocksToText } from './plain-text.js';
import { optionsResponse } from './options.js';

const { empty, wrong, preview, file } = sampleForms('en');
const inputsOf = (blocks: readonly ModalBlock[]): InputBlock[] =>
  blocks.filter((block) => block.type === 'input');
const inputOf = (form: FormView, id: string) =>
  inputsOf(toModal(form, 'en').blocks).find(({ block_id }) => block_id === `field-2-${id}`);

describe('a form in Slack', () => {
  it('carries the id of its flow, and its step in the names it goes by', () => {
    const modal = toModal(empty, 'en');
    expect(modal).toMatchObject({ private_metadata: 'flow-1', callback_id: 'form-2', notify_on_close: true });
    expect(formCallbackId.test(modal.callback_id)).toBe(true);
  });

  it('gives every step blocks of its own, so that Slack shows the new values', () => {
    const ids = (step: number) =>
      inputsOf(toModal({ ...empty, place: { flow: 'flow-1', step } }, 'en').blocks).map(
        (block) => block.block_id,
      );
    expect(ids(3).filter((id) => ids(2).includes(id))).toEqual([]);
  });

  it('reads from top to bottom as it does in Teams', () => {
    expect(blocksToText(toModal(wrong, 'en').blocks)).toMatch(
      /^First name: \[Fatima \* 1\. <b>\]\n\nFirst name: This does not fit\.\n\nRemark: [^]*\[ Back \]$/,
    );
  });

  it('has an input for every kind of field, with what was typed', () => {
    const elements = ['nickname', 'language', 'person', 'from', 'hours', 'pause'].map(
      (id) => inputOf(wrong, id)?.element,
    );
    expect(elements).toMatchObject([
      { type: 'plain_text_input', multiline: false, max_length: 80, initial_value: 'Fatima *\n1. <b>' },
      { type: 'static_select', options: [{}, {}], initial_option: { value: 'nl' } },
      { type: 'external_select', min_query_length: 1, initial_option: { value: 'employee-2' } },
      { type: 'datepicker', initial_date: '2027-03-10' },
      { type: 'number_input', min_value: '1', max_value: '60', initial_value: '36.5' },
      { type: 'checkboxes', initial_options: [{ value: 'true' }] },
    ]);
    expect(inputOf(file, 'roster')?.element).toMatchObject({
      type: 'file_input',
      filetypes: ['csv', 'xlsx'],
    });
  });

  it('looks up a choice among more than a list may hold', () => {
    expect(inputOf(wrong, 'zone')?.element).toMatchObject({
      type: 'external_select',
      action_id: searchActionId,
      min_query_length: 0,
      initial_option: { value: 'UTC+7' },
    });
    const choices = Array.from({ length: 120 }, (_, index) => ({ value: `${index}`, label: `${index}` }));
    expect(optionsResponse(choices).options).toHaveLength(100);
  });

  it('marks what may be left out, and never makes anyone tick a box', () => {
    expect(inputOf(empty, 'from')).toMatchObject({ optional: false });
    expect(inputOf(empty, 'nickname')).toMatchObject({ optional: true });
    expect(inputOf(empty, 'pause')).toMatchObject({ optional: true });
  });

  it.each([
    ['hours', 'many'],
    ['hours', '61'],
    ['hours', '1e999'],
    ['from', '2027-02-30'],
    ['language', 'xx'],
  ])('leaves out a value for %s that Slack would refuse: %s', (id, value) => {
    const fields = wrong.fields.map((field) =>
      field.id === id && (field.kind === 'number' || field.kind === 'date' || field.kind === 'choice')
        ? { ...field, value }
        : field,
    );
    expect(Object.keys(inputOf({ ...wrong, fields }, id)?.element ?? {}).join(' ')).not.toContain('initial');
  });

  it('goes back by a button, where there is a step to go back to', () => {
    const last = (form: FormView) => toModal(form, 'en').blocks.at(-1);
    const back = last(wrong);
    const value = back?.type === 'actions' ? back.elements[0]?.value : undefined;
    expect(cardActionSchema.parse(JSON.parse(value ?? ''))).toEqual({ do: 'back', flow: 'flow-1', step: 2 });
    expect(last(empty)).toMatchObject({ type: 'input' });
  });

  it('tells an error at the block of its field', () => {
    expect(modalErrors(wrong)).toMatchObject({ 'field-2-hours': 'This does not fit.' });
    expect(modalErrors(empty)).toEqual({});
    const blocks = inputsOf(toModal(wrong, 'en').blocks).map(({ block_id }) => block_id);
    expect(Object.keys(modalErrors(wrong))).toEqual(blocks);
  });

  it('has its whole title inside where the frame has no room for it', () => {
    const modal = toModal(preview, 'en');
    expect(modal.title.text).toBe('Is all of this right…');
    expect(modal.blocks[0]).toMatchObject({ type: 'header', text: { text: preview.title } });
    expect(modal.submit?.text).toBe('Save');
  });
});

describe('a modal without a form', () => {
  it.each(locales)('says at once to wait, in %s', (locale) => {
    const modal = loadingModal(locale);
    expect(checkModal(modal)).toEqual([]);
    expect(blocksToText(modal.blocks)).toMatch(/^(Even geduld|One moment)…$/);
  });

  it('shows a view with nothing to send', () => {
    const { title, lines, link } = sampleViews('en').notice;
    const modal = noticeModal({ kind: 'notice', title, lines, link }, 'en');
    expect(modal).not.toHaveProperty('submit');
    expect(blocksToText(modal.blocks)).toBe('Saved\n─────\n\nYour tips come at 9:00.\n\nTo the file');
  });
});

describe('whatever the data', () => {
  it('a form obeys every limit of Slack', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(...locales), (form, locale) => {
        expect(checkModal(toModal(form, locale))).toEqual([]);
      }),
    );
  });

  it('a view in a modal obeys every limit of Slack', () => {
    fc.assert(
      fc.property(anyMessageView, fc.constantFrom(...locales), (view, locale) => {
        expect(checkModal(noticeModal(view, locale))).toEqual([]);
      }),
    );
  });
});
