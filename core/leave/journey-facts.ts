import { z } from 'zod';
import { plainDateSchema } from '../plain-date.js';
import { agreedDaysSchema, mostAgreedSpans, weekdaySchema } from './agreed-days.js';
import { employmentSchema } from './employment.js';

/** How the employee becomes a parent. It decides which leave the law gives. */
export const journeyRoles = ['birthing-parent', 'partner', 'adoptive-parent', 'foster-parent'] as const;
export type JourneyRole = (typeof journeyRoles)[number];

/** Whether the child comes by adoption or foster care: then the day of its placement counts, not that of the birth. */
export const isPlacement = ({ role }: { readonly role: JourneyRole }): boolean =>
  role === 'adoptive-parent' || role === 'foster-parent';

/** The dates HR may set by hand where the law's own result does not fit. */
export const overridableDates = [
  'leave-start',
  'leave-end',
  'return-date',
  'birth-leave-start',
  'parental-leave-start',
] as const;
export type OverridableDate = (typeof overridableDates)[number];

/** The most contract hours a week that are believed. */
export const mostWeeklyHours = 60;
export const weeklyHoursSchema = z.number().positive().max(mostWeeklyHours);

/** So often working hours change around one child, and no more. */
export const mostHoursChanges = 8;

/** Weekly hours that hold from a day on. */
const hoursFromSchema = z.strictObject({ from: plainDateSchema, weeklyHours: weeklyHoursSchema });
export type HoursFrom = Readonly<z.infer<typeof hoursFromSchema>>;

/** No stay in hospital is believed beyond a year. */
export const mostHospitalDays = 365;

/**
 * What is known of one parent journey: all the law needs, and no more.
 * Plain calendar dates, in no time zone. Health data (illness, its cause, symptoms) has no place here.
 */
export const journeyFactsSchema = z.strictObject({
  role: z.enum(journeyRoles),
  /** The day the employee told the employer. */
  announcedOn: plainDateSchema,
  /** For a birthing parent and a partner. */
  dueDate: plainDateSchema.optional(),
  multiples: z.boolean(),
  birthDate: plainDateSchema.optional(),
  /** First day of pregnancy leave, or of adoption or foster leave, that the employee chose. */
  leaveStart: plainDateSchema.optional(),
  /** For adoption and foster care: the day the child is placed. */
  placementDate: plainDateSchema.optional(),
  /** Days the child was in hospital, as HR reported them; the law counts those inside maternity leave. */
  hospitalDays: z.int().min(0).max(mostHospitalDays).optional(),
  hospitalReportedOn: plainDateSchema.optional(),
  /** The days on which the last part of maternity leave is taken, where it was agreed to spread it. */
  spreadLeave: z.array(agreedDaysSchema).min(1).max(mostAgreedSpans).optional(),
  /** The days of the week on which the employee works; from Monday to Friday where it was not said. */
  workdays: z.array(weekdaySchema).min(1).max(7).optional(),
  weeklyHours: weeklyHoursSchema.optional(),
  /** Weekly hours by the day from which they hold, in any order; before the first of these days `weeklyHours` do. */
  hoursChanges: z.array(hoursFromSchema).max(mostHoursChanges).optional(),
  contractEnd: plainDateSchema.optional(),
  /** How the employee works for the employer; by an ordinary contract where it was not said. */
  employment: employmentSchema.optional(),
  /** Whether the employee works for other employers too. Nothing of those is known, and no hours of theirs are counted. */
  otherEmployers: z.boolean().optional(),
  /** The first day back at work, where it was agreed. */
  returnDate: plainDateSchema.optional(),
  birthLeaveStart: plainDateSchema.optional(),
  /** First day of a partner's additional birth leave, where it was asked for. */
  additionalBirthLeaveStart: plainDateSchema.optional(),
  /** Whole weeks of it; all there are where it is unknown. */
  additionalBirthLeaveWeeks: z.int().min(1).optional(),
  parentalLeaveStart: plainDateSchema.optional(),
  /** Hours of parental leave a week, where it is not taken in full: a day a week is eight. */
  parentalLeaveHours: weeklyHoursSchema.optional(),
  /** Its last day, where it was agreed to end before it is used up. */
  parentalLeaveEnd: plainDateSchema.optional(),
  /** Pregnancy ended without a living child, the child died, or no child was placed or stayed. No detail is kept, only the day it was reported. */
  lossReportedOn: plainDateSchema.optional(),
  /** The birthing parent died; told for the partner's journey, who takes over the leave. */
  motherDiedOn: plainDateSchema.optional(),
  /** One of several children died, or was placed and did not stay, and another lives or stays; the day it was reported. It ends nothing. */
  oneLivesReportedOn: plainDateSchema.optional(),
  /** The day on which the journey was withdrawn: nothing of it holds, and nobody sees it, until it is reported again. */
  withdrawnOn: plainDateSchema.optional(),
  /** Dates that HR set instead of what the law derives. */
  overrides: z.partialRecord(z.enum(overridableDates), plainDateSchema).optional(),
});
export type JourneyFacts = Readonly<z.infer<typeof journeyFactsSchema>>;
