import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../../../plain-date.js';
import { mostHospitalDays, type JourneyFacts } from '../../../../leave/journey-facts.js';
import type { FactProblem } from '../../../../leave/jurisdiction.js';
import { birthOf, givesLeave, type Birth } from '../birth.js';
import { childbirthLeave, earliestMaternityEnd } from '../pregnancy-maternity.js';
import type { Rules } from '../rules.js';
import { spreadOut } from '../spreading.js';
import { startWindow } from '../start-window.js';
import {
  aroundArrival,
  birthDateProblems,
  dueDateProblems,
  parentalStartProblems,
  returnProblems,
  strayOverrides,
} from './plausibility.js';
import { outside } from './problems.js';
import { spreadProblems } from './spreading.js';

const applicable = ['leave-start', 'leave-end', 'return-date', 'parental-leave-start'] as const;

/** What keeps the facts of the parent who gives birth from being planned. */
export function checkBirthingParent(rules: Rules, facts: JourneyFacts): readonly FactProblem[] {
  const { dueDate } = facts;
  if (!dueDate) return [{ code: 'due-date-missing', fact: 'dueDate' }];
  const implausible = [
    ...dueDateProblems(facts),
    ...birthDateProblems(facts, dueDate),
    ...hospitalProblems(facts),
  ];
  if (implausible.length > 0) return implausible;
  const birth = birthOf(facts, dueDate);
  return [
    ...leaveStartProblems(rules, facts, dueDate, birth),
    ...strayOverrides(facts, applicable),
    ...parentalStartProblems(rules, facts, birth.on),
    ...leaveEndProblems(rules, facts, dueDate, birth),
  ];
}

/** The window binds the choice unless the birth came first; HR's override may leave it. */
function leaveStartProblems(
  rules: Rules,
  facts: JourneyFacts,
  dueDate: Temporal.PlainDate,
  birth: Birth,
): readonly FactProblem[] {
  const override = { fact: 'leave-start', on: facts.overrides?.['leave-start'] } as const;
  const overrideProblems = outside(override, aroundArrival(dueDate), 'date-out-of-range');
  const birthCame = birth.known || facts.lossReportedOn !== undefined;
  if (birthCame && facts.leaveStart && isBefore(birth.on, facts.leaveStart)) return overrideProblems;
  const window = startWindow(rules, dueDate, facts.multiples);
  const choice = { fact: 'leaveStart', on: facts.leaveStart } as const;
  return [...outside(choice, window, 'leave-start-outside-window'), ...overrideProblems];
}

function hospitalProblems({ hospitalDays }: JourneyFacts): readonly FactProblem[] {
  if (hospitalDays === undefined) return [];
  if (Number.isInteger(hospitalDays) && hospitalDays >= 0 && hospitalDays <= mostHospitalDays) return [];
  const allowed = { from: '0', to: String(mostHospitalDays) };
  return [{ code: 'hospital-days-out-of-range', fact: 'hospitalDays', allowed }];
}

/**
 * Leave cannot be waived (WAZO 3:4), so HR may end it later than the law gives, and earlier only as far as illness before it can
 * have shortened it, of which nothing is stored; after a loss HR knows best.
 */
function leaveEndProblems(
  rules: Rules,
  facts: JourneyFacts,
  dueDate: Temporal.PlainDate,
  birth: Birth,
): readonly FactProblem[] {
  const override = { fact: 'leave-end', on: facts.overrides?.['leave-end'] } as const;
  if (!givesLeave(rules, facts, dueDate, birth)) return [];
  const leave = childbirthLeave(rules, facts, dueDate, birth);
  const from = facts.lossReportedOn ? birth.on : earliestMaternityEnd(rules, birth.on);
  const range = { from, to: aroundArrival(birth.on).to };
  const tooEarly = outside(override, range, 'leave-end-too-early', 'date-out-of-range');
  if (facts.lossReportedOn || tooEarly.length > 0) return tooEarly;
  return [
    ...spreadProblems(rules, facts, leave),
    ...returnProblems(facts, spreadOut(rules, facts, birth.on, leave).lastBeforeReturn, birth.on),
  ];
}
