import type { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import type { FactProblem } from '../../../../leave/jurisdiction.js';
import { placementLeave, placementWindow } from '../adoption-foster-leave.js';
import type { Rules } from '../rules.js';
import { aroundArrival, parentalStartProblems, returnProblems, strayOverrides } from './plausibility.js';
import { outside } from './problems.js';

const applicable = ['leave-start', 'leave-end', 'return-date', 'parental-leave-start'] as const;

/** What keeps the facts of an adoptive or foster parent from being planned. */
export function checkAdoptiveFosterParent(rules: Rules, facts: JourneyFacts): readonly FactProblem[] {
  const { placementDate } = facts;
  if (!placementDate) return [{ code: 'placement-date-missing', fact: 'placementDate' }];
  const implausible = placementDateProblems(facts);
  if (implausible.length > 0) return implausible;
  return [
    ...startProblems(rules, facts, placementDate),
    ...strayOverrides(facts, applicable),
    ...parentalStartProblems(rules, facts, placementDate),
    ...endProblems(rules, facts, placementDate),
  ];
}

/** A placement is told of at most half a year after it and two years ahead. */
const placementDateProblems = ({ placementDate, announcedOn }: JourneyFacts): readonly FactProblem[] =>
  outside(
    { fact: 'placementDate', on: placementDate },
    { from: announcedOn.subtract({ months: 6 }), to: announcedOn.add({ years: 2 }) },
    'date-out-of-range',
  );

function startProblems(
  rules: Rules,
  facts: JourneyFacts,
  placement: Temporal.PlainDate,
): readonly FactProblem[] {
  const choice = { fact: 'leaveStart', on: facts.leaveStart } as const;
  const override = { fact: 'leave-start', on: facts.overrides?.['leave-start'] } as const;
  return [
    ...outside(choice, placementWindow(rules, facts, placement), 'leave-start-outside-window'),
    ...outside(override, aroundArrival(placement), 'date-out-of-range'),
  ];
}

function endProblems(
  rules: Rules,
  facts: JourneyFacts,
  placement: Temporal.PlainDate,
): readonly FactProblem[] {
  const { start, end } = placementLeave(rules, facts, placement);
  const override = { fact: 'leave-end', on: facts.overrides?.['leave-end'] } as const;
  const range = { from: start.on, to: aroundArrival(placement).to };
  return [
    ...outside(override, range, 'leave-end-too-early', 'date-out-of-range'),
    ...returnProblems(facts, end.on, placement),
  ];
}
