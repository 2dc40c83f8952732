import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { employmentSchema } from '../core/leave/employment.js';
import {
  journeyRoles,
  mostHospitalDays,
  overridableDates,
  weeklyHoursSchema,
  type JourneyFacts,
} from '../core/leave/journey-facts.js';
import type { FactProblem } from '../core/leave/jurisdiction.js';
import { countrySchema, jurisdictionOf } from '../core/countries/registry.js';
import { localeSchema } from '../core/language/locale.js';
import { isAfter, isBefore } from '../core/plain-date.js';
import { failure, success, type Result } from '../core/problem.js';
import { ofFact, ofOption } from './plan-problem.js';

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
  employment: employmentSchema.optional(),
  otherEmployers: z.boolean().optional(),
  leaveStart: dayOption.optional(),
  birthDate: dayOption.optional(),
  placementDate: dayOption.optional(),
  returnDate: dayOption.optional(),
  contractEnd: dayOption.optional(),
  weeklyHours: z.coerce.number().pipe(weeklyHoursSchema).optional(),
  hospitalDays: z.coerce.number().int().min(0).max(mostHospitalDays).optional(),
  override: z.array(overrideOption).default([]),
  locale: localeSchema,
  country: countrySchema,
});

/** Further ahead nobody plans: such a date is a slip of the pen. */
const MOST_YEARS_AHEAD = 3;
/** From here on the law is the one the calculator knows. */
const EARLIEST = Temporal.PlainDate.from('2025-01-01');

/** What the calculator was asked, as facts of a journey. */
export type PlanInput = JourneyFacts & Pick<z.infer<typeof optionsSchema>, 'locale' | 'country'>;

/**
 * Reads the options of `coach plan` and holds them against the law; `today` decides when the journey is taken to be
 * announced, where nobody says. A problem names its option.
 */
export function readPlanInput(options: unknown, today: Temporal.PlainDate): Result<PlanInput> {
  const parsed = optionsSchema.safeParse(options);
  if (!parsed.success) return failure(...parsed.error.issues.map((issue) => ofOption(issue, options)));
  const { override, announcedOn, ...asked } = parsed.data;
  const expected = asked.dueDate ?? asked.placementDate;
  const facts = {
    ...asked,
    announcedOn: announcedOn ?? (expected ? usualAnnouncement(expected, today) : today),
    hospitalReportedOn: asked.hospitalDays === undefined ? undefined : asked.birthDate,
    overrides: Object.fromEntries(override),
  };
  const far = farAway(facts, today);
  const problems = far.length > 0 ? far : jurisdictionOf(asked.country).check(facts);
  return problems.length > 0 ? failure(...problems.map(ofFact)) : success(facts);
}

/** Today while a child is on its way; for other dates twelve weeks into a pregnancy, when most people tell. */
function usualAnnouncement(expected: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  const weeks = today.until(expected).days / 7;
  return weeks >= 0 && weeks <= 40 ? today : expected.subtract({ weeks: 28 });
}

/** Expected days for which nobody plans yet, or other law held. */
function farAway(facts: JourneyFacts, today: Temporal.PlainDate): FactProblem[] {
  const latest = today.add({ years: MOST_YEARS_AHEAD });
  const allowed = { from: EARLIEST.toString(), to: latest.toString() };
  return (['dueDate', 'placementDate'] as const)
    .filter((fact) => {
      const day = facts[fact];
      return day !== undefined && (isBefore(day, EARLIEST) || isAfter(day, latest));
    })
    .map((fact) => ({ code: 'date-out-of-range', fact, allowed }));
}
