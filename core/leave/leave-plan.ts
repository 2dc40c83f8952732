import type { Temporal } from 'temporal-polyfill';
import type { OverridableDate } from './journey-facts.js';

/** Where a rule stands in the law, e.g. `{ law: 'WAZO', article: '3:1(2)', url: 'https://wetten.overheid.nl/…' }`. */
export interface LegalSource {
  readonly law: string;
  readonly article: string;
  readonly url: string;
  /** In a plan: by which text of the article, the one that holds since this day. */
  readonly since?: Temporal.PlainDate;
}

export const leaveKinds = [
  'pregnancy',
  'maternity',
  'hospital-extension',
  'birth',
  'additional-birth',
  'parental',
  'adoption',
  'foster',
  'transferred-maternity',
] as const;
export type LeaveKind = (typeof leaveKinds)[number];

/** A span of calendar days, both ends included. */
export interface DateRange {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

export interface LeavePeriod extends DateRange {
  readonly kind: LeaveKind;
  readonly source: LegalSource;
  /** True where a date still rests on the due date, a default or an unverified rule. */
  readonly estimated: boolean;
  /** The days of the week it is taken on, 1 Monday to 7 Sunday, where that is not all of them. */
  readonly weekdays?: readonly number[] | undefined;
  /** How many hours of it a week, where the rest is worked. */
  readonly hoursAWeek?: number | undefined;
  /** True where it is shorter than the right, because that ends on its last day. */
  readonly cutOff?: true | undefined;
}

/** The days inside which leave of a kind may be taken, whether or not it was asked for. */
export interface LeaveWindow extends DateRange {
  readonly kind: LeaveKind;
  readonly source: LegalSource;
}

/** A legal date to act by: on that day at the latest. */
export interface Deadline {
  readonly id: string;
  readonly on: Temporal.PlainDate;
  readonly source: LegalSource;
}

/** A date HR set by hand, beside what the law would give and why they differ. */
export interface OverrideNote {
  readonly date: OverridableDate;
  readonly chosen: Temporal.PlainDate;
  readonly lawful: Temporal.PlainDate;
  readonly source: LegalSource;
}

/**
 * The days a milestone can be anchored to, by their letter in the rules.
 * A announcement, D due date, S first day of leave, B birth, E last day of leave, R first day back, P placement,
 * T end of contract, O start of parental leave, G start of birth leave, H hospital admission reported,
 * L loss reported, K loss of one of several children reported, M death of the mother, F last day of the partner's leave,
 * N first day off work: of the leave, or of the time in which the law forbids to work.
 */
export const anchorIds = [
  'A',
  'D',
  'S',
  'B',
  'E',
  'R',
  'P',
  'T',
  'O',
  'G',
  'H',
  'L',
  'K',
  'M',
  'F',
  'N',
] as const;
export type AnchorId = (typeof anchorIds)[number];

/** The date of each anchor that this journey has. Before the birth B stands for the due date. */
export type Anchors = Readonly<Partial<Record<AnchorId, Temporal.PlainDate>>>;

/** What holds otherwise for how someone works, in the country's words under this id. */
export interface Remark {
  readonly id: string;
  readonly source: LegalSource;
}

/** What the law makes of one journey's facts. */
export interface LeavePlan {
  /** Whose law it is, ISO 3166-1 alpha-2; its names are those of that country. */
  readonly country: string;
  /** The country whose law would hold, where none of it is known: then nothing is planned. */
  readonly lawUnknown?: string | undefined;
  /** The newest text of the law that it was made by; that of each date stands with its source. */
  readonly lawFrom: Temporal.PlainDate;
  /** The days on which pregnancy leave may begin; birthing parents only. */
  readonly startWindow?: (DateRange & { readonly source: LegalSource }) | undefined;
  /** Planned leave, in order of its first day; a right nobody asked for yet is in `windows`. */
  readonly leave: readonly LeavePeriod[];
  /** Where leave may be chosen freely: birth leave, parental leave, a spread part of maternity leave. */
  readonly windows: readonly LeaveWindow[];
  /** In order of date. */
  readonly deadlines: readonly Deadline[];
  readonly anchors: Anchors;
  /** Days on which no work may be done or asked, where the law forbids it. */
  readonly noWork?: (DateRange & { readonly source: LegalSource }) | undefined;
  /** Where the contract ends before leave does: whether benefit goes on, which hangs on the day of the birth. */
  readonly benefitAfterContract?: BenefitAfterContract | undefined;
  /** Hours of leave the employee is entitled to, by kind, where weekly hours are known. */
  readonly entitlements: readonly LeaveEntitlement[];
  /** What can be claimed of the parental leave that was asked for. */
  readonly parentalClaims?: ParentalLeaveClaims | undefined;
  readonly overrides: readonly OverrideNote[];
  /** What is different for how the employee works; nothing for an ordinary contract. */
  readonly remarks?: readonly Remark[] | undefined;
  /** The employer owes no leave at all, because it employs nobody here. */
  readonly owesNoLeave?: true | undefined;
  /** What the employer gives beside the law, by kind of leave; `anchors` are then those of its longer leave. */
  readonly employer?: readonly EmployerLeave[] | undefined;
  /** The anchors as the law alone has them, where the employer's leave is longer. */
  readonly lawful?: Anchors | undefined;
}

/** The employer's own terms for a kind of leave in a plan. */
export interface EmployerLeave {
  readonly kind: LeaveKind;
  /** To how much of the wage the employer tops up, in percent. */
  readonly topUp?: number | undefined;
  readonly extraWeeks?: number | undefined;
  /** The days of those weeks, where the leave before them is planned. */
  readonly longer?: DateRange | undefined;
  readonly text?: string | undefined;
}

/** Benefit for parental leave, by whole weeks of working time once they were taken. */
export interface ParentalLeaveClaims {
  /** The whole weeks of this leave that are paid. */
  readonly weeks: number;
  /** As many as the law pays at the most. */
  readonly most: number;
  /** The first day on which one can be claimed; none where no whole week fits. */
  readonly from: Temporal.PlainDate | undefined;
  readonly until: Temporal.PlainDate;
  readonly source: LegalSource;
}

export interface LeaveEntitlement {
  readonly kind: LeaveKind;
  /** Whole right, in hours; for parental leave that for one child. */
  readonly hours: number;
  /** The part that is paid, in hours. */
  readonly paidHours: number;
  /** Share of it paid over `paidHours`, e.g. 0.7. */
  readonly payRate: number;
  readonly paidAs: PaidAs;
  /** Where a benefit is counted by it and the amount of that day is known. */
  readonly maxDailyWage?: MaxDailyWage | undefined;
  readonly source: LegalSource;
}

/** The employer's own wage, or a benefit that the law counts with a wage up to a maximum. */
export const paidAs = ['wage', 'benefit'] as const;
export type PaidAs = (typeof paidAs)[number];

/** The wage a day, in the country's money, beyond which a benefit counts no further; the amount that holds from a day on. */
export interface MaxDailyWage {
  readonly amount: number;
  readonly from: Temporal.PlainDate;
}

/** Benefit during leave for someone whose contract has ended. */
export interface BenefitAfterContract {
  readonly entitled: boolean;
  /** A (probable) birth on this day or before gives the right. */
  readonly lastBirthDate: Temporal.PlainDate;
  readonly source: LegalSource;
}
