import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { readRoster } from './roster-file.js';

const head =
  'name,email,personnel_number,team,weekly_hours,contract_end,manager_email,role,chat,locale,time_zone';
const manager = 'Kees Jansen,kees@example.com,1,Dev,40,,,manager,slack,nl,';
const employee = 'Guus Peters,guus@example.com,2,Dev,36,2027-12-31,kees@example.com,employee,,,';

const problemsOf = (...lines: string[]) => {
  const result = readRoster(lines.join('\n'));
  return result.ok ? [] : result.problems;
};

describe('reading a roster', () => {
  it('takes commas or semicolons, a byte order mark, spaces and a decimal comma', () => {
    const text = `\uFEFF${head}\n${manager}\n${employee}\n`.replaceAll(',', ' ; ').replace('36', '36,5');
    const result = readRoster(text);
    expect(result.ok && result.value).toMatchObject([
      { name: 'Kees Jansen', role: 'manager', chat: 'slack', contract_end: undefined, line: 2 },
      {
        name: 'Guus Peters',
        weekly_hours: 36.5,
        contract_end: Temporal.PlainDate.from('2027-12-31'),
        line: 3,
      },
    ]);
  });

  it('names every column that is missing', () => {
    const problems = problemsOf('name,email,personnel_number', 'Kees,kees@example.com,1');
    expect(problems.map(({ facts }) => facts?.['column'])).toEqual(
      expect.arrayContaining(['team', 'role', 'weekly_hours']),
    );
    expect(problems.every(({ code }) => code === 'csv-column-missing')).toBe(true);
  });

  it.each([
    ['email', 'Kees,not-an-address,1,Dev,40,,,manager,slack,nl,'],
    ['weekly_hours', 'Kees,kees@example.com,1,Dev,a lot,,,manager,slack,nl,'],
    ['weekly_hours', 'Kees,kees@example.com,1,Dev,80,,,manager,slack,nl,'],
    ['contract_end', 'Kees,kees@example.com,1,Dev,40,31-12-2027,,manager,slack,nl,'],
    ['role', 'Kees,kees@example.com,1,Dev,40,,,boss,slack,nl,'],
    ['chat', 'Kees,kees@example.com,1,Dev,40,,,manager,,nl,'],
    ['time_zone', 'Kees,kees@example.com,1,Dev,40,,,manager,slack,nl,Mars'],
    ['manager_email', 'Guus,guus@example.com,2,Dev,36,,,employee,,,'],
  ])('names the line and the column where %s is wrong, and not the value', (column, line) => {
    expect(problemsOf(head, manager.replace('1', '9').replace('kees@', 'other@'), line)).toEqual([
      { code: 'csv-row-invalid', facts: { line: 3, column } },
    ]);
  });

  it('finds what is there twice', () => {
    expect(problemsOf(head, manager, manager)).toEqual([
      { code: 'duplicate-personnel-number', facts: { line: 3 } },
      { code: 'duplicate-email', facts: { line: 3 } },
    ]);
  });

  it('says where a file is no CSV at all', () => {
    expect(problemsOf(head, 'Kees,"kees@example.com,1')).toMatchObject([{ code: 'csv-malformed' }]);
    expect(problemsOf(head, 'Kees,kees@example.com')).toMatchObject([
      { code: 'csv-malformed', facts: { line: 2 } },
    ]);
    expect(problemsOf('')).toMatchObject([{ code: 'csv-column-missing' }, ...Array<object>(10).fill({})]);
  });
});
