import { Temporal } from 'temporal-polyfill';
import type { Rules } from './rules.js';
import type { LawTexts } from './texts.js';

/** The law as it reads since paid parental leave came, the last change of a number so far. */
const since2022: Rules = {
  single: { mayStart: { first: 41, last: 27 }, pregnancyDays: 42, weeks: 16 },
  multiples: { mayStart: { first: 69, last: 55 }, pregnancyDays: 70, weeks: 20 },
  maternity: { days: 70, payRate: 1, hospitalDaysUncounted: 7, hospitalDays: 70, afterLoss: { weeks: 16 } },
  // A request on the last day is answered two weeks later.
  spreading: { after: { weeks: 6 }, within: { weeks: 30 }, ask: { days: 22 }, answer: { days: 36 } },
  childbirthNotice: {
    start: { days: 21 },
    claim: { days: 14 },
    finalClaim: { years: 1 },
    birth: { days: 2 },
  },
  benefitAfterContract: { weeks: 10 },
  contractNotice: { months: 1 },
  riskBriefing: { days: 14 },
  noWork: { before: { days: 28 }, after: { days: 42 } },
  protectedHours: { months: 6 },
  expressingMilk: { months: 9 },
  dismissalBan: { weeks: 6 },
  motherDied: { report: { days: 2 }, documents: { weeks: 4 }, reclaim: { weeks: 6 } },
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
    finalClaim: { years: 1 },
  },
};

/** What was not there before those two acts: nothing of it could be taken, so nothing is planned or claimed. */
const before2020: Rules = {
  ...since2022,
  additionalBirthLeave: { ...since2022.additionalBirthLeave, weeks: 0 },
  parentalLeave: { ...since2022.parentalLeave, paidWeeks: 0 },
};

/**
 * Where the law begins for the coach, and every change of it since, the oldest first. A change is one more entry: from when on,
 * for whom, the articles it wrote and the rules that are new. It may be entered as soon as it is published. On 1 January 2019 the
 * week of birth leave and the six weeks for adoption and foster care came; of the leave for a child who came before, no more than
 * unpaid parental leave can be to come, and that was the same.
 */
export const lawTexts: LawTexts = [
  { from: Temporal.PlainDate.from('2019-01-01'), rules: before2020 },
  {
    // Not for a child who was born before.
    act: 'Wet invoering extra geboorteverlof',
    from: Temporal.PlainDate.from('2020-07-01'),
    by: 'arrival',
    articles: ['WAZO 4:2a', 'WAZO 4:2b', 'WAZO 4:2c', 'WAZO 4:3'],
    rules: { additionalBirthLeave: since2022.additionalBirthLeave },
  },
  {
    // For every child too who came before and was not a year old yet, or not a year in the family: no other transition was made.
    act: 'Wet betaald ouderschapsverlof',
    from: Temporal.PlainDate.from('2022-08-02'),
    by: 'last-paid-day',
    articles: ['WAZO 6:2', 'WAZO 6:3', 'WAZO 6:3a'],
    rules: { parentalLeave: since2022.parentalLeave },
  },
];
