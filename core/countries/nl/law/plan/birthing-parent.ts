import type { Temporal } from 'temporal-polyfill';
import { earlier, isBefore } from '../../../../plain-date.js';
import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import type { Deadline, LeaveWindow, Remark } from '../../../../leave/leave-plan.js';
import { birthOf, givesLeave, type Birth } from '../birth.js';
import { childbirthDeadlines } from '../childbirth-deadlines.js';
import { benefitAfterContract } from '../contract-end.js';
import { entitlements } from '../entitlements.js';
import { overrideNotes } from '../overrides.js';
import { parentalLeave } from '../parental-leave.js';
import { childbirthLeave, type ChildbirthLeave } from '../pregnancy-maternity.js';
import { returnDate } from '../return-date.js';
import type { Rules } from '../rules.js';
import { sources } from '../../sources.js';
import { spreadingRange, spreadOut } from '../spreading.js';
import { startWindow } from '../start-window.js';
import { reportedAnchors } from './anchors.js';
import { inOrder } from './deadlines.js';
import { noPlan, type PlannedLeave } from './no-plan.js';
import { required } from './required.js';

/** The plan of the parent who gives birth. */
export function birthingParentPlan(rules: Rules, facts: JourneyFacts): PlannedLeave {
  const dueDate = required(facts.dueDate, 'dueDate');
  const birth = birthOf(facts, dueDate);
  if (!givesLeave(rules, facts, dueDate, birth)) return noPlan(facts, { D: dueDate });
  return plan(rules, facts, dueDate, birth);
}

function plan(rules: Rules, facts: JourneyFacts, dueDate: Temporal.PlainDate, birth: Birth): PlannedLeave {
  const inOnePiece = childbirthLeave(rules, facts, dueDate, birth);
  const leave = spreadOut(rules, facts, birth.on, inOnePiece);
  const back = returnDate(facts, leave.lastBeforeReturn);
  const parental = parentalLeave(rules, facts, {
    arrival: birth.on,
    placed: false,
    birth: birth.on,
    previousLeaveEnd: leave.end.on,
  });
  const protectedTime = noWork(rules, dueDate, birth.on);
  const dates = { birth: birth.on, firstDay: leave.firstDay, lastDay: leave.end.on };
  const planned = {
    leave: [...leave.periods, ...parental.periods],
    windows: [...spreadingWindow(rules, facts, birth.on, inOnePiece), ...parental.windows],
    anchors: {
      ...reportedAnchors(facts),
      D: dueDate,
      S: leave.firstDay,
      N: earlier(leave.firstDay, protectedTime.from),
      B: birth.on,
      E: leave.end.on,
      R: back.on,
      ...(parental.start && { O: parental.start.on }),
      ...(facts.hospitalReportedOn && { H: facts.hospitalReportedOn }),
    },
  };
  return {
    ...planned,
    startWindow: startWindow(rules, dueDate, facts.multiples),
    deadlines: inOrder([
      ...stillAsked(facts, childbirthDeadlines(rules, facts, dates)),
      ...parental.deadlines,
    ]),
    noWork: protectedTime,
    benefitAfterContract: benefitAfterContract(rules, facts, { dueDate, birth: birth.on }, leave.end.on),
    entitlements: entitlements(rules, facts, planned),
    parentalClaims: parental.claims,
    overrides: overrideNotes(leave.start, leave.end, back, parental.start),
    remarks: remarksOnOne(rules, facts, dueDate),
  };
}

/** Whether a pregnancy stays one of several children where one was lost early on, the law does not say: HR is told so. */
const remarksOnOne = (
  { maternity }: Rules,
  { oneLivesReportedOn: on, lossReportedOn }: JourneyFacts,
  dueDate: Temporal.PlainDate,
): Remark[] | undefined =>
  on && !lossReportedOn && isBefore(on, dueDate.subtract(maternity.afterLoss))
    ? [{ id: 'one-lives-early', source: sources.startWindow }]
    : undefined;

/** Where the last part of maternity leave may be spread, until it was agreed on which days. */
function spreadingWindow(
  rules: Rules,
  { spreadLeave }: JourneyFacts,
  birth: Temporal.PlainDate,
  leave: ChildbirthLeave,
): LeaveWindow[] {
  if (spreadLeave) return [];
  return [{ kind: 'maternity', ...spreadingRange(rules, birth, leave), source: sources.spreading }];
}

/** Nobody asks to spread the leave, nor answers, once the days were agreed. */
const stillAsked = ({ spreadLeave }: JourneyFacts, deadlines: readonly Deadline[]): readonly Deadline[] =>
  spreadLeave
    ? deadlines.filter(({ id }) => id !== 'spread-leave' && id !== 'spread-leave-answer')
    : deadlines;

/** From some weeks before the due date, or an earlier birth, to some weeks after the birth, ATW 4:6. */
const noWork = (
  { noWork: { before, after } }: Rules,
  dueDate: Temporal.PlainDate,
  birth: Temporal.PlainDate,
) => ({
  from: earlier(dueDate.subtract(before), birth),
  to: birth.add(after),
  source: sources.noWork,
});
