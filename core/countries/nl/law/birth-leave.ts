import { later } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { Deadline, LeavePeriod, LeaveWindow } from '../../../leave/leave-plan.js';
import type { Birth } from './birth.js';
import { upTo } from './cut-off.js';
import { settle, type SettledDate } from './overrides.js';
import type { Rules } from './rules.js';
import { sources } from '../sources.js';

/** A partner's birth leave: once the weekly hours, soon after the birth, WAZO 4:2. */
export interface BirthLeave {
  readonly start: SettledDate;
  readonly period: LeavePeriod;
  readonly window: LeaveWindow;
  readonly deadlines: readonly Deadline[];
}

/**
 * The leave is shown in one piece, from the day after the birth where no start was chosen. Leave may float on the birth
 * (4:3(3)): a start chosen before the child came moves to the day after.
 */
export function birthLeave(
  { birthLeave: { weeks, within, notice } }: Rules,
  facts: JourneyFacts,
  birth: Birth,
): BirthLeave {
  const window: LeaveWindow = {
    kind: 'birth',
    from: birth.on.add({ days: 1 }),
    to: birth.on.add(within),
    source: sources.birthLeave,
  };
  const chosen = later(facts.birthLeaveStart ?? window.from, window.from);
  const start = settle(facts, 'birth-leave-start', chosen, sources.birthLeave);
  const isOpen = !facts.birthLeaveStart && facts.overrides?.['birth-leave-start'] === undefined;
  return {
    start,
    period: {
      kind: 'birth',
      ...upTo({ from: start.on, to: start.on.add({ weeks }).subtract({ days: 1 }) }, window.to),
      source: sources.birthLeave,
      estimated: !birth.known || isOpen,
    },
    window,
    deadlines: [
      { id: 'partner-notice', on: start.on.subtract(notice), source: sources.birthLeaveNotice },
      { id: 'partner-birth-week', on: window.to, source: sources.birthLeave },
    ],
  };
}
