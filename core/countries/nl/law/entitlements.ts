import type { JourneyFacts, JourneyRole } from '../../../leave/journey-facts.js';
import type { LeaveEntitlement } from '../../../leave/leave-plan.js';
import { sources } from '../sources.js';

/** A right in weeks: hours are these times the weekly hours. */
interface WeeklyRight extends Pick<LeaveEntitlement, 'kind' | 'payRate' | 'source'> {
  readonly weeks: number;
  readonly paidWeeks: number;
}

const parental: WeeklyRight = {
  kind: 'parental',
  weeks: 26,
  paidWeeks: 9,
  payRate: 0.7,
  source: sources.parentalLeaveHours,
};

const birth: readonly WeeklyRight[] = [
  { kind: 'birth', weeks: 1, paidWeeks: 1, payRate: 1, source: sources.birthLeave },
  { kind: 'additional-birth', weeks: 5, paidWeeks: 5, payRate: 0.7, source: sources.additionalBirthLeave },
];

const placement = (kind: 'adoption' | 'foster'): WeeklyRight => ({
  kind,
  weeks: 6,
  paidWeeks: 6,
  payRate: 1,
  source: sources.adoptionLeave,
});

/** Pregnancy and maternity leave together, at the least; they run in days, also those nobody works on. */
const childbirth = (multiples: boolean): WeeklyRight => ({
  kind: 'maternity',
  weeks: multiples ? 20 : 16,
  paidWeeks: multiples ? 20 : 16,
  payRate: 1,
  source: sources.benefit,
});

const rights = (multiples: boolean): Readonly<Record<JourneyRole, readonly WeeklyRight[]>> => ({
  'birthing-parent': [childbirth(multiples), parental],
  partner: [...birth, parental],
  'adoptive-parent': [placement('adoption'), parental],
  'foster-parent': [placement('foster'), parental],
});

/** Hours of leave by kind, none where the weekly hours are unknown. Multiples lengthen the leave of the birthing parent only. */
export function entitlements({ role, multiples, weeklyHours }: JourneyFacts): readonly LeaveEntitlement[] {
  if (weeklyHours === undefined) return [];
  return rights(multiples)[role].map(({ weeks, paidWeeks, ...right }) => ({
    ...right,
    hours: weeks * weeklyHours,
    paidHours: paidWeeks * weeklyHours,
  }));
}
