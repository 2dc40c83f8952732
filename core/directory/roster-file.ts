import { z } from 'zod';
import { localeSchema } from '../language/locale.js';
import { weeklyHoursSchema } from '../leave/journey-facts.js';
import { addressSchema } from '../people/address.js';
import { chats } from '../people/chat.js';
import { readCountry } from '../people/country.js';
import { cleaned, cleanedKey, foldedKey } from '../people/fold.js';
import { timeZoneSchema } from '../people/tenant.js';
import { userRoles } from '../people/user.js';
import { failure, success, type Problem, type Result } from '../problem.js';
import { meansNoDate, readDate, readSerialDate } from '../written-date.js';
import { breathe } from '../breathing.js';
import { formOf, type ColumnName } from './columns.js';
import { readEmployment } from './employment-words.js';
import { Mistakes } from './mistakes.js';
import { MOST_ROWS } from './spreadsheet/limits.js';
import { UnfitTable, type Line } from './spreadsheet/line.js';
import { openTable } from './spreadsheet/open-table.js';
import { readTable, type TableRow } from './table.js';

const text = (most: number) => z.string().transform(cleaned).pipe(z.string().min(1).max(most));
const number = z.string().transform(cleanedKey).pipe(z.string().min(1).max(32));
const word = z.string().transform((cell) => cleaned(cell).toLowerCase());

const isBlank = (cell: unknown): boolean => typeof cell === 'string' && cleaned(cell) === '';
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((cell) => (isBlank(cell) ? undefined : cell), schema.optional());
/** Undefined where the file has no such column, and empty where the column says nothing. */
const ownColumn = <T extends z.ZodType>(schema: T) =>
  z.preprocess((cell) => (isBlank(cell) ? '' : cell), z.union([z.literal(''), schema]).optional());

/** What a reader makes of a cell; undefined is wrong. */
const readBy = <T>(read: (cell: string) => T | undefined) =>
  z.string().transform((cell, context) => {
    const value = read(cleaned(cell));
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });

const hours = z
  .string()
  .transform(cleaned)
  .pipe(z.string().regex(/^\d+([.,]\d+)?$/))
  .transform((cell) => Number(cell.replace(',', '.')))
  .pipe(weeklyHoursSchema);

const end = z.preprocess(
  (cell) => (typeof cell === 'string' && meansNoDate(cleaned(cell)) ? '' : cell),
  optional(readBy((cell) => readDate(cell) ?? readSerialDate(cell))),
);

/** How else a file may name the roles. */
const roleNames: Readonly<Record<string, string>> = {
  medewerker: 'employee',
  werknemer: 'employee',
  leidinggevende: 'manager',
  privacyfunctionaris: 'privacy-officer',
  privacy_officer: 'privacy-officer',
  'privacy officer': 'privacy-officer',
  fg: 'privacy-officer',
  dpo: 'privacy-officer',
};

const rowSchema = z
  .object({
    name: text(100),
    email: addressSchema,
    personnel_number: number,
    team: text(100),
    weekly_hours: hours,
    contract_end: end,
    employment: ownColumn(readBy(readEmployment)),
    /** Empty for whoever has no manager. */
    manager_email: optional(addressSchema),
    role: word.transform((role) => roleNames[role] ?? role).pipe(z.enum(['employee', ...userRoles])),
    /** Where a manager or someone of HR is to be reached. */
    chat: optional(word.pipe(z.enum(chats))),
    locale: optional(word.transform((cell) => cell.replace(/[-_].*/, '')).pipe(localeSchema)),
    time_zone: optional(z.string().transform(cleaned).pipe(timeZoneSchema)),
    country: ownColumn(readBy(readCountry)),
    phone: ownColumn(
      z
        .string()
        .transform(cleaned)
        .pipe(z.string().regex(/^\+?[\d ()./-]{6,24}$/)),
    ),
    first_name: ownColumn(text(60)),
  } satisfies Record<ColumnName, z.ZodType>)
  .superRefine((row, context) => {
    if (row.role !== 'employee' && row.chat === undefined)
      context.addIssue({ code: 'custom', path: ['chat'], message: 'a manager and HR have a chat' });
  });

/** One person of the roster, and the line of the file that names them. */
export type RosterRow = z.infer<typeof rowSchema> & { readonly line: number };

/** What a roster says. */
export interface ReadRoster {
  readonly rows: readonly RosterRow[];
  /** Whether its file has sheets that were not read. */
  readonly hasMoreSheets: boolean;
}

/**
 * Reads a roster, a table with the columns of `columns.ts`, row by row. Every problem is named with its line and column and what is
 * right there, never with the value that stood there.
 */
export async function readRoster(file: Buffer): Promise<Result<ReadRoster>> {
  try {
    const { lines, hasMoreSheets } = openTable(file);
    const rows = await readRows(lines);
    return rows.ok ? success({ rows: rows.value, hasMoreSheets }) : rows;
  } catch (error) {
    if (error instanceof UnfitTable) return failure(error.problem);
    throw error;
  }
}

async function readRows(lines: AsyncIterable<Line>): Promise<Result<RosterRow[]>> {
  const rows: RosterRow[] = [];
  const mistakes = new Mistakes();
  for await (const tableRow of readTable(lines)) {
    await breathe();
    if ('code' in tableRow) mistakes.add(tableRow);
    else {
      const row = rowSchema.safeParse(tableRow.cells);
      if (row.success) rows.push({ ...row.data, line: tableRow.line });
      else mistakes.add(...invalid(tableRow, row.error.issues));
    }
    if (rows.length > MOST_ROWS) return failure({ code: 'too-many-rows', facts: { value: MOST_ROWS } });
  }
  mistakes.add(
    ...doubles(rows, 'personnel_number', 'duplicate-personnel-number'),
    ...doubles(rows, 'email', 'duplicate-email'),
  );
  return mistakes.isEmpty ? success(rows) : mistakes.failure;
}

/** One problem a column, however much is wrong with what it says. */
function invalid({ line, cells }: TableRow, issues: readonly z.core.$ZodIssue[]): Problem[] {
  const wrong = new Set(issues.map(({ path }) => String(path[0] ?? '')));
  return [...wrong].map((column): Problem =>
    column === 'weekly_hours' && /^0+([.,]0+)?$/.test(cleaned(cells[column] ?? ''))
      ? { code: 'zero-hours', facts: { line } }
      : { code: 'csv-row-invalid', facts: { line, column, expected: formOf(column) } },
  );
}

function doubles(
  rows: readonly RosterRow[],
  column: 'personnel_number' | 'email',
  code: 'duplicate-personnel-number' | 'duplicate-email',
): Problem[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = foldedKey(row[column]);
    if (seen.has(key)) return [{ code, facts: { line: row.line } }];
    seen.add(key);
    return [];
  });
}
