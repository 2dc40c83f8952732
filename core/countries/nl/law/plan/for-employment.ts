import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import { employmentOf, isOwnEmployee, type Employment } from '../../../../leave/employment.js';
import type { AnchorId, Remark } from '../../../../leave/leave-plan.js';
import { sources } from '../../sources.js';
import { noPlan, type PlannedLeave } from './no-plan.js';

/**
 * What the employer is held to towards someone it hires from an agency. Labour time and safety law call the hirer the employer
 * (Arbeidstijdenwet 1:1, Arbeidsomstandighedenwet 1); in all the rest the agency is.
 */
const ofHirer = ['risk-briefing', 'six-month-end', 'nine-month-end'];

/** The days of a journey that are none of its leave; what was reported of it stands in any plan. */
const ofNoLeave: readonly string[] = ['D', 'B', 'P', 'M'] satisfies readonly AnchorId[];

/** A plan of the law, as it holds for how the employee works. */
export function forEmployment(facts: JourneyFacts, plan: PlannedLeave): PlannedLeave {
  const left = byEmployment[employmentOf(facts)](facts, plan);
  const remarks = [...remarksOn(facts), ...(left.remarks ?? [])];
  return remarks.length === 0 ? left : { ...left, remarks };
}

const asEmployee = (_facts: JourneyFacts, plan: PlannedLeave): PlannedLeave => plan;

const byEmployment: Readonly<Record<Employment, (facts: JourneyFacts, plan: PlannedLeave) => PlannedLeave>> =
  {
    employed: asEmployee,
    'on-call': asEmployee,
    agency: hiredOut,
    'self-employed': withoutEmployer,
  };

/** The leave is the same, as a right against the agency: it counts the hours, and claims. */
function hiredOut(_facts: JourneyFacts, plan: PlannedLeave): PlannedLeave {
  return {
    ...plan,
    deadlines: plan.deadlines.filter(({ id }) => ofHirer.includes(id)),
    benefitAfterContract: undefined,
    entitlements: [],
    parentalClaims: undefined,
    remarks: undefined,
  };
}

/** Leave is a right of employees, WAZO 1:1: nobody owes any here, and what UWV pays is between it and the person. */
function withoutEmployer(facts: JourneyFacts, { anchors }: PlannedLeave): PlannedLeave {
  const known = Object.entries(anchors).filter(([anchor]) => ofNoLeave.includes(anchor));
  return { ...noPlan(facts, Object.fromEntries(known)), owesNoLeave: true };
}

function remarksOn(facts: JourneyFacts): Remark[] {
  const employment = employmentOf(facts);
  if (employment === 'self-employed') return [selfEmployed(facts)];
  if (!isOwnEmployee(facts)) return [{ id: 'agency', source: sources.employer }];
  return [
    ...(employment === 'on-call' ? [{ id: 'on-call', source: sources.onCall }] : []),
    ...(facts.otherEmployers ? [{ id: 'other-employers', source: leaveOf(facts) }] : []),
  ];
}

const leaveOf = ({ role }: JourneyFacts) => (role === 'partner' ? sources.birthLeave : sources.claim);

/** The benefit of the self-employed is for whoever gives birth. */
const selfEmployed = ({ role, lossReportedOn }: JourneyFacts): Remark =>
  role === 'birthing-parent' && !lossReportedOn
    ? { id: 'self-employed-birth', source: sources.selfEmployed }
    : { id: 'self-employed', source: sources.employer };
