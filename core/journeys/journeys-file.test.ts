import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { readJourneys } from './journeys-file.js';

const today = Temporal.PlainDate.from('2026-11-24');
const head = '# Two journeys.\n- personnelNumber: 2001\n  role: birthing-parent\n  announcedOn: today\n';
const whole = `${head}  dueDate: today+2w\n`;

const problemsOf = (text: string) => {
  const result = readJourneys(text, today);
  return result.ok ? [] : result.problems;
};

describe('reading journeys', () => {
  it('writes out days that are relative to today, and knows where each journey begins', () => {
    const result = readJourneys(
      `${whole}\n- ${whole.slice(head.indexOf('p')).replace('today+2w', '2027-01-01')}`,
      today,
    );
    expect(result.ok && result.value).toMatchObject([
      { personnelNumber: '2001', line: 2, facts: { announcedOn: today, dueDate: today.add({ weeks: 2 }) } },
      { personnelNumber: '2001', line: 7, facts: { dueDate: Temporal.PlainDate.from('2027-01-01') } },
    ]);
  });

  it.each(['002001', '1_000', '0x1F', '1e3', 'true', '~', '2001.0', '"0042"'])(
    'keeps a number as it is written: %s',
    (number) => {
      const result = readJourneys(whole.replace('2001', number), today);
      expect(result.ok && result.value).toMatchObject([{ personnelNumber: number.replaceAll('"', '') }]);
    },
  );

  it('reads days, numbers and a yes as people write them, and passes over what is empty', () => {
    const more = '  birthDate: 1-2-2027\n  leaveStart:\n  hospitalDays: 12\n  multiples: Ja\n';
    const result = readJourneys(whole.replace('today+2w', '31/01/2027') + more, today);
    expect(result.ok && result.value[0]?.facts).toEqual({
      role: 'birthing-parent',
      announcedOn: today,
      dueDate: Temporal.PlainDate.from('2027-01-31'),
      birthDate: Temporal.PlainDate.from('2027-02-01'),
      hospitalDays: 12,
      multiples: true,
    });
  });

  it.each([
    ['a day that is none', `${head}  dueDate: soon`, 5, 'journey 1: dueDate'],
    ['a field that is missing', head.replace('role', '# role'), 2, 'journey 1: role'],
    ['a field that nobody knows', `${whole}  diagnosis: x`, 6, 'journey 1: diagnosis'],
    ['no list', 'journeys: 2', 1, 'the list'],
    ['nothing', '', 1, 'the list'],
  ])('names the line of %s', (_what, text, line, field) => {
    expect(problemsOf(text)).toEqual([{ code: 'journey-invalid', facts: { line, field } }]);
  });

  it.each([
    ['brackets that stay open', `${whole}- [`, 6],
    ['an alias of nothing', '- *unknown', 1],
  ])('says where a file is no YAML at all: %s', (_what, text, line) => {
    expect(problemsOf(text)).toEqual([{ code: 'yaml-malformed', facts: { line } }]);
  });
});
