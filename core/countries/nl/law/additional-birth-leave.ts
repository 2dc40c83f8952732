import type { Temporal } from 'temporal-polyfill';
import { earlier, later } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { DateRange, Deadline, LeavePeriod, LeaveWindow } from '../../../leave/leave-plan.js';
import type { Birth } from './birth.js';
import { upTo, type ChosenDays } from './cut-off.js';
import type { Rules } from './rules.js';
import { sources } from '../sources.js';

/** The last day on which additional birth leave may be taken: the months count from the day after the birth. */
export const lastAdditionalDay = (
  { additionalBirthLeave }: Rules,
  birth: Temporal.PlainDate,
): Temporal.PlainDate => birth.add({ days: 1 }).add(additionalBirthLeave.within).subtract({ days: 1 });

/** A partner's additional birth leave, WAZO 4:2a to 4:2c. */
export interface AdditionalBirthLeave {
  /** Only where it was asked for: nobody is planned away on a right they may not use. */
  readonly periods: readonly LeavePeriod[];
  readonly windows: readonly LeaveWindow[];
  readonly deadlines: readonly Deadline[];
}

const none: AdditionalBirthLeave = { periods: [], windows: [], deadlines: [] };

/** Taken after birth leave: a start chosen before it ended moves to the day after. */
export function additionalBirthLeave(
  rules: Rules,
  facts: JourneyFacts,
  birth: Birth,
  birthLeaveEnd: Temporal.PlainDate,
): AdditionalBirthLeave {
  if (rules.additionalBirthLeave.weeks === 0) return none;
  const from = birthLeaveEnd.add({ days: 1 });
  const to = lastAdditionalDay(rules, birth.on);
  const source = sources.additionalBirthLeave;
  const period = plannedDays(rules, facts, { from, to });
  return {
    periods: period ? [{ kind: 'additional-birth', ...period, source, estimated: !birth.known }] : [],
    windows: [{ kind: 'additional-birth', from, to, source }],
    deadlines: [
      { id: 'partner-additional', on: to, source },
      ...(period ? startDeadlines(rules, period.from) : []),
      {
        id: 'additional-birth-claim',
        on: lastTaken(facts, period?.to ?? to).add(rules.additionalBirthLeave.claim),
        source: sources.additionalBirthClaim,
      },
    ],
  };
}

/** Nobody takes leave from an employer after the contract with it. */
const lastTaken = ({ contractEnd }: JourneyFacts, last: Temporal.PlainDate): Temporal.PlainDate =>
  contractEnd ? earlier(last, contractEnd) : last;

/** Whole weeks from the day that was asked for, all there are unless fewer were; nothing where none was. */
function plannedDays(
  { additionalBirthLeave: { weeks } }: Rules,
  { additionalBirthLeaveStart, additionalBirthLeaveWeeks }: JourneyFacts,
  window: DateRange,
): ChosenDays | undefined {
  if (!additionalBirthLeaveStart) return undefined;
  const from = later(additionalBirthLeaveStart, window.from);
  const end = from.add({ weeks: additionalBirthLeaveWeeks ?? weeks }).subtract({ days: 1 });
  return upTo({ from, to: end }, window.to);
}

/** Notice by the employee, and the last day on which the employer may move the leave. */
const startDeadlines = (
  { additionalBirthLeave: { notice, move } }: Rules,
  start: Temporal.PlainDate,
): readonly Deadline[] => [
  { id: 'additional-birth-notice', on: start.subtract(notice), source: sources.birthLeaveNotice },
  { id: 'additional-birth-move', on: start.subtract(move), source: sources.additionalBirthMove },
];
