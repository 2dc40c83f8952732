import type { JourneyFacts, JourneyRole } from '../../../leave/journey-facts.js';
import type { LeaveEntitlement } from '../../../leave/leave-plan.js';
import { childbirthRules, type Rules } from './rules.js';
import { sources } from '../sources.js';

/** A right in weeks: hours are these times the weekly hours. */
interface WeeklyRight extends Pick<LeaveEntitlement, 'kind' | 'payRate' | 'source'> {
  readonly weeks: number;
  readonly paidWeeks: number;
}

/** A right that is paid for all its weeks. */
const paid = (
  kind: WeeklyRight['kind'],
  { weeks, payRate }: { readonly weeks: number; readonly payRate: number },
  source: WeeklyRight['source'],
): WeeklyRight => ({ kind, weeks, paidWeeks: weeks, payRate, source });

/** Pregnancy and maternity leave together, at the least; they run in days, also those nobody works on. */
const childbirth = (rules: Rules, multiples: boolean): WeeklyRight => {
  const { weeks } = childbirthRules(rules, multiples);
  return paid('maternity', { weeks, payRate: rules.maternity.payRate }, sources.benefit);
};

const parental = ({ parentalLeave: { weeks, paidWeeks, payRate } }: Rules): WeeklyRight => ({
  kind: 'parental',
  weeks,
  paidWeeks,
  payRate,
  source: sources.parentalLeaveHours,
});

const rights: Readonly<Record<JourneyRole, (rules: Rules, multiples: boolean) => readonly WeeklyRight[]>> = {
  'birthing-parent': (rules, multiples) => [childbirth(rules, multiples)],
  partner: (rules) => [
    paid('birth', rules.birthLeave, sources.birthLeave),
    paid('additional-birth', rules.additionalBirthLeave, sources.additionalBirthLeave),
  ],
  'adoptive-parent': (rules) => [paid('adoption', rules.placementLeave, sources.adoptionLeave)],
  'foster-parent': (rules) => [paid('foster', rules.placementLeave, sources.adoptionLeave)],
};

/** Hours of leave by kind, none where the weekly hours are unknown. Multiples lengthen the leave of the birthing parent only. */
export function entitlements(
  rules: Rules,
  { role, multiples, weeklyHours }: JourneyFacts,
): readonly LeaveEntitlement[] {
  if (weeklyHours === undefined) return [];
  return [...rights[role](rules, multiples), parental(rules)]
    .filter(({ weeks }) => weeks > 0)
    .map(({ weeks, paidWeeks, ...right }) => ({
      ...right,
      hours: weeks * weeklyHours,
      paidHours: paidWeeks * weeklyHours,
    }));
}
