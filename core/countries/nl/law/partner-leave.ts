import { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { Deadline, LeavePeriod, LeaveWindow } from '../../../leave/leave-plan.js';
import { additionalBirthLeave } from './additional-birth-leave.js';
import { birthLeave } from './birth-leave.js';
import type { Birth } from './birth.js';
import type { Rules } from './rules.js';
import { settle, type SettledDate } from './overrides.js';
import { besideTransferred, motherDiedDeadlines, transferredMaternity } from './transferred-maternity.js';

/** All leave of a partner around the birth, parental leave aside. */
export interface PartnerLeave {
  /** First day of all that is planned, S. */
  readonly firstDay: Temporal.PlainDate;
  /** First day of birth leave, G. */
  readonly start: SettledDate;
  /** Last day of all that is planned, E and F. */
  readonly end: SettledDate;
  readonly periods: readonly LeavePeriod[];
  readonly windows: readonly LeaveWindow[];
  readonly deadlines: readonly Deadline[];
}

/** Where the birthing parent died, the leave taken over goes first. */
export function partnerLeave(
  rules: Rules,
  facts: JourneyFacts,
  dueDate: Temporal.PlainDate,
  birth: Birth,
): PartnerLeave {
  const week = birthLeave(rules, facts, birth);
  const additional = additionalBirthLeave(rules, facts, birth, week.period.to);
  const transferred = transferredMaternity(rules, facts, dueDate, birth);
  const own = besideTransferred([week.period, ...additional.periods], transferred);
  const lawful = [...own, ...transferred].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from));
  const [first = week.period] = lawful;
  const last = lawful.at(-1) ?? first;
  const end = settle(facts, 'leave-end', last.to, last.source);
  const periods = [...lawful.slice(0, -1), { ...last, to: end.on, estimated: last.estimated && !end.note }];
  return {
    firstDay: first.from,
    start: week.start,
    end,
    periods,
    windows: [week.window, ...additional.windows],
    deadlines: [...week.deadlines, ...additional.deadlines, ...motherDiedDeadlines(rules, facts, periods)],
  };
}
