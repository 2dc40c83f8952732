import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { journeyRoles, overridableDates, type JourneyFacts } from '../core/leave/journey-facts.js';
import { localeSchema } from '../core/language/locale.js';
import { isBefore } from '../core/plain-date.js';
import { failure, success, type Problem, type Result } from '../core/problem.js';

const dayOption = z.iso.date().transform((text) => Temporal.PlainDate.from(text));

const overrideOption = z
  .string()
  .regex(/^[a-z-]+=.+$/)
  .transform((text) => text.split('='))
  .pipe(z.tuple([z.enum(overridableDates), dayOption]));

const optionsSchema = z.object({
  role: z.enum(journeyRoles),
  announcedOn: dayOption.optional(),
  dueDate: dayOption.optional(),
  multiples: z.boolean().default(false),
  leaveStart: dayOption.optional(),
  birthDate: dayOption.optional(),
  placementDate: dayOption.optional(),
  returnDate: dayOption.optional(),
  contractEnd: dayOption.optional(),
  weeklyHours: z.coerce.number().positive().max(60).optional(),
  hospitalDays: z.coerce.number().int().min(0).max(365).optional(),
  override: z.array(overrideOption).default([]),
  locale: localeSchema,
});

/** Further ahead nobody plans: such a date is a slip of the pen. */
const MOST_YEARS_AHEAD = 3;
/** From here on the law is the one the calculator knows. */
const EARLIEST = '2025-01-01';

/** What the calculator was asked, as facts of a journey. */
export type PlanInput = JourneyFacts & { readonly locale: z.infer<typeof localeSchema> };

/** Reads the options of `coach plan`; `today` decides when the journey is taken to be announced, where nobody says. */
export function readPlanInput(options: unknown, today: Temporal.PlainDate): Result<PlanInput> {
  const parsed = optionsSchema.safeParse(options);
  if (!parsed.success) return failure(...parsed.error.issues.map((issue) => toProblem(issue, options)));
  const { override, announcedOn, ...facts } = parsed.data;
  const expected = facts.dueDate ?? facts.placementDate;
  const latest = today.add({ years: MOST_YEARS_AHEAD });
  if (expected && (isBefore(latest, expected) || isBefore(expected, Temporal.PlainDate.from(EARLIEST))))
    return failure({ code: 'due-date-implausible', facts: { from: EARLIEST, to: latest.toString() } });
  return success({
    ...facts,
    announcedOn: announcedOn ?? (expected ? usualAnnouncement(expected, today) : today),
    hospitalReportedOn: facts.hospitalDays === undefined ? undefined : facts.birthDate,
    overrides: Object.fromEntries(override),
  });
}

/** Today while a child is on its way; for other dates twelve weeks into a pregnancy, when most people tell. */
function usualAnnouncement(expected: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  const weeks = today.until(expected).days / 7;
  return weeks >= 0 && weeks <= 40 ? today : expected.subtract({ weeks: 28 });
}

function toProblem({ path }: z.core.$ZodIssue, options: unknown): Problem {
  const [name = ''] = path.map(String);
  const value = z.record(z.string(), z.unknown()).parse(options)[name];
  const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    code: 'option-invalid',
    facts: {
      option,
      value: Array.isArray(value) ? value.join(' ') : String(value),
      expected: expectedOf(name),
    },
  };
}

function expectedOf(name: string): string {
  switch (name) {
    case 'role':
      return journeyRoles.join(', ');
    case 'locale':
      return 'nl, en';
    case 'weeklyHours':
      return '1 - 60';
    case 'hospitalDays':
      return '0 - 365';
    case 'override':
      return `${overridableDates.join(' | ')} = YYYY-MM-DD`;
    default:
      return 'YYYY-MM-DD';
  }
}
