import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleForms } from '../testing/sample-forms.js';
import { readModalPlace, readModalValues, readSuggestion } from './modal-values.js';
import { toModal } from './modal.js';

const option = (value: string) => ({ text: { type: 'plain_text', text: 'A' }, value });
const state = (id: string, value: object) => ({ [`field-2-${id}`]: { value } });

describe('what Slack sends for a form', () => {
  it('is a text for every kind of input', () => {
    const values = {
      ...state('name', { type: 'plain_text_input', value: 'Anna' }),
      ...state('hours', { type: 'number_input', value: '36.5' }),
      ...state('from', { type: 'datepicker', selected_date: '2027-03-10' }),
      ...state('language', { type: 'static_select', selected_option: option('nl') }),
      ...state('person', { type: 'external_select', selected_option: option('employee-2') }),
      ...state('pause', { type: 'checkboxes', selected_options: [option('true')] }),
      ...state('roster', { type: 'file_input', files: [{ id: 'F1', name: 'roster.csv' }] }),
    };
    expect(readModalValues(values)).toEqual({
      name: 'Anna',
      hours: '36.5',
      from: '2027-03-10',
      language: 'nl',
      person: 'employee-2',
      pause: 'true',
      roster: 'F1',
    });
  });

  it('is an empty text for what was left out, and false for a box that is not ticked', () => {
    const values = {
      ...state('name', { type: 'plain_text_input', value: null }),
      ...state('from', { type: 'datepicker', selected_date: null }),
      ...state('language', { type: 'static_select', selected_option: null }),
      ...state('pause', { type: 'checkboxes', selected_options: [] }),
      ...state('roster', { type: 'file_input', files: [] }),
    };
    expect(readModalValues(values)).toEqual({ name: '', from: '', language: '', pause: 'false', roster: '' });
  });

  it('is nothing for a preview, which asks nothing', () => {
    expect(readModalValues({})).toEqual({});
  });

  it.each([
    ['no state', undefined],
    ['an input of a kind that we never draw', state('name', { type: 'timepicker', selected_time: '09:00' })],
    ['a text without end', state('name', { type: 'plain_text_input', value: 'x'.repeat(4001) })],
  ])('is refused when it is %s', (_, values) => {
    expect(readModalValues(values)).toBeUndefined();
  });

  it('tells where the flow stood, as the modal carried it', () => {
    expect(readModalPlace(toModal(sampleForms('nl').empty, 'nl'))).toEqual({ flow: 'flow-1', step: 2 });
  });

  it('is no form of ours under another name', () => {
    expect(readModalPlace({ callback_id: 'notice', private_metadata: '' })).toBeUndefined();
    expect(readModalPlace({ callback_id: 'form-2', private_metadata: '' })).toBeUndefined();
  });

  it('never makes the coach fail', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect([readModalPlace(data), readSuggestion(data)]).toEqual([undefined, undefined]);
      }),
    );
  });
});

describe('what Slack asks options for', () => {
  const view = toModal(sampleForms('en').empty, 'en');
  const block = view.blocks.find(
    (candidate) => candidate.type === 'input' && candidate.element.type === 'external_select',
  );
  const block_id = block?.type === 'input' ? block.block_id : '';

  it('is a field of the form that is open, and what was typed so far', () => {
    expect(readSuggestion({ type: 'block_suggestion', block_id, value: 'UTC', view })).toEqual({
      place: { flow: 'flow-1', step: 2 },
      field: 'zone',
      query: 'UTC',
    });
  });

  it('is cut to a length that can be looked up', () => {
    expect(readSuggestion({ block_id, value: 'x'.repeat(9000), view })?.query).toHaveLength(100);
  });

  it('is not ours in another view or block', () => {
    expect(readSuggestion({ block_id: 'other', value: '', view })).toBeUndefined();
    expect(readSuggestion({ block_id, value: '' })).toBeUndefined();
  });
});
