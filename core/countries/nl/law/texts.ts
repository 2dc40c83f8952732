import type { Temporal } from 'temporal-polyfill';
import type { Dated } from '../../../leave/dated.js';
import { isPlacement, type JourneyFacts } from '../../../leave/journey-facts.js';
import type { Anchors } from '../../../leave/leave-plan.js';
import { isAfter } from '../../../plain-date.js';
import type { Rules } from './rules.js';

/** The day that decides whether someone is under a change of law: each change names its own. */
export type DecidingDay =
  'announcement' | 'arrival' | 'leave-start' | 'parental-leave-start' | 'last-paid-day';

/** A text of the law: the articles that it wrote, and what they say. */
export interface LawText extends Dated {
  /** What it is called where it was published. */
  readonly act: string;
  /** Those whose day this is, from `from` on, are under it. */
  readonly by: DecidingDay;
  /** E.g. `WAZO 4:2a`; its paragraphs are meant too. */
  readonly articles: readonly string[];
  /** The rules that are new; the others stay as they were. */
  readonly rules: Partial<Rules>;
}

/** Where the law begins for the coach, and every change since, the oldest first: also one that is still to come. */
export type LawTexts = readonly [Dated & { readonly rules: Rules }, ...LawText[]];

/** The law for one journey: its rules, and the changes that they are of. */
export interface GoverningLaw {
  readonly rules: Rules;
  /** Where the law begins. */
  readonly base: Temporal.PlainDate;
  /** The oldest first. */
  readonly changes: readonly LawText[];
}

/** What a journey comes to under some rules: the days that nobody has chosen yet are taken from it. */
type Plan = (rules: Rules) => { readonly anchors: Anchors };

/** Each change is laid over the rules before it where its own day says so: one journey may be under several texts. */
export function lawGoverning(facts: JourneyFacts, [first, ...changes]: LawTexts, plan: Plan): GoverningLaw {
  const begin: GoverningLaw = { rules: first.rules, base: first.from, changes: [] };
  return changes.reduce((law, change) => {
    const on = decidingDay[change.by](facts, law.rules, plan);
    if (!on || isAfter(change.from, on)) return law;
    return { ...law, rules: { ...law.rules, ...change.rules }, changes: [...law.changes, change] };
  }, begin);
}

const decidingDay: Readonly<
  Record<DecidingDay, (facts: JourneyFacts, rules: Rules, plan: Plan) => Temporal.PlainDate | undefined>
> = {
  announcement: ({ announcedOn }) => announcedOn,
  arrival: (facts) => arrivalOf(facts) ?? facts.announcedOn,
  'leave-start': (facts, rules, plan) =>
    facts.overrides?.['leave-start'] ?? facts.leaveStart ?? anchorsOf(facts, rules, plan).S,
  'parental-leave-start': (facts, rules, plan) =>
    facts.overrides?.['parental-leave-start'] ?? facts.parentalLeaveStart ?? anchorsOf(facts, rules, plan).O,
  'last-paid-day': (facts, { parentalLeave: { paidWithin } }) =>
    (arrivalOf(facts) ?? facts.announcedOn).add(paidWithin).subtract({ days: 1 }),
};

/** Facts without an arrival cannot be planned: `check` refuses them under any text. */
const anchorsOf = (facts: JourneyFacts, rules: Rules, plan: Plan): Anchors =>
  isPlannable(facts) ? plan(rules).anchors : {};

const isPlannable = (facts: JourneyFacts): boolean =>
  (isPlacement(facts) || facts.role === 'partner' ? arrivalOf(facts) : facts.dueDate) !== undefined;

/** The day the child arrives. Until it is there the due date stands in: a birth on the other side of a change moves the journey. */
const arrivalOf = (facts: JourneyFacts): Temporal.PlainDate | undefined =>
  isPlacement(facts) ? facts.placementDate : (facts.birthDate ?? facts.dueDate);
