import { Temporal } from 'temporal-polyfill';
import { inForce, type Dated, type Versions } from '../../../leave/dated.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { Rules } from './rules.js';

/** The numbers of the law for children who arrive from a day on. */
export interface LawVersion extends Dated {
  readonly rules: Rules;
}

/**
 * The text since paid parental leave came (2 August 2022), the last change of a number so far: birth leave of a week and six
 * weeks for adoption and foster care are of 2019, additional birth leave is of July 2020. For a child who arrived before,
 * these rules stand in: of such a journey no more than parental leave can be to come.
 */
const since2022: Rules = {
  single: { mayStart: { first: 41, last: 27 }, pregnancyDays: 42, weeks: 16 },
  multiples: { mayStart: { first: 69, last: 55 }, pregnancyDays: 70, weeks: 20 },
  maternity: { days: 70, payRate: 1, hospitalDaysUncounted: 7, afterLoss: { weeks: 16 } },
  // A request on the last day is answered two weeks later.
  spreading: { after: { weeks: 6 }, within: { weeks: 30 }, ask: { days: 22 }, answer: { days: 36 } },
  childbirthNotice: {
    start: { days: 21 },
    claim: { days: 14 },
    finalClaim: { years: 1 },
    birth: { days: 2 },
  },
  benefitAfterContract: { weeks: 10 },
  riskBriefing: { days: 14 },
  noWork: { before: { days: 28 }, after: { days: 42 } },
  protectedHours: { months: 6 },
  expressingMilk: { months: 9 },
  dismissalBan: { weeks: 6 },
  motherDied: { report: { days: 2 }, documents: { weeks: 4 } },
  birthLeave: { weeks: 1, payRate: 1, within: { days: 28 }, notice: { weeks: 4 } },
  additionalBirthLeave: {
    weeks: 5,
    payRate: 0.7,
    within: { months: 6 },
    notice: { weeks: 4 },
    move: { weeks: 2 },
    claim: { weeks: 4 },
  },
  parentalLeave: {
    weeks: 26,
    paidWeeks: 9,
    payRate: 0.7,
    untilAge: { years: 8 },
    paidWithin: { years: 1 },
    claim: { months: 15 },
    notice: { months: 2 },
    move: { weeks: 4 },
  },
  placementLeave: {
    weeks: 6,
    payRate: 1,
    opens: { days: 28 },
    within: { weeks: 26 },
    notice: { weeks: 3 },
    claim: { weeks: 2 },
  },
};

/** Every text of the law the coach plans by, the oldest first. A change is one more line: the old rules, and what is new. */
export const lawVersions: Versions<LawVersion> = [
  { from: Temporal.PlainDate.from('2022-08-02'), rules: since2022 },
];

/**
 * The text that governs a journey: that of the day the child arrives, by birth or by placement. Until it is there the due date
 * stands in, so that a birth on the other side of a change moves the journey to the other text.
 */
export function versionFor(facts: JourneyFacts, versions: Versions<LawVersion>): LawVersion {
  const { role, placementDate, birthDate, dueDate, announcedOn } = facts;
  const isPlacement = role === 'adoptive-parent' || role === 'foster-parent';
  const arrival = isPlacement ? placementDate : (birthDate ?? dueDate);
  // Without an arrival nothing is planned: `check` refuses such facts under any text.
  return inForce(versions, arrival ?? announcedOn);
}
