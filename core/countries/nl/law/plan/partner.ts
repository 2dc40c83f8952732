import type { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import type { Anchors } from '../../../../leave/leave-plan.js';
import { birthOf, givesLeave, type Birth } from '../birth.js';
import { entitlements } from '../entitlements.js';
import { overrideNotes } from '../overrides.js';
import { parentalLeave } from '../parental-leave.js';
import { partnerLeave, type PartnerLeave } from '../partner-leave.js';
import { returnDate } from '../return-date.js';
import type { Rules } from '../rules.js';
import { reportedAnchors } from './anchors.js';
import { inOrder } from './deadlines.js';
import { noPlan, type PlannedLeave } from './no-plan.js';
import { required } from './required.js';

/** The plan of the partner of the parent who gives birth. A partner who tells after the birth need not give a due date. */
export function partnerPlan(rules: Rules, facts: JourneyFacts): PlannedLeave {
  const dueDate = required(facts.dueDate ?? facts.birthDate, 'dueDate');
  const birth = birthOf(facts, dueDate);
  if (!givesLeave(rules, facts, dueDate, birth)) return noPlan(facts, { D: dueDate });
  return plan(rules, facts, dueDate, birth);
}

function plan(rules: Rules, facts: JourneyFacts, dueDate: Temporal.PlainDate, birth: Birth): PlannedLeave {
  const leave = partnerLeave(rules, facts, dueDate, birth);
  const back = returnDate(facts, leave.end.on);
  const parental = parentalLeave(rules, facts, {
    arrival: birth.on,
    placed: false,
    birth: birth.on,
    previousLeaveEnd: leave.end.on,
  });
  const planned = {
    leave: [...leave.periods, ...parental.periods],
    windows: [...leave.windows, ...parental.windows],
    anchors: {
      ...partnerAnchors(facts, dueDate, birth, leave),
      R: back.on,
      ...(parental.start && { O: parental.start.on }),
    },
  };
  return {
    ...planned,
    deadlines: inOrder([...leave.deadlines, ...parental.deadlines]),
    entitlements: entitlements(rules, facts, planned),
    parentalClaims: parental.claims,
    overrides: overrideNotes(leave.start, leave.end, back, parental.start),
  };
}

/** A partner's first and last day of leave, S and E, are those of what is planned; F is the same day as E. */
const partnerAnchors = (
  facts: JourneyFacts,
  dueDate: Temporal.PlainDate,
  birth: Birth,
  { firstDay, start, end }: PartnerLeave,
): Anchors => ({
  ...reportedAnchors(facts),
  D: dueDate,
  S: firstDay,
  B: birth.on,
  E: end.on,
  F: end.on,
  G: start.on,
  ...(facts.motherDiedOn && { M: facts.motherDiedOn }),
});
