import type { Temporal } from 'temporal-polyfill';
import type { JourneyFacts, JourneyRole } from '../../../leave/journey-facts.js';
import type { LeaveEntitlement, LeaveKind, LeavePlan } from '../../../leave/leave-plan.js';
import { childbirthRules, type Rules } from './rules.js';
import { hoursOn } from './working-hours.js';
import { sources } from '../sources.js';

/** A right in weeks: hours are these times the weekly hours. */
interface WeeklyRight extends Pick<LeaveEntitlement, 'kind' | 'payRate' | 'paidAs' | 'source'> {
  readonly weeks: number;
  readonly paidWeeks: number;
}

/** A right that is paid for all its weeks, by UWV unless the article says that the wage goes on. */
const paid = (
  kind: WeeklyRight['kind'],
  { weeks, payRate }: { readonly weeks: number; readonly payRate: number },
  source: WeeklyRight['source'],
  paidAs: WeeklyRight['paidAs'] = 'benefit',
): WeeklyRight => ({ kind, weeks, paidWeeks: weeks, payRate, paidAs, source });

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
  paidAs: 'benefit',
  source: sources.parentalLeaveHours,
});

const rights: Readonly<Record<JourneyRole, (rules: Rules, multiples: boolean) => readonly WeeklyRight[]>> = {
  'birthing-parent': (rules, multiples) => [childbirth(rules, multiples)],
  partner: (rules) => [
    paid('birth', rules.birthLeave, sources.birthLeave, 'wage'),
    paid('additional-birth', rules.additionalBirthLeave, sources.additionalBirthLeave),
  ],
  'adoptive-parent': (rules) => [paid('adoption', rules.placementLeave, sources.adoptionLeave)],
  'foster-parent': (rules) => [paid('foster', rules.placementLeave, sources.adoptionLeave)],
};

/**
 * Hours of leave by kind, each by the weekly hours of its first day; none where these are unknown. Multiples lengthen the leave of
 * the birthing parent only.
 */
export function entitlements(
  rules: Rules,
  facts: JourneyFacts,
  planned: Pick<LeavePlan, 'leave' | 'windows' | 'anchors'>,
): readonly LeaveEntitlement[] {
  const given = [...rights[facts.role](rules, facts.multiples), ...parentalRight(rules, facts, planned)];
  return given.flatMap(({ weeks, paidWeeks, ...right }) => {
    const hours = hoursOn(facts, firstDayOf(right.kind, planned) ?? facts.announcedOn);
    if (hours === undefined || weeks === 0) return [];
    return [{ ...right, hours: weeks * hours, paidHours: paidWeeks * hours }];
  });
}

/** None for a child that was too old for it when it came: its age is known, and no day is left on which it could be taken. */
const parentalRight = (
  rules: Rules,
  { birthDate }: JourneyFacts,
  { windows }: Pick<LeavePlan, 'windows'>,
): WeeklyRight[] => (birthDate && !windows.some(({ kind }) => kind === 'parental') ? [] : [parental(rules)]);

/** The day leave of a kind begins, or can begin where it was not asked for. */
function firstDayOf(
  kind: LeaveKind,
  { leave, windows, anchors }: Pick<LeavePlan, 'leave' | 'windows' | 'anchors'>,
): Temporal.PlainDate | undefined {
  if (kind === 'parental') return anchors.O;
  if (kind === 'maternity') return anchors.S;
  return [...leave, ...windows].find((one) => one.kind === kind)?.from;
}
