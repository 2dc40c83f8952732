import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { readRoster, type RosterRow } from './roster-file.js';

const head =
  'name,email,personnel_number,team,weekly_hours,contract_end,manager_email,role,chat,locale,time_zone';
const manager = 'Kees Jansen,kees@example.com,1,Dev,40,,,manager,slack,nl,';
const employee = 'Guus Peters,guus@example.com,2,Dev,36,2027-12-31,kees@example.com,employee,,,';

const read = async (...lines: string[]): Promise<readonly RosterRow[]> => {
  const result = await readRoster(Buffer.from(lines.join('\n')));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.rows;
};
const problemsOf = async (...lines: string[]) => {
  const result = await readRoster(Buffer.from(lines.join('\n')));
  return result.ok ? [] : result.problems;
};
/** The employee's row, with one cell otherwise than it was. */
const withCell = async (before: string, after: string) =>
  (await read(head, manager, employee.replace(before, after)))[1];

describe('reading a roster', () => {
  it.each([',', ';', '\t', '|'])('takes %j between the cells, a byte order mark and spaces', async (sign) => {
    const text = `\uFEFF${head}\n${manager}\n${employee}\n`.replaceAll(',', ` ${sign} `);
    expect(await read(text)).toMatchObject([
      { name: 'Kees Jansen', role: 'manager', chat: 'slack', contract_end: undefined, line: 2 },
      { name: 'Guus Peters', contract_end: Temporal.PlainDate.from('2027-12-31'), line: 3 },
    ]);
  });

  it('takes what a spreadsheet adds or leaves out: its own first line, empty lines, separators at the end', async () => {
    const text = [
      `sep=;`,
      `${head};;`,
      `${manager};;`,
      ';;;;;;;;;;',
      '',
      employee.replace(/,,,$/, ''),
      ' ; ; ',
    ];
    const rows = await read(text.join('\r\n').replaceAll(',', ';'));
    expect(rows.map(({ name, line }) => [name, line])).toEqual([
      ['Kees Jansen', 3],
      ['Guus Peters', 6],
    ]);
  });

  it('knows a column by other names, in any case, with any sign between its words', async () => {
    const dutch =
      'NAAM,E-mailadres,Personeelsnummer,Afdeling,Uren per week,Einde contract,E-mail leidinggevende,Rol,Chat,Taal,Tijdzone';
    expect(await read(dutch, manager, employee)).toEqual(await read(head, manager, employee));
    const english = head.toUpperCase().replaceAll('_', '-');
    expect(await read(english.replace('NAME', ' Full  Name\u200B '), manager, employee)).toHaveLength(2);
  });

  it('says how someone works in words of either language, or leaves that out', async () => {
    const worksAs = async (heading: string, cell: string) =>
      (await read(`${head},${heading}`, `${manager},${cell}`))[0]?.employment;
    expect(await worksAs('dienstverband', 'Uitzendkracht')).toBe('agency');
    expect(await worksAs('Contract type', 'zero-hours')).toBe('on-call');
    expect(await worksAs('employment', '')).toBe('');
    expect((await read(head, manager))[0]?.employment).toBeUndefined();
  });

  it('has three columns that may be left out, and tells that from an empty cell', async () => {
    const [none] = await read(head, manager);
    expect([none?.country, none?.phone, none?.first_name]).toEqual([undefined, undefined, undefined]);
    const [empty] = await read(`${head},land,phone,voornaam`, `${manager},,,`);
    expect([empty?.country, empty?.phone, empty?.first_name]).toEqual(['', '', '']);
    const [given] = await read(`${head},land,phone,voornaam`, `${manager},Duitsland,+31 (0)6-12345678,Kees`);
    expect(given).toMatchObject({ country: 'DE', phone: '+31 (0)6-12345678', first_name: 'Kees' });
  });
});

describe('a cell', () => {
  it('loses what no eye sees', async () => {
    const odd = '\u200B Guus\u00A0\u00A0Pe\u00ADters\uFEFF,guus@example.com\u200B,\u20602\u00A0';
    expect(await withCell('Guus Peters,guus@example.com,2', odd)).toMatchObject({
      name: 'Guus Peters',
      email: 'guus@example.com',
      personnel_number: '2',
    });
  });

  it('is composed, and an address without its case', async () => {
    const name = 'Zoë'.normalize('NFD');
    const row = await withCell('Guus Peters,guus@', `${name},ZOË@`);
    expect(row).toMatchObject({ name: 'Zoë', email: 'zoë@example.com' });
  });

  it('keeps the zeros of a number', async () => {
    expect(await withCell(',2,', ',002001,')).toMatchObject({ personnel_number: '002001' });
  });

  it.each(['31-12-2027', '31/12/2027', '31.12.2027', '2027-12-31T00:00:00', '2027/12/31'])(
    'says a day as people write it: %s',
    async (written) => {
      expect((await withCell('2027-12-31', written))?.contract_end?.toString()).toBe('2027-12-31');
    },
  );

  it('says the day before the month', async () => {
    expect((await withCell('2027-12-31', '01/02/2027'))?.contract_end?.toString()).toBe('2027-02-01');
  });

  it.each([
    '9999-12-31',
    '31-12-9999',
    '31.12.2999',
    '1900-01-01',
    '00-00-0000',
    '0000-00-00',
    '1-1-1900 00:00',
  ])('means no end by a day that nobody will see: %s', async (written) => {
    expect((await withCell('2027-12-31', written))?.contract_end).toBeUndefined();
  });

  it.each([
    ['36,5', 36.5],
    ['36.50', 36.5],
    ['8', 8],
  ])('says hours with either decimal sign: %s', async (written, hours) => {
    const row = await read(
      head.replaceAll(',', ';'),
      employee.replaceAll(',', ';').replace(';36;', `;${written};`),
    );
    expect(row).toMatchObject([{ weekly_hours: hours }]);
  });

  it('may name no manager: that is no mistake', async () => {
    expect(await withCell('kees@example.com', '')).toMatchObject({
      role: 'employee',
      manager_email: undefined,
    });
  });
});

