import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { zipSync } from 'fflate';
import type { ProblemCode } from '../../problem.js';
import { packed, workbookFile, workbookParts, type Cell } from '../testing/workbook-file.js';
import { readRoster } from '../roster-file.js';
import { MOST_PACKED, MOST_ROWS, MOST_UNPACKED } from './limits.js';
import { lying } from '../testing/lying-zip.js';

const head: readonly Cell[] =
  'naam,e-mailadres,personeelsnummer,afdeling,uren,contract_tot,e_mail_leidinggevende,rol,chat,taal,tijdzone'.split(
    ',',
  );
const kees: readonly Cell[] = [
  'Kees Jansen',
  'kees@example.com',
  1,
  'Dev',
  40,
  undefined,
  undefined,
  'manager',
  'slack',
];
const guus = (cells: readonly Cell[] = []): readonly Cell[] => [
  'Guus & co',
  'guus@example.com',
  2001,
  'Dev',
  ...(cells.length > 0 ? cells : [36, undefined]),
  'kees@example.com',
  'medewerker',
];

const problemOf = async (file: Buffer): Promise<ProblemCode | undefined> => {
  const roster = await readRoster(file);
  return roster.ok ? undefined : roster.problems[0]?.code;
};
const rowsOf = async (file: Buffer) => {
  const roster = await readRoster(file);
  if (!roster.ok) throw new Error(JSON.stringify(roster.problems));
  return roster.value;
};

describe('an Excel workbook', () => {
  it('is read as people see it: numbers without what the machine adds, days, hours, and which row it is', async () => {
    const rows = [head, kees, [], guus([32.299999999999997, { serial: 46752 }])];
    expect(await rowsOf(workbookFile(rows))).toEqual({
      hasMoreSheets: false,
      rows: [
        expect.objectContaining({ name: 'Kees Jansen', personnel_number: '1', line: 2 }),
        expect.objectContaining({
          name: 'Guus & co',
          personnel_number: '2001',
          weekly_hours: 32.3,
          contract_end: Temporal.PlainDate.from('2027-12-31'),
          line: 4,
        }),
      ],
    });
  });

  it('may say a day as a number that lost what it was, and hours with a comma', async () => {
    const { rows } = await rowsOf(workbookFile([head, kees, guus(['32,5', 46752])]));
    expect(rows[1]).toMatchObject({
      weekly_hours: 32.5,
      contract_end: Temporal.PlainDate.from('2027-12-31'),
    });
  });

  it('has its first sheet read, and says that there are more', async () => {
    const { rows, hasMoreSheets } = await rowsOf(workbookFile([head, kees], [['something else']]));
    expect([rows.length, hasMoreSheets]).toEqual([1, true]);
  });

  it('names what is wrong by row and column, as text does', async () => {
    expect(await readRoster(workbookFile([head, kees, [], guus(['veel', undefined])]))).toEqual({
      ok: false,
      problems: [
        { code: 'csv-row-invalid', facts: { line: 4, column: 'weekly_hours', expected: '32 / 32,5 / 32.5' } },
      ],
    });
  });
});

describe('a file that is no roster', () => {
  const good = workbookFile([head, kees]);
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  it.each<[string, Buffer, ProblemCode]>([
    ['of an Excel before 2007', compound, 'workbook-unreadable'],
    [
      'with a password',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'workbook-locked',
    ],
    ['packed, with no sheet in it', packed({ 'notes.txt': 'hello' }), 'workbook-unreadable'],
    ['that holds another workbook', Buffer.from(zipSync({ 'inner.xlsx': good })), 'workbook-unreadable'],
    ['cut off', good.subarray(0, good.length - 30), 'workbook-unreadable'],
    ['with an empty sheet', workbookFile([]), 'csv-header-missing'],
    ['with headings alone', workbookFile([head]), 'csv-empty'],
    ['with nothing in it', Buffer.alloc(0), 'csv-header-missing'],
    ['that is a picture', Buffer.from('89504e470d0a1a0a00000000', 'hex'), 'file-not-text'],
    ['of too many bytes', Buffer.alloc(MOST_PACKED + 1, 'a'), 'upload-too-large'],
    [
      'whose sheet is no sheet',
      packed({ ...workbookParts([head]), 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }),
      'workbook-unreadable',
    ],
  ])('is refused, %s', async (_what, file, code) => {
    expect(await problemOf(file)).toBe(code);
  });

  it('is refused where so many cells are promised that no memory holds them', async () => {
    const far =
      '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const parts = { ...workbookParts([head, kees]), 'xl/worksheets/sheet1.xml': far };
    expect(await problemOf(packed(parts))).toBe('upload-too-large');
  });

  it('is refused with more people than are read at once', async () => {
    const line = (index: number) => `P,p${index}@example.com,${index},Dev,36,,,employee,,,`;
    const lines = Array.from({ length: MOST_ROWS + 1 }, (_, index) => line(index));
    expect(await problemOf(Buffer.from([head.map(String).join(), ...lines].join('\n')))).toBe(
      'too-many-rows',
    );
  });

  it('is refused where its list of contents says too much, and where it lies', async () => {
    expect(await problemOf(lying(good, MOST_UNPACKED + 1))).toBe('upload-too-large');
    expect(await problemOf(lying(good, 20))).toBe('workbook-unreadable');
    expect(await problemOf(lying(good, 50_000_000))).toBe('workbook-unreadable');
  });
});
