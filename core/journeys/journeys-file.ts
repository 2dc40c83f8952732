import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { mostHoursChanges, weeklyHoursSchema } from '../leave/journey-facts.js';
import { readAgreedDays, readWeekdays } from '../leave/read-agreed-days.js';
import { readCountry } from '../people/country.js';
import { cleaned, cleanedKey } from '../people/fold.js';
import { plainDateSchema } from '../plain-date.js';
import { failure, success, type Problem, type Result } from '../problem.js';
import { readDate } from '../written-date.js';
import { readYaml, type YamlFile } from '../yaml-file.js';
import { reportedFactsSchema, type ReportedFacts } from './journey.js';

/** A journey as a file reports it, about the employee with this personnel number. */
export interface ReportedJourney {
  readonly personnelNumber: string;
  /** What the file says of it, and nothing else. */
  readonly facts: FactsOfFile;
  /** The line of the file on which it begins. */
  readonly line: number;
}

/** A file may leave out whether it is more than one child. */
type FactsOfFile = Omit<ReportedFacts, 'multiples'> & { readonly multiples?: boolean | undefined };

/** `today`, `today+16w`, `today-3d`: for examples that are never out of date. */
const relativeDay = /^today(?:([+-])(\d+)([dw]))?$/;

/** Reads a YAML list of journeys. Days are written as in a roster, or relative to `today`. A problem names its line. */
export function readJourneys(text: string, today: Temporal.PlainDate): Result<ReportedJourney[]> {
  const file = readYaml(text, 'text');
  if (!file.ok) return file;
  const parsed = z.array(entrySchema).min(1).safeParse(withDays(file.value.content, today));
  if (!parsed.success) return failure(...parsed.error.issues.map((issue) => toProblem(issue, file.value)));
  return success(
    parsed.data.map(({ personnelNumber, ...facts }, index) => ({
      personnelNumber,
      facts,
      line: file.value.lineOf([index]),
    })),
  );
}

const wholeNumber = z.string().regex(/^\d+$/).transform(Number);
const yes = ['true', 'yes', 'ja'];
const no = ['false', 'no', 'nee'];
const yesOrNo = z.stringbool({ truthy: yes, falsy: no });
const shape = reportedFactsSchema.shape;

/** What a reader makes of a text; undefined is wrong. */
const readBy = <T>(read: (text: string) => T | undefined) =>
  z.string().transform((text, context) => {
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });

const decimal = z
  .string()
  .regex(/^\d+([.,]\d+)?$/)
  .transform((text) => Number(text.replace(',', '.')));

const hoursFrom = z.strictObject({ from: plainDateSchema, weeklyHours: decimal.pipe(weeklyHoursSchema) });

/** A line each: a day, days from one to another, or some days of the week among them. */
const agreedLines = z
  .union([z.string(), z.array(z.string())])
  .transform((lines) => [lines].flat().join('\n'))
  .pipe(readBy(readAgreedDays));

const entrySchema = z.strictObject({
  personnelNumber: z.string().transform(cleanedKey).pipe(z.string().min(1)),
  ...shape,
  multiples: yesOrNo.optional(),
  otherEmployers: yesOrNo.optional(),
  hospitalDays: wholeNumber.pipe(shape.hospitalDays.unwrap()).optional(),
  spreadLeave: agreedLines.optional(),
  workdays: readBy(readWeekdays).optional(),
  countryOfWork: readBy(readCountry).optional(),
  governingLaw: readBy(readCountry).optional(),
  hoursChanges: z.array(hoursFrom).max(mostHoursChanges).optional(),
  parentalLeaveHours: decimal.pipe(weeklyHoursSchema).optional(),
  additionalBirthLeaveWeeks: wholeNumber.pipe(shape.additionalBirthLeaveWeeks.unwrap()).optional(),
});

/** Writes every day of a file's entries as `YYYY-MM-DD`, wherever it stands, and leaves out what says nothing. */
function withDays(value: unknown, today: Temporal.PlainDate): unknown {
  if (typeof value === 'string') return writeOut(cleaned(value), today);
  if (Array.isArray(value)) return value.map((item) => withDays(item, today));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === '' ? [] : [[key, key === 'personnelNumber' ? inner : withDays(inner, today)]],
    ),
  );
}

function writeOut(text: string, today: Temporal.PlainDate): string {
  const match = relativeDay.exec(text);
  if (!match) return readDate(text)?.toString() ?? text;
  const [, sign = '+', count = '0', unit = 'd'] = match;
  const steps = Number(count) * (sign === '-' ? -1 : 1);
  return today.add(unit === 'w' ? { weeks: steps } : { days: steps }).toString();
}

/** Names the line, and the field, e.g. `journey 3: dueDate`. */
function toProblem(issue: z.core.$ZodIssue, { lineOf }: YamlFile): Problem {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
  const [index, field] = path;
  const place = typeof index === 'number' ? `journey ${index + 1}` : 'the list';
  const named = field === undefined ? place : `${place}: ${String(field)}`;
  return { code: 'journey-invalid', facts: { line: lineOf(path.slice(0, 2)), field: named } };
}
