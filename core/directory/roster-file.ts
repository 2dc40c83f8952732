import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { localeSchema } from '../language/locale.js';
import { weeklyHoursSchema } from '../leave/journey-facts.js';
import { plainDateSchema } from '../plain-date.js';
import { failure, success, type Problem, type Result } from '../problem.js';
import { timeZoneSchema } from '../people/tenant.js';
import { chats } from '../people/chat.js';
import { userRoles } from '../people/user.js';

const optional = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]);

const hours = z
  .string()
  .transform((text) => Number(text.replace(',', '.')))
  .pipe(weeklyHoursSchema);

const rowSchema = z
  .object({
    name: z.string().min(1).max(100),
    email: z.email().toLowerCase(),
    personnel_number: z.string().min(1).max(32),
    team: z.string().min(1).max(100),
    weekly_hours: hours,
    contract_end: optional(plainDateSchema),
    /** Empty for whoever has no manager in the file. */
    manager_email: optional(z.email().toLowerCase()),
    role: z.enum(['employee', ...userRoles]),
    /** Where a manager or someone of HR is to be reached. */
    chat: optional(z.enum(chats)),
    locale: optional(localeSchema),
    time_zone: optional(timeZoneSchema),
  })
  .superRefine((row, context) => {
    if (row.role === 'employee' && row.manager_email === undefined)
      context.addIssue({ code: 'custom', path: ['manager_email'], message: 'an employee has a manager' });
    if (row.role !== 'employee' && row.chat === undefined)
      context.addIssue({ code: 'custom', path: ['chat'], message: 'a manager and HR have a chat' });
  });

/** One person of the roster, and the line of the file that names them. */
export type RosterRow = z.infer<typeof rowSchema> & { readonly line: number };

const columns = Object.keys(rowSchema.shape);

const recordsSchema = z.array(
  z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) }),
);

/**
 * Reads a roster: CSV with a first line of column names, comma or semicolon, UTF-8. Every problem is named with its line
 * and column, never with the value that stood there.
 */
export function readRoster(text: string): Result<RosterRow[]> {
  const records = readCsv(text);
  if (!records.ok) return records;
  const [first] = records.value;
  const missing = columns.filter((column) => !first || !(column in first.record));
  if (missing.length > 0)
    return failure(...missing.map((column): Problem => ({ code: 'csv-column-missing', facts: { column } })));
  const rows: RosterRow[] = [];
  const problems: Problem[] = [];
  for (const { record, info } of records.value) {
    const row = rowSchema.safeParse(record);
    if (row.success) rows.push({ ...row.data, line: info.lines });
    else problems.push(...row.error.issues.map((issue) => invalid(info.lines, issue)));
  }
  problems.push(
    ...doubles(rows, 'personnel_number', 'duplicate-personnel-number'),
    ...doubles(rows, 'email', 'duplicate-email'),
  );
  return problems.length > 0 ? failure(...problems) : success(rows);
}

function readCsv(text: string): Result<z.infer<typeof recordsSchema>> {
  try {
    const records: unknown = parse(text, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      delimiter: delimiterOf(text),
      info: true,
    });
    return success(recordsSchema.parse(records));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failure({ code: 'csv-malformed', facts: { line: Number(error['lines'] ?? 1) } });
  }
}

/** Where the decimal sign is a comma, a spreadsheet writes semicolons between the columns. */
const delimiterOf = (text: string): string => (/^[^\n]*;/.test(text) ? ';' : ',');

function invalid(line: number, issue: z.core.$ZodIssue): Problem {
  return { code: 'csv-row-invalid', facts: { line, column: String(issue.path[0] ?? '') } };
}

function doubles(
  rows: readonly RosterRow[],
  column: 'personnel_number' | 'email',
  code: 'duplicate-personnel-number' | 'duplicate-email',
): Problem[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if (seen.has(row[column])) return [{ code, facts: { line: row.line } }];
    seen.add(row[column]);
    return [];
  });
}
