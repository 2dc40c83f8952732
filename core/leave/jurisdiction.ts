import type { JourneyFacts, OverridableDate } from './journey-facts.js';
import type { LeavePlan } from './leave-plan.js';

/** The leave law of one country. A country is one folder beside this file; the planner sees only this interface. */
export interface Jurisdiction {
  /** ISO 3166-1 alpha-2, e.g. `NL`. */
  readonly country: string;
  /**
   * Facts that contradict each other or the law (a leave start outside its window, a birth date months from the due date).
   * Empty when the facts can be planned.
   */
  check(facts: JourneyFacts): readonly FactProblem[];
  /** Pure: the same facts give the same plan. Call it only with facts that `check` accepts. */
  derive(facts: JourneyFacts): LeavePlan;
}

export const factProblemCodes = [
  'due-date-missing',
  'due-date-implausible',
  'placement-date-missing',
  'leave-start-outside-window',
  'birth-date-implausible',
  'hospital-days-out-of-range',
  'leave-end-too-early',
  'return-before-leave-end',
  'override-not-applicable',
  'date-out-of-range',
] as const;
export type FactProblemCode = (typeof factProblemCodes)[number];

/**
 * A problem with the facts of a journey. `fact` names what is wrong, the fact or the override; `allowed` is the range it
 * had to be in, both ends included: dates as `YYYY-MM-DD`, or numbers of days.
 */
export interface FactProblem {
  readonly code: FactProblemCode;
  readonly fact: keyof JourneyFacts | OverridableDate;
  readonly allowed?: { readonly from: string; readonly to: string };
}
