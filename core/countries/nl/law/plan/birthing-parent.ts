import type { Temporal } from 'temporal-polyfill';
import { earlier } from '../../../../plain-date.js';
import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import type { LeavePlan, LeaveWindow } from '../../../../leave/leave-plan.js';
import { birthOf, givesLeave, type Birth } from '../birth.js';
import { childbirthDeadlines, dismissalBan } from '../childbirth-deadlines.js';
import { benefitAfterContract } from '../contract-end.js';
import { entitlements } from '../entitlements.js';
import { overrideNotes } from '../overrides.js';
import { parentalLeave } from '../parental-leave.js';
import { childbirthLeave } from '../pregnancy-maternity.js';
import { returnDate } from '../return-date.js';
import { sources } from '../../sources.js';
import { startWindow } from '../start-window.js';
import { reportedAnchors } from './anchors.js';
import { inOrder } from './deadlines.js';
import { noPlan } from './no-plan.js';
import { required } from './required.js';

/** The plan of the parent who gives birth. */
export function birthingParentPlan(facts: JourneyFacts): LeavePlan {
  const dueDate = required(facts.dueDate, 'dueDate');
  const birth = birthOf(facts, dueDate);
  if (!givesLeave(facts, dueDate, birth)) return noPlan(facts, { D: dueDate });
  return facts.lossReportedOn ? planAfterLoss(facts, dueDate, birth) : plan(facts, dueDate, birth);
}

function plan(facts: JourneyFacts, dueDate: Temporal.PlainDate, birth: Birth): LeavePlan {
  const leave = childbirthLeave(facts, dueDate, birth);
  const back = returnDate(facts, leave.end.on);
  const parental = parentalLeave(facts, {
    arrival: birth.on,
    birth: birth.on,
    previousLeaveEnd: leave.end.on,
  });
  const dates = { birth: birth.on, firstDay: leave.firstDay, lastDay: leave.end.on };
  return {
    startWindow: startWindow(dueDate, facts.multiples),
    leave: [...leave.periods, ...parental.periods],
    windows: [spreadingWindow(birth.on), ...parental.windows],
    deadlines: inOrder([...childbirthDeadlines(facts, dates), ...parental.deadlines]),
    anchors: {
      ...reportedAnchors(facts),
      D: dueDate,
      S: leave.firstDay,
      B: birth.on,
      E: leave.end.on,
      R: back.on,
      O: parental.start.on,
      ...(facts.hospitalReportedOn && { H: facts.hospitalReportedOn }),
    },
    noWork: noWork(dueDate, birth.on),
    benefitAfterContract: benefitAfterContract(facts, birth.on, leave.end.on),
    entitlements: entitlements(facts),
    overrides: overrideNotes(leave.start, leave.end, back, parental.start),
  };
}

/** Leave and the protection against dismissal stand; nobody is asked for notices, claims or plans any more. */
function planAfterLoss(facts: JourneyFacts, dueDate: Temporal.PlainDate, birth: Birth): LeavePlan {
  const leave = childbirthLeave(facts, dueDate, birth);
  const back = returnDate(facts, leave.end.on);
  return {
    ...noPlan(facts, { D: dueDate, S: leave.firstDay, B: birth.on, E: leave.end.on, R: back.on }),
    leave: leave.periods,
    deadlines: [dismissalBan(leave.end.on)],
    noWork: noWork(dueDate, birth.on),
    overrides: overrideNotes(leave.start, leave.end, back),
  };
}

/** What is left of maternity leave after its first six weeks may be spread over thirty weeks, WAZO 3:1(6). */
function spreadingWindow(birth: Temporal.PlainDate): LeaveWindow {
  const sixWeeks = birth.add({ weeks: 6 });
  return {
    kind: 'maternity',
    from: sixWeeks.add({ days: 1 }),
    to: sixWeeks.add({ weeks: 30 }),
    source: sources.spreading,
  };
}

/** From 28 days before the due date, or an earlier birth, to 42 days after the birth, ATW 4:6. */
const noWork = (dueDate: Temporal.PlainDate, birth: Temporal.PlainDate) => ({
  from: earlier(dueDate.subtract({ days: 28 }), birth),
  to: birth.add({ days: 42 }),
  source: sources.noWork,
});
