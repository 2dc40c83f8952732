import type { Temporal } from 'temporal-polyfill';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { failure, success, type Problem, type Result } from '../problem.js';
import { reportedFactsSchema, type ReportedFacts } from './journey.js';

/** A journey as a file reports it, about the employee with this personnel number. */
export interface ReportedJourney {
  readonly personnelNumber: string;
  readonly facts: ReportedFacts;
}

/** `today`, `today+16w`, `today-3d`: for examples that are never out of date. */
const relativeDay = /^today(?:([+-])(\d+)([dw]))?$/;

/** Reads a YAML list of journeys. Dates are written `YYYY-MM-DD`, or relative to `today`. */
export function readJourneys(text: string, today: Temporal.PlainDate): Result<ReportedJourney[]> {
  const entries = readYaml(text);
  if (!entries.ok) return entries;
  const parsed = z.array(entrySchema).min(1).safeParse(withDays(entries.value, today));
  if (!parsed.success) return failure(...parsed.error.issues.map(toProblem));
  return success(parsed.data.map(({ personnelNumber, ...facts }) => ({ personnelNumber, facts })));
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

function readYaml(text: string): Result<unknown> {
  try {
    return success(parse(text));
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    return failure({ code: 'yaml-malformed', facts: { line: error.linePos?.[0].line ?? 1 } });
  }
}

/** Names the place in the file, e.g. `journey 3: dueDate`. */
function toProblem({ path: [index, field] }: z.core.$ZodIssue): Problem {
  const place = typeof index === 'number' ? `journey ${index + 1}` : 'the list';
  return {
    code: 'journey-invalid',
    facts: { field: field === undefined ? place : `${place}: ${String(field)}` },
  };
}
