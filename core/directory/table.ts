import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { cleaned } from '../people/fold.js';
import { failure, success, type Result } from '../problem.js';
import { columnOf, mayBeEmpty, neededColumns } from './columns.js';

/** One line of a table: what stands in each column it has. */
export interface TableRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly line: number;
}

interface Line {
  readonly record: readonly string[];
  readonly line: number;
}

const recordsSchema = z.array(
  z
    .object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) })
    .transform(({ record, info }): Line => ({ record, line: info.lines })),
);

/**
 * Reads a table as a spreadsheet saves it: a first line of headings, then commas, semicolons, tabs or bars between the cells.
 * Lines without anything in them are passed over.
 */
export function readTable(text: string): Result<TableRow[]> {
  const lines = readLines(text.replace(/^\uFEFF/, ''));
  if (!lines.ok) return lines;
  const [head, ...rows] = lines.value.filter(({ record }) => record.some(isFilled));
  const headings = head?.record.map(columnOf) ?? [];
  const twice = headings.find((name, index) => name !== undefined && headings.indexOf(name) !== index);
  if (twice !== undefined) return failure({ code: 'csv-column-twice', facts: { column: twice } });
  const missing = neededColumns.filter((column) => !headings.includes(column));
  if (missing.length > 0) return failure(missingColumns(missing));
  if (rows.length === 0) return failure({ code: 'csv-empty' });
  const broken = rows.filter((row) => !fits(row, headings));
  if (broken.length > 0)
    return failure(...broken.map(({ line }) => ({ code: 'csv-malformed', facts: { line } }) as const));
  return success(rows.map((row) => toRow(row, headings)));
}

/** The program that wrote the file may say in a line of its own what stands between the cells. */
const separatorLine = /^sep=(.)\r?\n/i;

function readLines(text: string): Result<Line[]> {
  const told = separatorLine.exec(text);
  try {
    const records: unknown = parse(text, {
      delimiter: told?.[1] ?? delimiterOf(text),
      from_line: told ? 2 : 1,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    });
    return success(recordsSchema.parse(records));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failure({ code: 'csv-malformed', facts: { line: Number(error['lines'] ?? 1) } });
  }
}

/** What stands most often in the first line that says anything. */
function delimiterOf(text: string): string {
  const first = /\S[^\n]*/.exec(text)?.[0] ?? '';
  const count = (sign: string): number => first.split(sign).length;
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** A file of which no heading is known, or nearly none, has none: that is one mistake. */
const missingColumns = (missing: readonly string[]) =>
  missing.length > neededColumns.length / 2
    ? ({ code: 'csv-header-missing', facts: { column: neededColumns.join(', ') } } as const)
    : ({
        code: 'csv-column-missing',
        facts: { column: missing.join(', '), ...(missing.length > 1 && { more: 'yes' }) },
      } as const);

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
