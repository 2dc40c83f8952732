import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '../language/locale.js';
import type { FactProblemCode } from '../problem.js';
import type { Claim, ClaimFacts } from './claim.js';
import type { Duty } from './duty.js';
import type { ArticleFacts } from './article.js';
import type { JourneyFacts, OverridableDate } from './journey-facts.js';
import type { LeaveKind, LeavePlan, LegalSource } from './leave-plan.js';

/** What a country makes of a journey's facts. */
export interface LeaveLaw {
  /**
   * Facts that contradict each other or the law (a leave start outside its window, a birth date months from the due date).
   * Empty when the facts can be planned.
   */
  check(facts: JourneyFacts): readonly FactProblem[];
  /** Pure: the same facts give the same plan. Call it only with facts that `check` accepts. */
  derive(facts: JourneyFacts): LeavePlan;
}

/**
 * Everything the coach knows of one country: its leave law, the words for it, and where its milestones and answers lie. A
 * country is one folder in `core/countries`; the rest of the program sees only this interface.
 */
export interface Jurisdiction extends LeaveLaw {
  /** ISO 3166-1 alpha-2, e.g. `NL`. */
  readonly country: string;
  /** Another where the text of the law, or how it is read, has changed since: then the same facts may give another plan. */
  readonly edition: () => string;
  /** The day from which the newest text of the law holds that is known. */
  readonly lawAsOf: Temporal.PlainDate;
  readonly names: Readonly<Record<Locale, LeaveNames>>;
  /** The short names of the laws that milestones and answers may cite. */
  readonly laws: readonly string[];
  /** An article of one of `laws`, with its link. Throws for another law: a fault of the program. */
  readonly cite: (law: string, article: string) => LegalSource;
  /** Who acts by each legal date, by its id in the leave plan. */
  readonly duties: Readonly<Record<string, Duty>>;
  /** What a plan gives to claim at the body that pays, with every field to type over. */
  readonly claims: (about: ClaimFacts) => readonly Claim[];
  /** What words about an article must keep to, for those that milestones rest on. */
  readonly articles: readonly ArticleFacts[];
  /** What gives the right to come back: the source of the first day back at work. */
  readonly returnToWork: LegalSource;
  /** A folder of milestones, a file each. */
  readonly milestonesFolder: string;
  /** A folder of answers (`rules`), of how people ask for them (`asked`) and for milestones, and of questions that are none of ours. */
  readonly questionsFolder: string;
}

/** What the dates of a leave plan are called, in one language. */
export interface LeaveNames {
  readonly leave: Readonly<Record<LeaveKind, string>>;
  /** The dates that HR can set by hand. */
  readonly dates: Readonly<Record<OverridableDate, string>>;
  /** The legal deadlines, by their id in the leave plan. */
  readonly deadlines: Readonly<Record<string, string>>;
  /** What a plan remarks on how someone works, in a few sentences, by its id there. */
  readonly remarks: Readonly<Record<string, string>>;
}

/**
 * A problem with the facts of a journey. `fact` names what is wrong, the fact or the override; `allowed` is the range it
 * had to be in, both ends included: dates as `YYYY-MM-DD`, or numbers of days or weeks.
 */
export interface FactProblem {
  readonly code: FactProblemCode;
  readonly fact: keyof JourneyFacts | OverridableDate;
  readonly allowed?: { readonly from: string; readonly to: string };
  /** What it was, where that says how far it is off. */
  readonly value?: string;
}
