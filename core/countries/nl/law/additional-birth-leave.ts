import type { Temporal } from 'temporal-polyfill';
import { earlier, later } from '../../../plain-date.js';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { Deadline, LeavePeriod, LeaveWindow } from '../../../leave/leave-plan.js';
import type { Birth } from './birth.js';
import { sources } from '../sources.js';

/** Whole weeks at most, WAZO 4:2a. */
const maxAdditionalWeeks = 5;

/** The last day on which additional birth leave may be taken: six calendar months after the birth. */
export const lastAdditionalDay = (birth: Temporal.PlainDate): Temporal.PlainDate => birth.add({ months: 6 });

/** A partner's additional birth leave, WAZO 4:2a to 4:2c. */
export interface AdditionalBirthLeave {
  /** Only where it was asked for: nobody is planned away on a right they may not use. */
  readonly periods: readonly LeavePeriod[];
  readonly window: LeaveWindow;
  readonly deadlines: readonly Deadline[];
}

/** Taken after birth leave: a start chosen before it ended moves to the day after. */
export function additionalBirthLeave(
  facts: JourneyFacts,
  birth: Birth,
  birthLeaveEnd: Temporal.PlainDate,
): AdditionalBirthLeave {
  const from = birthLeaveEnd.add({ days: 1 });
  const to = lastAdditionalDay(birth.on);
  const source = sources.additionalBirthLeave;
  const planned = facts.additionalBirthLeaveStart && {
    from: later(facts.additionalBirthLeaveStart, from),
    weeks: facts.additionalBirthLeaveWeeks ?? maxAdditionalWeeks,
  };
  const period = planned && {
    from: planned.from,
    to: earlier(planned.from.add({ weeks: planned.weeks }).subtract({ days: 1 }), to),
  };
  return {
    periods: period ? [{ kind: 'additional-birth', ...period, source, estimated: !birth.known }] : [],
    window: { kind: 'additional-birth', from, to, source },
    deadlines: [
      { id: 'partner-additional', on: to, source },
      ...(period ? startDeadlines(period.from) : []),
      {
        id: 'additional-birth-claim',
        on: (period?.to ?? to).add({ weeks: 4 }),
        source: sources.additionalBirthClaim,
      },
    ],
  };
}

/** Notice by the employee, and the last day on which the employer may move the leave. */
const startDeadlines = (start: Temporal.PlainDate): readonly Deadline[] => [
  { id: 'additional-birth-notice', on: start.subtract({ weeks: 4 }), source: sources.birthLeaveNotice },
  { id: 'additional-birth-move', on: start.subtract({ weeks: 2 }), source: sources.additionalBirthMove },
];
