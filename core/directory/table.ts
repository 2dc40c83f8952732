import { cleaned } from '../people/fold.js';
import type { Problem } from '../problem.js';
import { columnOf, mayBeEmpty, neededColumns } from './columns.js';
import { UnfitTable, type Line } from './spreadsheet/line.js';

/** One line of a table: what stands in each column it has. */
export interface TableRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly line: number;
}

/**
 * Reads a table as its lines come: a first line of headings, then the rows; one that does not fit the headings is a problem. Lines
 * without anything in them are passed over. Throws `UnfitTable` where there is no table.
 */
export async function* readTable(lines: AsyncIterable<Line>): AsyncGenerator<TableRow | Problem> {
  let headings: readonly (string | undefined)[] | undefined;
  let rows = 0;
  for await (const line of lines) {
    if (!line.record.some(isFilled)) continue;
    if (!headings) {
      headings = headingsOf(line);
      continue;
    }
    rows += 1;
    yield fits(line, headings)
      ? toRow(line, headings)
      : { code: 'csv-malformed', facts: { line: line.line } };
  }
  if (!headings) throw new UnfitTable(missingColumns(neededColumns));
  if (rows === 0) throw new UnfitTable({ code: 'csv-empty' });
}

function headingsOf({ record }: Line): (string | undefined)[] {
  const headings = record.map(columnOf);
  const twice = headings.find((name, index) => name !== undefined && headings.indexOf(name) !== index);
  if (twice !== undefined) throw new UnfitTable({ code: 'csv-column-twice', facts: { column: twice } });
  const missing = neededColumns.filter((column) => !headings.includes(column));
  if (missing.length > 0) throw new UnfitTable(missingColumns(missing));
  return headings;
}

/** A file of which no heading is known, or nearly none, has none: that is one mistake. */
const missingColumns = (missing: readonly string[]): Problem =>
  missing.length > neededColumns.length / 2
    ? { code: 'csv-header-missing', facts: { column: neededColumns.join(', ') } }
    : {
        code: 'csv-column-missing',
        facts: { column: missing.join(', '), ...(missing.length > 1 && { more: 'yes' }) },
      };

const isFilled = (cell: string): boolean => cleaned(cell) !== '';

/** A spreadsheet leaves out the separators after the last cell that says something. */
const fits = ({ record }: Line, headings: readonly (string | undefined)[]): boolean =>
  headings.slice(record.length).every(mayBeEmpty) && !record.slice(headings.length).some(isFilled);

const toRow = ({ record, line }: Line, headings: readonly (string | undefined)[]): TableRow => ({
  line,
  cells: Object.fromEntries(
    headings.flatMap((name, index) => (name === undefined ? [] : [[name, record[index] ?? '']])),
  ),
});
