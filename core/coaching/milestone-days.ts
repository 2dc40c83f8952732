import type { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../leave/journey-facts.js';
import type { AnchorId, Anchors, DateRange, LeavePlan } from '../leave/leave-plan.js';
import { earlier, isAfter, isBefore, later } from '../plain-date.js';
import { anchorsFor } from './anchors-of-return.js';
import { resolveDay } from './day-expression.js';
import type { Milestone } from './milestone.js';
import { outsideMutedTime } from './muted-time.js';
import { sinceTheNews } from './short-notice.js';

/** The first and the last day of a milestone in a journey; none where it lacks an anchor, or where all is over before anyone knew. */
export function daysOf(milestone: Milestone, facts: JourneyFacts, plan: LeavePlan): DateRange | undefined {
  const days = inTime(milestone, facts, plan) ?? afterLateNews(milestone, facts, plan);
  if (!days || isAfterContract(milestone, days.from, facts, plan)) return undefined;
  const left = untilContractEnds(days, milestone, facts);
  return isBefore(left.to, facts.announcedOn) ? undefined : left;
}

/** Nobody hears of someone's work or leave once they have left; of a loss they do. */
const untilContractEnds = (
  { from, to }: DateRange,
  { due }: Milestone,
  { contractEnd }: JourneyFacts,
): DateRange => ({
  from,
  to: contractEnd && !anchorsOfGrief.includes(due.anchor) ? earlier(to, contractEnd) : to,
});

/** Its days, where somebody knew before they were over. */
function inTime(milestone: Milestone, facts: JourneyFacts, plan: LeavePlan): DateRange | undefined {
  const anchors = anchorsFor(milestone, plan);
  const due = resolveDay(milestone.due, anchors);
  const expires = resolveDay(milestone.expires, anchors);
  const earliest = resolveDay(milestone.notBefore ?? milestone.due, anchors);
  if (!due || !expires || !earliest || hadReturned(milestone, facts, anchors)) return undefined;
  const from = sinceEvent(sinceTheNews(later(due, earliest), milestone, facts), milestone, facts);
  const days = outsideMutedTime({ from, to: beforeBirth(expires, milestone, facts) }, milestone, plan);
  const isOver = isBefore(days.to, days.from) || isBefore(days.to, facts.announcedOn);
  return isOver || !isInTimeForDeadline(milestone, days, facts, plan) ? undefined : days;
}

/** A day that the law does not hold against anyone ends no nudge: it comes late, as long as it still helps. */
function afterLateNews(
  { due, lateUntil, ...milestone }: Milestone,
  facts: JourneyFacts,
  { anchors }: LeavePlan,
): DateRange | undefined {
  const from = resolveDay(due, anchors);
  const last = lateUntil && resolveDay(lateUntil, anchors);
  const to = last && beforeBirth(last, { ...milestone, expires: lateUntil }, facts);
  if (!from || !to || isBefore(to, from) || isBefore(to, facts.announcedOn)) return undefined;
  return facts.contractEnd && isBefore(facts.contractEnd, to) ? undefined : { from, to };
}

/**
 * Nobody is told to be in time for a deadline that the journey does not have, or that is over by then. What someone is told of at once
 * waits for none; but of a right that was never there, or went with the contract, nobody who grieves is told.
 */
function isInTimeForDeadline(
  { due, guards, onlyAfterEvent }: Milestone,
  { from }: DateRange,
  { contractEnd }: JourneyFacts,
  { deadlines }: LeavePlan,
): boolean {
  if (guards === undefined) return true;
  const deadline = deadlines.find(({ id }) => id === guards);
  if (!anchorsOfGrief.includes(due.anchor)) return deadline !== undefined && !isAfter(from, deadline.on);
  const isEmployed = contractEnd !== undefined && !isAfter(from, contractEnd);
  return !onlyAfterEvent || deadline !== undefined || isEmployed;
}

/**
 * What prepares for a birth, its last day counted from the due date or the first of the leave, is over once the child is there, and
 * so is what speaks of the pregnancy.
 */
function beforeBirth(
  expires: Temporal.PlainDate,
  {
    expires: { anchor },
    untilBirth,
    onlyAfterEvent,
  }: Pick<Milestone, 'expires' | 'untilBirth' | 'onlyAfterEvent'>,
  { birthDate, placementDate }: JourneyFacts,
): Temporal.PlainDate {
  const prepares = !onlyAfterEvent && (untilBirth ?? (anchor === 'D' || anchor === 'S'));
  return prepares && birthDate && !placementDate
    ? earlier(expires, birthDate.subtract({ days: 1 }))
    : expires;
}

/** The anchors of what follows leave. */
const anchorsOfReturn: readonly AnchorId[] = ['E', 'F', 'R', 'O'];

/** What someone is told of at once, whatever the contract says. */
const anchorsOfGrief: readonly AnchorId[] = ['L', 'K', 'M'];

/** So many days belong to grief alone: nobody speaks of a return in them. */
const returnWaits = { days: 5 };

/** What comes only after an event waits for it. */
function sinceEvent(
  on: Temporal.PlainDate,
  { due, onlyAfterEvent }: Milestone,
  facts: JourneyFacts,
): Temporal.PlainDate {
  const event = eventDay(facts);
  if (!onlyAfterEvent || !event) return on;
  return later(on, anchorsOfReturn.includes(due.anchor) ? event.add(returnWaits) : event);
}

/** A return that had been by the day of an event was no return from it. */
function hadReturned({ due, onlyAfterEvent }: Milestone, facts: JourneyFacts, anchors: Anchors): boolean {
  const [event, back] = [eventDay(facts), anchors[due.anchor]];
  if (!onlyAfterEvent || !event || !back) return false;
  return anchorsOfReturn.includes(due.anchor) && isBefore(back, event);
}

const eventDay = ({ lossReportedOn, motherDiedOn }: JourneyFacts): Temporal.PlainDate | undefined =>
  lossReportedOn ?? motherDiedOn;

/** Whoever has left the employer by then: nobody plans a return that will not be. */
function isAfterContract(
  { due, afterLeave }: Milestone,
  on: Temporal.PlainDate,
  { contractEnd }: JourneyFacts,
  { anchors }: LeavePlan,
): boolean {
  if (!contractEnd || anchorsOfGrief.includes(due.anchor)) return false;
  const willReturn = !anchors.R || !isBefore(contractEnd, anchors.R);
  const isOfReturn = afterLeave ?? anchorsOfReturn.includes(due.anchor);
  return isAfter(on, contractEnd) || (!willReturn && isOfReturn);
}
