import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCardValues } from './card-values.js';

const submit = { do: 'submit', flow: 'flow-1', step: 2 } as const;

describe('what Teams sends for a press', () => {
  it('is the action, and the values by their field', () => {
    expect(readCardValues({ ...submit, 'field-name': 'Anna', 'field-step': '4' })).toEqual({
      action: submit,
      values: { name: 'Anna', step: '4' },
    });
  });

  it('has every value as text, whatever the client made of it', () => {
    const typed = { 'field-hours': 36.5, 'field-pause': true, 'field-note': null, 'field-person': ' ' };
    expect(readCardValues({ ...submit, ...typed })?.values).toEqual({
      hours: '36.5',
      pause: 'true',
      note: '',
      person: '',
    });
  });

  it('takes a name that was typed over a person who was chosen, unless it is blank', () => {
    const press = (typed: string) =>
      readCardValues({ 'typed-person': typed, ...submit, 'field-person': 'employee-2' });
    expect(press('Bram')?.values).toEqual({ person: 'Bram' });
    expect(press(' ')?.values).toEqual({ person: 'employee-2' });
  });

  it.each([
    ['nothing', undefined],
    ['no action', { 'field-name': 'Anna' }],
    ['an action that is not ours', { do: 'launch' }],
    ['a key that is not ours', { ...submit, name: 'Anna' }],
    ['a value that is no value', { ...submit, 'field-name': { text: 'Anna' } }],
    ['a text without end', { ...submit, 'field-name': 'x'.repeat(4001) }],
    [
      'inputs without end',
      { ...submit, ...Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`field-${i}`, ''])) },
    ],
  ])('is refused when it has %s', (_, data) => {
    expect(readCardValues(data)).toBeUndefined();
  });

  it('never makes the coach fail', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (data) => {
        expect(readCardValues(data)).toBeUndefined();
      }),
    );
  });
});
