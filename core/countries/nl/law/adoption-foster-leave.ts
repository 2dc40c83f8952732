import type { Temporal } from 'temporal-polyfill';
import { earlier, isBefore } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { Deadline, LeavePeriod, LeaveWindow } from '../../../leave/leave-plan.js';
import { settle, type SettledDate } from './overrides.js';
import { sources } from '../sources.js';

/** Leave for the placement of a child, by adoption or in foster care, WAZO 3:2. */
export interface PlacementLeave {
  readonly start: SettledDate;
  readonly end: SettledDate;
  readonly period: LeavePeriod;
  readonly window: LeaveWindow;
  readonly deadlines: readonly Deadline[];
}

const kindOf = (facts: JourneyFacts): 'adoption' | 'foster' =>
  facts.role === 'foster-parent' ? 'foster' : 'adoption';

/** The 26 weeks inside which the leave falls, from four weeks before the placement on. */
export function placementWindow(facts: JourneyFacts, placement: Temporal.PlainDate): LeaveWindow {
  const from = placement.subtract({ days: 28 });
  return {
    kind: kindOf(facts),
    from,
    to: from.add({ weeks: 26 }).subtract({ days: 1 }),
    source: sources.adoptionLeave,
  };
}

/**
 * Six weeks in one piece from the first day the employee chose, else from the placement; less where the window ends
 * first. It may be waived, so HR may end it earlier.
 */
export function placementLeave(facts: JourneyFacts, placement: Temporal.PlainDate): PlacementLeave {
  const window = placementWindow(facts, placement);
  const source = sources.adoptionLeave;
  const start = settle(facts, 'leave-start', facts.leaveStart ?? placement, source);
  const end = settle(facts, 'leave-end', sixWeeks(start.on, window), source);
  const isOpen = !facts.leaveStart && facts.overrides?.['leave-start'] === undefined;
  return {
    start,
    end,
    period: { kind: window.kind, from: start.on, to: end.on, source, estimated: isOpen },
    window,
    deadlines: [
      { id: 'adoption-notice', on: start.on.subtract({ weeks: 3 }), source: sources.adoptionNotice },
      { id: 'adoption-claim', on: start.on.subtract({ weeks: 2 }), source: sources.adoptionClaim },
    ],
  };
}

function sixWeeks(start: Temporal.PlainDate, window: LeaveWindow): Temporal.PlainDate {
  const end = start.add({ weeks: 6 }).subtract({ days: 1 });
  return isBefore(window.to, start) ? end : earlier(end, window.to);
}
