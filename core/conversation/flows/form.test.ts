import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { FieldView, FormValues } from '../../messages/form.js';
import { success } from '../../problem.js';
import type { Upload } from '../intent.js';
import { readForm } from './form.js';

const label = { label: 'L', required: true } as const;
const fields: readonly FieldView[] = [
  { ...label, kind: 'text', id: 'note', value: '', multiline: false, maxLength: 5 },
  { ...label, kind: 'choice', id: 'colour', value: 'red', choices: [{ value: 'red', label: 'Red' }] },
  { ...label, kind: 'date', id: 'day', value: '' },
  { ...label, kind: 'number', id: 'hours', value: '', min: 1, max: 40 },
  { ...label, kind: 'person', id: 'who', value: undefined },
  { ...label, kind: 'toggle', id: 'sure', value: false },
  { kind: 'text', id: 'extra', label: 'E', required: false, value: '', multiline: true, maxLength: 9 },
];
const schema = z.object({
  note: z.string(),
  colour: z.literal('red'),
  day: z.iso.date(),
  hours: z.string().transform((text) => Number(text.replace(',', '.'))),
  who: z.string(),
  sure: z.stringbool().default(false),
  extra: z.string().optional(),
});
const right: FormValues = {
  note: ' hi ',
  colour: 'red',
  day: '2027-02-28',
  hours: '7,5',
  who: 'e1',
  sure: 'true',
};

const read = (values: FormValues) => readForm(fields, schema, values, 'en');
const errorsOf = (values: FormValues): Record<string, string> => {
  const result = read(values);
  if (result.ok) return {};
  return Object.fromEntries(
    result.fields.flatMap(({ id, error }) => (error === undefined ? [] : [[id, error]])),
  );
};

describe('a form', () => {
  it('is read by its schema, what is empty is not there', () => {
    expect(read({ ...right, extra: '  ' })).toEqual({
      ok: true,
      value: { note: 'hi', colour: 'red', day: '2027-02-28', hours: 7.5, who: 'e1', sure: true },
    });
  });

  it.each([
    ['note', '', 'Please fill this in.'],
    ['note', 'too long', 'This is too long. Please shorten it.'],
    ['colour', 'blue', 'Choose something from the list.'],
    ['day', '2027-02-29', 'Fill in a date, such as 2027-03-10.'],
    ['day', '28-02-2027', 'Fill in a date, such as 2027-03-10.'],
    ['hours', '0', 'Fill in a number that fits here.'],
    ['hours', '41', 'Fill in a number that fits here.'],
    ['hours', 'many', 'Fill in a number that fits here.'],
    ['who', ' ', 'Please fill this in.'],
  ])('says at %s what is wrong with "%s"', (id, value, sentence) => {
    expect(errorsOf({ ...right, [id]: value })).toEqual({ [id]: sentence });
  });

  it('says everything that is wrong at once, in the language of its reader', () => {
    expect(Object.keys(errorsOf({}))).toEqual(['note', 'colour', 'day', 'hours', 'who']);
    const dutch = readForm(fields, schema, { ...right, note: '' }, 'nl');
    expect(dutch.ok ? '' : dutch.fields[0]?.error).toBe('Vul dit in.');
  });

  it('keeps what was typed, right or wrong, so that nobody types it twice', () => {
    const result = read({ ...right, hours: 'many', who: 'Anna' });
    expect(result.ok ? [] : result.fields).toMatchObject([
      { value: ' hi ' },
      { value: 'red' },
      { value: '2027-02-28' },
      { value: 'many' },
      { value: { value: 'Anna', label: 'Anna' } },
      { value: true },
      { value: '' },
    ]);
  });

  it('shows the words of its schema where those are ours, and never those of a library', () => {
    const picky = schema.refine(({ note }) => note === 'x', { path: ['note'], error: 'form.error.person' });
    const result = readForm(fields, picky, right, 'en');
    expect(result.ok ? '' : result.fields[0]?.error).toMatch(/^I cannot find this person/);
    const foreign = schema.extend({ note: z.string().regex(/^x$/) });
    const other = readForm(fields, foreign, right, 'en');
    expect(other.ok ? '' : other.fields[0]?.error).toBe('This is not right. Please check it.');
  });
});

describe('a file in a form', () => {
  const file: FieldView = { kind: 'file', id: 'list', label: 'List', required: true, accept: ['csv'] };
  const upload = (name: string): Upload => ({
    name,
    size: 1,
    read: () => Promise.resolve(success(Buffer.from('a'))),
  });
  const withFiles = (files: readonly Upload[]) => readForm([file], z.object({}), {}, 'en', files);

  it('must be there, and of a kind that can be read', () => {
    expect(withFiles([upload('LIST.CSV')]).ok).toBe(true);
    for (const files of [[], [upload('list.csv.exe')], [upload('list.csv'), upload('x')]])
      expect(withFiles(files).ok).toBe(false);
  });
});
