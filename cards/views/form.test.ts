import { describe, expect, it } from '@jest/globals';
import type { FieldView, FormView } from '../../core/messages/form.js';
import { teamsLimits } from '../limits.js';
import { toText } from '../plain-text.js';
import { renderCard } from '../render-card.js';
import { bytesOf } from '../room.js';
import { sampleForms } from '../testing/sample-forms.js';
import { formCard } from './form.js';

const { empty, wrong, preview, file } = sampleForms('en');
const elementsOf = (form: FormView) => formCard(form, 'en').body;
const inputOf = (form: FormView, id: string) =>
  elementsOf(form).find((element) => 'id' in element && element.id === id);

describe('a form in Teams', () => {
  it('reads from top to bottom: why, what to fill in, and the ways on', () => {
    expect(toText(formCard(empty, 'en'))).toBe(
      [
        'Settings',
        '────────',
        '',
        'This is how I reach you best.',
        '',
        'First name: []',
        '',
        'Remark: []',
        '',
        'Language: [Nederlands]',
        '',
        'Time zone: [UTC+7]',
        '',
        'Employee: []',
        '',
        'In your own team',
        '',
        'From: [2027-03-10]',
        '',
        'Hours a week: []',
        '',
        'No tips for now: []',
        '',
        '[ Save ]  [ Cancel ]',
      ].join('\n'),
    );
  });

  it('sends where the flow stands, and what was typed only when it is submitted', () => {
    expect(formCard(wrong, 'en').actions).toMatchObject([
      { title: 'Save', data: { do: 'submit', flow: 'flow-1', step: 2 } },
      { title: 'Back', data: { do: 'back', flow: 'flow-1', step: 2 }, associatedInputs: 'none' },
      { title: 'Cancel', data: { do: 'cancel', flow: 'flow-1', step: 2 }, associatedInputs: 'none' },
    ]);
    expect(formCard(wrong, 'en').actions?.[0]).not.toHaveProperty('associatedInputs');
  });

  it('keeps what was typed and says right under each field what is wrong, by name', () => {
    const elements = elementsOf(wrong);
    const index = elements.findIndex((element) => 'id' in element && element.id === 'field-hours');
    expect(elements[index]).toMatchObject({ type: 'Input.Number', value: 36.5, min: 1, max: 60 });
    expect(elements[index + 1]).toMatchObject({
      text: 'Hours a week: This does not fit.',
      color: 'Attention',
    });
    expect(inputOf(wrong, 'field-nickname')).toMatchObject({ value: 'Fatima *\n1. <b>' });
    expect(inputOf(wrong, 'field-pause')).toMatchObject({ value: 'true' });
  });

  it('says at the top how many answers are to be put right', () => {
    expect(elementsOf(wrong)[1]).toMatchObject({
      text: '8 answers are not right yet. Below it you read what to do.',
    });
    expect(toText(formCard(empty, 'en'))).not.toContain('not right');
  });

  it('lets Teams ask for what is missing, in words', () => {
    expect(inputOf(empty, 'field-from')).toMatchObject({
      isRequired: true,
      errorMessage: 'Please fill in: From.',
    });
    expect(inputOf(empty, 'field-nickname')).not.toHaveProperty('isRequired');
  });

  it('finds a person, or a choice among very many, by typing', () => {
    expect(inputOf(wrong, 'field-person')).toMatchObject({
      style: 'filtered',
      'choices.data': { type: 'Data.Query', dataset: 'people:person:2:flow-1' },
      choices: [
        { title: 'No choice', value: ' ' },
        { title: 'Bram Jansen', value: 'employee-2' },
      ],
      value: 'employee-2',
    });
    expect(inputOf(wrong, 'field-zone')).toMatchObject({
      'choices.data': { dataset: 'choices:zone:2:flow-1' },
      value: 'UTC+7',
    });
    expect(inputOf(wrong, 'field-language')).not.toHaveProperty(['choices.data']);
  });

  it('offers to type a name once nobody was found, and never before', () => {
    expect(inputOf(wrong, 'typed-person')).toMatchObject({ label: 'Cannot find the name? Type it here' });
    expect(inputOf(empty, 'typed-person')).toBeUndefined();
  });

  it('asks for a file in the chat, and has no button that would send nothing', () => {
    expect(toText(formCard(file, 'en'))).toMatch(
      /File: send the file here in the chat\. Its name ends in \.csv or \.xlsx\.\n\n\[ Back \] {2}\[ Cancel \]$/,
    );
  });

  it('is a preview where nothing is asked', () => {
    expect(toText(formCard(preview, 'en'))).toMatch(
      /Time: 9:00\n\n\[ Save \] {2}\[ Back \] {2}\[ Cancel \]$/,
    );
  });

  const long: FieldView = {
    id: 'a',
    label: 'A',
    required: false,
    kind: 'text',
    value: 'x'.repeat(4000),
    multiline: true,
    maxLength: 4000,
  };

  it('keeps the typed texts that fit and stays inside the limit of a card', () => {
    const fields = Array.from({ length: 9 }, (_, index) => ({ ...long, id: `a${index}` }));
    const card = renderCard({ ...empty, fields }, 'en');
    const kept = card.body.filter((element) => element.type === 'Input.Text' && element.value !== undefined);
    expect(kept).toHaveLength(6);
    expect(bytesOf(card)).toBeLessThanOrEqual(teamsLimits.cardBytes);
  });

  it('counts the lines for which there is no room', () => {
    const text = toText(formCard({ ...preview, lines: Array.from({ length: 43 }, () => 'Line') }, 'en'));
    expect(text.match(/^Line$/gm)).toHaveLength(40);
    expect(text).toContain('And 3 more lines.');
  });
});
