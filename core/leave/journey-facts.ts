import type { Temporal } from 'temporal-polyfill';

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

/**
 * What is known of one parent journey: all the law needs, and no more.
 * Plain calendar dates, in no time zone. Health data (illness, its cause, symptoms) has no place here.
 */
export interface JourneyFacts {
  readonly role: JourneyRole;
  /** The day the employee told the employer. */
  readonly announcedOn: Temporal.PlainDate;
  /** For a birthing parent and a partner. */
  readonly dueDate?: Temporal.PlainDate | undefined;
  readonly multiples: boolean;
  readonly birthDate?: Temporal.PlainDate | undefined;
  /** First day of pregnancy leave, or of adoption or foster leave, that the employee chose. */
  readonly leaveStart?: Temporal.PlainDate | undefined;
  /** For adoption and foster care: the day the child is placed. */
  readonly placementDate?: Temporal.PlainDate | undefined;
  /** Days the child was in hospital, as HR reported them; the law counts those inside maternity leave. */
  readonly hospitalDays?: number | undefined;
  readonly hospitalReportedOn?: Temporal.PlainDate | undefined;
  readonly weeklyHours?: number | undefined;
  readonly contractEnd?: Temporal.PlainDate | undefined;
  /** The first day back at work, where it was agreed. */
  readonly returnDate?: Temporal.PlainDate | undefined;
  readonly birthLeaveStart?: Temporal.PlainDate | undefined;
  /** First day of a partner's additional birth leave, where it was asked for. */
  readonly additionalBirthLeaveStart?: Temporal.PlainDate | undefined;
  /** Whole weeks of it; all five where it is unknown. */
  readonly additionalBirthLeaveWeeks?: 1 | 2 | 3 | 4 | 5 | undefined;
  readonly parentalLeaveStart?: Temporal.PlainDate | undefined;
  /** Pregnancy ended without a living child, or the child died. No detail is kept, only the day it was reported. */
  readonly lossReportedOn?: Temporal.PlainDate | undefined;
  /** The birthing parent died; told for the partner's journey, who takes over the leave. */
  readonly motherDiedOn?: Temporal.PlainDate | undefined;
  /** Dates that HR set instead of what the law derives. */
  readonly overrides?: Readonly<Partial<Record<OverridableDate, Temporal.PlainDate>>> | undefined;
}
