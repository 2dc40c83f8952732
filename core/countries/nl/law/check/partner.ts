import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import type { FactProblem } from '../../../../leave/jurisdiction.js';
import type { DateRange } from '../../../../leave/leave-plan.js';
import { lastAdditionalDay } from '../additional-birth-leave.js';
import { birthOf, birthRange, givesLeave, type Birth } from '../birth.js';
import { partnerLeave, type PartnerLeave } from '../partner-leave.js';
import type { Rules } from '../rules.js';
import {
  aroundArrival,
  birthDateProblems,
  dueDateProblems,
  parentalStartProblems,
  returnProblems,
  strayOverrides,
} from './plausibility.js';
import { outside } from './problems.js';

const applicable = ['birth-leave-start', 'leave-end', 'return-date', 'parental-leave-start'] as const;

/** What keeps the facts of a partner from being planned. */
export function checkPartner(rules: Rules, facts: JourneyFacts): readonly FactProblem[] {
  const dueDate = facts.dueDate ?? facts.birthDate;
  if (!dueDate) return [{ code: 'due-date-missing', fact: 'dueDate' }];
  const implausible = [
    ...dueDateProblems(facts),
    ...(facts.dueDate ? birthDateProblems(facts, facts.dueDate) : lateNewsProblems(rules, facts)),
  ];
  if (implausible.length > 0) return implausible;
  const birth = birthOf(facts, dueDate);
  const lawful = givesLeave(rules, facts, dueDate, birth)
    ? partnerLeave(rules, facts, dueDate, birth)
    : undefined;
  return [
    ...startProblems(rules, facts, birth, birthRange(dueDate)),
    ...weeksProblems(rules, facts),
    ...strayOverrides(facts, applicable),
    ...parentalStartProblems(rules, facts, birth.on),
    ...(lawful ? endProblems(facts, birth, lawful) : []),
  ];
}

/** Without a due date only the announcement bounds the birth: a pregnancy ahead, and back as long as there is leave. */
const lateNewsProblems = (
  { parentalLeave }: Rules,
  { birthDate, announcedOn }: JourneyFacts,
): readonly FactProblem[] =>
  outside(
    { fact: 'birthDate', on: birthDate },
    { from: announcedOn.subtract(parentalLeave.untilAge), to: announcedOn.add({ days: 294 }) },
    'birth-date-implausible',
  );

/** A start before the birth floats on it and is fine; one after the right has ended is not. */
function startProblems(
  rules: Rules,
  facts: JourneyFacts,
  birth: Birth,
  possible: DateRange,
): readonly FactProblem[] {
  const lastBirth = birth.known ? birth.on : possible.to;
  const { from } = possible;
  const code = 'date-out-of-range';
  return [
    ...outside(
      { fact: 'birthLeaveStart', on: facts.birthLeaveStart },
      { from, to: lastBirth.add(rules.birthLeave.within) },
      code,
    ),
    ...outside(
      { fact: 'additionalBirthLeaveStart', on: facts.additionalBirthLeaveStart },
      { from, to: lastAdditionalDay(rules, lastBirth) },
      code,
    ),
    ...outside(
      { fact: 'birth-leave-start', on: facts.overrides?.['birth-leave-start'] },
      aroundArrival(birth.on),
      code,
    ),
  ];
}

/** Whole weeks of additional birth leave, as many as there are or fewer; none where the right came later than the child. */
function weeksProblems(
  { additionalBirthLeave: { weeks } }: Rules,
  { additionalBirthLeaveStart, additionalBirthLeaveWeeks: asked }: JourneyFacts,
): readonly FactProblem[] {
  if (weeks === 0)
    return (additionalBirthLeaveStart ?? asked)
      ? [{ code: 'leave-not-in-force', fact: 'additionalBirthLeaveStart' }]
      : [];
  if (asked === undefined || asked <= weeks) return [];
  const allowed = { from: '1', to: String(weeks) };
  return [{ code: 'leave-weeks-out-of-range', fact: 'additionalBirthLeaveWeeks', allowed }];
}

/** A partner may waive leave, so HR may end it on any day after its first. */
function endProblems(facts: JourneyFacts, birth: Birth, leave: PartnerLeave): readonly FactProblem[] {
  const override = { fact: 'leave-end', on: facts.overrides?.['leave-end'] } as const;
  const range = { from: leave.firstDay, to: aroundArrival(birth.on).to };
  return [
    ...outside(override, range, 'leave-end-too-early', 'date-out-of-range'),
    ...returnProblems(facts, leave.end.on, birth.on),
  ];
}
