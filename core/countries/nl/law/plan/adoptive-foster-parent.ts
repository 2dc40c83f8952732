import { isBefore } from '../../../../plain-date.js';
import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import type { Anchors, Remark } from '../../../../leave/leave-plan.js';
import { placementLeave } from '../adoption-foster-leave.js';
import { entitlements } from '../entitlements.js';
import { overrideNotes } from '../overrides.js';
import { parentalLeave } from '../parental-leave.js';
import { returnDate } from '../return-date.js';
import type { Rules } from '../rules.js';
import { sources } from '../../sources.js';
import { reportedAnchors } from './anchors.js';
import { inOrder } from './deadlines.js';
import { noPlan, type PlannedLeave } from './no-plan.js';
import { required } from './required.js';

/**
 * The plan of an adoptive or foster parent. The placement stands for the due date and the birth where the catalogue
 * anchors a milestone for everyone to these: it is the day the child arrives.
 */
export function adoptiveFosterParentPlan(rules: Rules, facts: JourneyFacts): PlannedLeave {
  const placement = required(facts.placementDate, 'placementDate');
  const arrival: Anchors = { P: placement, D: placement };
  if (facts.lossReportedOn && isBefore(facts.lossReportedOn, placement)) return noPlan(facts, arrival);
  const leave = placementLeave(rules, facts, placement);
  const back = returnDate(facts, leave.end.on);
  const parental = parentalLeave(rules, facts, {
    arrival: placement,
    placed: true,
    birth: facts.birthDate,
    previousLeaveEnd: leave.end.on,
  });
  const anchors = { ...arrival, B: placement, S: leave.start.on, E: leave.end.on, R: back.on };
  const planned = {
    leave: [leave.period, ...parental.periods],
    windows: [leave.window, ...parental.windows],
    anchors: { ...reportedAnchors(facts), ...anchors, ...(parental.start && { O: parental.start.on }) },
  };
  return {
    ...planned,
    deadlines: inOrder([...leave.deadlines, ...parental.deadlines]),
    entitlements: entitlements(rules, facts, planned),
    parentalClaims: parental.claims,
    overrides: overrideNotes(leave.start, leave.end, back, parental.start),
    remarks: remarksOnPlacement(facts),
  };
}

/**
 * Children placed together give one leave, in respect of one of them, WAZO 3:2: for who stays it goes on. What becomes of the leave
 * where no child stays, and of parental leave where one does, the law does not say: HR is told that the coach does not know.
 */
function remarksOnPlacement({ lossReportedOn, oneLivesReportedOn }: JourneyFacts): Remark[] | undefined {
  if (lossReportedOn) return [{ id: 'placement-loss', source: sources.adoptionLeave }];
  return oneLivesReportedOn ? [{ id: 'placement-one-stays', source: sources.adoptionLeave }] : undefined;
}
