import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { failure, success, type Problem, type Result } from '../problem.js';
import { readYaml, type YamlFile } from '../yaml-file.js';
import { reportedFactsSchema, type ReportedFacts } from './journey.js';

/** A journey as a file reports it, about the employee with this personnel number. */
export interface ReportedJourney {
  readonly personnelNumber: string;
  readonly facts: ReportedFacts;
  /** The line of the file on which it begins. */
  readonly line: number;
}

/** `today`, `today+16w`, `today-3d`: for examples that are never out of date. */
const relativeDay = /^today(?:([+-])(\d+)([dw]))?$/;

/** Reads a YAML list of journeys. Dates are written `YYYY-MM-DD`, or relative to `today`. A problem names its line. */
export function readJourneys(text: string, today: Temporal.PlainDate): Result<ReportedJourney[]> {
  const file = readYaml(text);
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

const entrySchema = z.strictObject({
  personnelNumber: z.coerce.string().min(1),
  ...reportedFactsSchema.shape,
  multiples: z.boolean().default(false),
});

/** Writes out every relative day in a file's entries, wherever it stands. */
function withDays(value: unknown, today: Temporal.PlainDate): unknown {
  if (typeof value === 'string') return writeOut(value, today);
  if (Array.isArray(value)) return value.map((item) => withDays(item, today));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withDays(inner, today)]));
}

function writeOut(text: string, today: Temporal.PlainDate): string {
  const match = relativeDay.exec(text);
  if (!match) return text;
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
