import type { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { Deadline, LeavePeriod, LeaveWindow } from '../../../leave/leave-plan.js';
import { upTo } from './cut-off.js';
import { settle, type SettledDate } from './overrides.js';
import type { Rules } from './rules.js';
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

/** The weeks inside which the leave falls, from some weeks before the placement on. */
export function placementWindow(
  { placementLeave: { opens, within } }: Rules,
  facts: JourneyFacts,
  placement: Temporal.PlainDate,
): LeaveWindow {
  const from = placement.subtract(opens);
  return {
    kind: kindOf(facts),
    from,
    to: from.add(within).subtract({ days: 1 }),
    source: sources.adoptionLeave,
  };
}

/**
 * The leave in one piece from the first day the employee chose, else from the placement; less where the window ends
 * first. It may be waived, so HR may end it earlier.
 */
export function placementLeave(
  rules: Rules,
  facts: JourneyFacts,
  placement: Temporal.PlainDate,
): PlacementLeave {
  const { weeks, notice, claim, finalClaim } = rules.placementLeave;
  const window = placementWindow(rules, facts, placement);
  const source = sources.adoptionLeave;
  const start = settle(facts, 'leave-start', facts.leaveStart ?? placement, source);
  const days = upTo({ from: start.on, to: start.on.add({ weeks }).subtract({ days: 1 }) }, window.to);
  const end = settle(facts, 'leave-end', days.to, source);
  const isOpen = !facts.leaveStart && facts.overrides?.['leave-start'] === undefined;
  return {
    start,
    end,
    period: { ...days, kind: window.kind, to: end.on, source, estimated: isOpen },
    window,
    deadlines: [
      { id: 'adoption-notice', on: start.on.subtract(notice), source: sources.adoptionNotice },
      { id: 'adoption-claim', on: start.on.subtract(claim), source: sources.adoptionClaim },
      { id: 'adoption-claim-final', on: start.on.add(finalClaim), source: sources.adoptionClaim },
    ],
  };
}
