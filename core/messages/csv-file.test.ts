import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvFile } from './csv-file.js';

const text = (...rows: readonly (string | number)[][]): string =>
  csvFile('list', rows, 'nl').content.toString('utf8');

describe('a table for a spreadsheet', () => {
  it('has the separator of its language, and says that it is UTF-8', () => {
    expect(text(['naam', 'tips'], ['Zoë', 3])).toBe('\uFEFF"naam";"tips"\r\n"Zoë";3\r\n');
    expect(csvFile('list', [['a', 'b']], 'en').content.toString('utf8')).toContain('"a","b"');
  });

  it.each(['=1+1', '+31 6', '-2', '@SUM(A1)', '\tx', '\r=1', '\n=1', '\0=1', '＝1+1'])(
    'takes %j for no formula',
    (cell) => {
      expect(text([cell])).toBe(`\uFEFF"'${cell}"\r\n`);
    },
  );

  it('is read back as it was written, whatever stands in it', () => {
    const cell = fc.string().filter((value) => !/^[=+\-@\t\r\n\0＝＋－＠]/.test(value));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read: unknown = parse(text(...rows.map((row) => [...row])), { delimiter: ';', bom: true });
        expect(read).toEqual(rows);
      }),
    );
  });
});
