import { z } from 'zod';
import { plainDateSchema } from '../plain-date.js';

/** How the employee becomes a parent. It decides which leave the law gives. */
export const journeyRoles = ['birthing-parent', 'partner', 'adoptive-parent', 'foster-parent'] as const;
export type JourneyRole = (typeof journeyRoles)[number];

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
  weeklyHours: weeklyHoursSchema.optional(),
  contractEnd: plainDateSchema.optional(),
  /** The first day back at work, where it was agreed. */
  returnDate: plainDateSchema.optional(),
  birthLeaveStart: plainDateSchema.optional(),
  /** First day of a partner's additional birth leave, where it was asked for. */
  additionalBirthLeaveStart: plainDateSchema.optional(),
  /** Whole weeks of it; all there are where it is unknown. */
  additionalBirthLeaveWeeks: z.int().min(1).optional(),
  parentalLeaveStart: plainDateSchema.optional(),
  /** Pregnancy ended without a living child, or the child died. No detail is kept, only the day it was reported. */
  lossReportedOn: plainDateSchema.optional(),
  /** The birthing parent died; told for the partner's journey, who takes over the leave. */
  motherDiedOn: plainDateSchema.optional(),
  /** Dates that HR set instead of what the law derives. */
  overrides: z.partialRecord(z.enum(overridableDates), plainDateSchema).optional(),
});
export type JourneyFacts = Readonly<z.infer<typeof journeyFactsSchema>>;