describe('one mistake is one problem', () => {
  it.each([
    ['email', 'anna@example.com', 'Kees,not-an-address,1,Dev,40,,,manager,slack,nl,'],
    ['weekly_hours', '32 / 32,5 / 32.5', 'Kees,kees@example.com,1,Dev,a lot,,,manager,slack,nl,'],
    ['weekly_hours', '32 / 32,5 / 32.5', 'Kees,kees@example.com,1,Dev,80,,,manager,slack,nl,'],
    [
      'contract_end',
      '2027-12-31 / 31-12-2027',
      'Kees,kees@example.com,1,Dev,40,31-02-2027,,manager,slack,nl,',
    ],
    [
      'contract_end',
      '2027-12-31 / 31-12-2027',
      'Kees,kees@example.com,1,Dev,40,12/31/2027,,manager,slack,nl,',
    ],
    ['role', 'employee / manager / hr / privacy-officer', 'Kees,kees@example.com,1,Dev,40,,,boss,slack,nl,'],
    ['chat', 'teams / slack', 'Kees,kees@example.com,1,Dev,40,,,manager,,nl,'],
    ['time_zone', 'Europe/Amsterdam', 'Kees,kees@example.com,1,Dev,40,,,manager,slack,nl,Mars'],
    ['name', 'Anna Visser', '\u200B,kees@example.com,1,Dev,40,,,manager,slack,nl,'],
  ])('of %s: with its line and what is right there, and not the value', async (column, expected, line) => {
    expect(await problemsOf(head, manager.replace('1', '9').replace('kees@', 'other@'), line)).toEqual([
      { code: 'csv-row-invalid', facts: { line: 3, column, expected } },
    ]);
  });

  it.each(['0', '0,0', '0.00'])('of %s hours: an average is asked for', async (hours) => {
    expect(
      await problemsOf(head.replaceAll(',', ';'), manager.replaceAll(',', ';').replace('40', hours)),
    ).toEqual([{ code: 'zero-hours', facts: { line: 2 } }]);
  });

  it('of a country, a phone or a way of working that is none', async () => {
    const wrong = await problemsOf(`${head},country,phone,dienstverband`, `${manager},Mars,3.16E+10,flex`);
    expect(wrong.map(({ facts }) => facts?.['column'])).toEqual(['employment', 'country', 'phone']);
  });

  it('of columns that are missing', async () => {
    expect(await problemsOf(head.replace('team,', ''), 'x')).toEqual([
      { code: 'csv-column-missing', facts: { column: 'team' } },
    ]);
    expect(await problemsOf(head.replace('team,weekly_hours,', ''), 'x')).toEqual([
      { code: 'csv-column-missing', facts: { column: 'team, weekly_hours', more: 'yes' } },
    ]);
  });

  it.each([
    ['no first line of headings', `${manager}\n${employee}`],
    ['a sign between the cells that nobody uses', `${head}\n${manager}`.replaceAll(',', '~')],
    ['nothing', ''],
  ])('of a file with %s', async (_what, text) => {
    expect(await problemsOf(text)).toEqual([
      { code: 'csv-header-missing', facts: { column: expect.stringMatching(/^name, email, .*time_zone$/) } },
    ]);
  });

  it('of a file with headings alone', async () => {
    expect(await problemsOf(head, ',,,,,,,,,,')).toEqual([{ code: 'csv-empty' }]);
  });

  it.each([
    ['name', `${head},name`],
    ['name', `${head},Naam`],
    ['email', head.replace('team', 'E-MAIL')],
  ])('of column %s that is there twice', async (column, headings) => {
    expect(await problemsOf(headings, `${manager},x`)).toEqual([
      { code: 'csv-column-twice', facts: { column } },
    ]);
  });

  it('of what is there twice, however it is written', async () => {
    expect(
      await problemsOf(head, manager, manager.replace(',1,', ',1\u200B,').replace('kees', 'KEES')),
    ).toEqual([
      { code: 'duplicate-personnel-number', facts: { line: 3 } },
      { code: 'duplicate-email', facts: { line: 3 } },
    ]);
  });

  it('of what is no CSV at all', async () => {
    expect(await problemsOf(head, 'Kees,"kees@example.com,1')).toMatchObject([{ code: 'csv-malformed' }]);
    expect(await problemsOf(head, 'Kees,kees@example.com')).toMatchObject([
      { code: 'csv-malformed', facts: { line: 2 } },
    ]);
    expect(await problemsOf(head, `${manager}Europe/Amsterdam,more`)).toMatchObject([
      { code: 'csv-malformed' },
    ]);
  });

  it('of more than anyone reads: the first are kept, and all of them counted', async () => {
    const wrong = Array.from({ length: 1200 }, () => employee.replace(',36,', ',many,'));
    const problems = await problemsOf(head, manager, ...wrong);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toEqual({ code: 'more-wrong', facts: { value: 200 } });
  });
});
