import type { Temporal } from 'temporal-polyfill';

/** A length of time in the law's own unit: 28 days and four weeks are one, six months and 26 weeks are not. */
type Span = Readonly<Temporal.DurationLike>;

/** Pregnancy and maternity leave for one child, or for more. */
export interface ChildbirthRules {
  /** Days before the due date on which pregnancy leave may first and must last begin; the law counts from the day after it. */
  readonly mayStart: { readonly first: number; readonly last: number };
  /** Days of pregnancy leave before the due date; what was not taken moves behind the birth. */
  readonly pregnancyDays: number;
  /** Pregnancy and maternity leave together, at the least. */
  readonly weeks: number;
}

/** Every number in the text of Dutch leave law. What only guards against slips of the pen is no rule: see `check`. */
export interface Rules {
  readonly single: ChildbirthRules;
  readonly multiples: ChildbirthRules;
  /** WAZO 3:1(3), 3:13. */
  readonly maternity: {
    /** Days of leave after the birth that nothing shortens. */
    readonly days: number;
    readonly payRate: number;
    /** Days in hospital that do not lengthen the leave: it counts from the next on, and so many at the most, 3:1(5). */
    readonly hospitalDaysUncounted: number;
    readonly hospitalDays: number;
    /** A pregnancy that ends this long before the due date, or later, gives the leave: week 24, UWV's practice. */
    readonly afterLoss: Span;
  };
  /** Of the last part of maternity leave, WAZO 3:1(6)-(9). */
  readonly spreading: {
    /** After the birth. */
    readonly after: Span;
    /** From then on. */
    readonly within: Span;
    /** After the birth, the employee and the employer. */
    readonly ask: Span;
    readonly answer: Span;
  };
  /** Counted back from the first day of leave, but for `finalClaim`, WAZO 3:3, 3:11. */
  readonly childbirthNotice: {
    readonly start: Span;
    readonly claim: Span;
    readonly finalClaim: Span;
    /** After the birth. */
    readonly birth: Span;
  };
  /** A birth this long after the contract still gives the benefit, WAZO 3:10. */
  readonly benefitAfterContract: Span;
  /** Before the contract ends, BW 7:668. */
  readonly contractNotice: Span;
  /** After the announcement, Arbobesluit 1.42a. */
  readonly riskBriefing: Span;
  /** Before the due date and after the birth, ATW 4:6. */
  readonly noWork: { readonly before: Span; readonly after: Span };
  /** After the birth, ATW 4:7 and 4:8. */
  readonly protectedHours: Span;
  readonly expressingMilk: Span;
  /** After the leave, BW 7:670(2). */
  readonly dismissalBan: Span;
  /** After the death, WAZO 3:1a. */
  readonly motherDied: {
    readonly report: Span;
    readonly documents: Span;
    /** After the leave taken over, the employer. */
    readonly reclaim: Span;
  };
  /** WAZO 4:2, 4:3. */
  readonly birthLeave: {
    readonly weeks: number;
    readonly payRate: number;
    readonly within: Span;
    readonly notice: Span;
  };
  /** WAZO 4:2a to 4:3. */
  readonly additionalBirthLeave: {
    readonly weeks: number;
    readonly payRate: number;
    readonly within: Span;
    readonly notice: Span;
    /** Until then the employer may move it. */
    readonly move: Span;
    readonly claim: Span;
  };
  /** For each child, WAZO chapter 6. */
  readonly parentalLeave: {
    readonly weeks: number;
    readonly paidWeeks: number;
    readonly payRate: number;
    readonly untilAge: Span;
    /** After the child arrived. */
    readonly paidWithin: Span;
    readonly claim: Span;
    readonly notice: Span;
    readonly move: Span;
  };
  /** Adoption and foster leave, WAZO 3:2, 3:3(3), 3:11(3). */
  readonly placementLeave: {
    readonly weeks: number;
    readonly payRate: number;
    /** Before the placement. */
    readonly opens: Span;
    /** From the day it opens. */
    readonly within: Span;
    readonly notice: Span;
    readonly claim: Span;
    /** After its first day. */
    readonly finalClaim: Span;
  };
}

/** The rules for the leave around the birth of one child, or of more. */
export const childbirthRules = (rules: Rules, multiples: boolean): ChildbirthRules =>
  multiples ? rules.multiples : rules.single;
