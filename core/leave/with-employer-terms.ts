import type { Temporal } from 'temporal-polyfill';
import { isAfter, isWithin, later } from '../plain-date.js';
import type { EmployerTerms, LeaveTerms } from './employer-terms.js';
import {
  leaveKinds,
  type Anchors,
  type DateRange,
  type EmployerLeave,
  type LeaveKind,
  type LeavePlan,
} from './leave-plan.js';

/** A plan with what the employer gives beside the law: its weeks come after those of the law, and no date of the law moves. */
export function withEmployerTerms(plan: LeavePlan, terms: EmployerTerms | undefined): LeavePlan {
  const own = leaveKinds
    .filter((kind) => isIn(plan, kind))
    .flatMap((kind) => ownOf(kind, terms?.leave[kind]));
  if (own.length === 0) return plan;
  const given = own.reduce<readonly EmployerLeave[]>(
    (before, one) => [...before, placed(one, before, plan)],
    [],
  );
  return {
    ...plan,
    anchors: { ...plan.anchors, ...movedBy(given, plan) },
    lawful: plan.anchors,
    employer: given,
  };
}

/** The days of the employer's own weeks; parental leave, mostly a day a week, is none of being away. */
export const longerDays = ({ employer = [] }: LeavePlan): readonly DateRange[] =>
  employer.flatMap(({ kind, longer }) => (longer && kind !== 'parental' ? [longer] : []));

type Own = Pick<EmployerLeave, 'kind'> & LeaveTerms;

const ownOf = (kind: LeaveKind, terms: LeaveTerms | undefined): readonly Own[] =>
  terms && Object.values(terms).some((value) => value !== undefined) ? [{ kind, ...terms }] : [];

/** What the plan has, or offers. */
const isIn = ({ leave, windows, entitlements }: LeavePlan, kind: LeaveKind): boolean =>
  [...leave, ...windows, ...entitlements].some((one) => one.kind === kind);

/** Its weeks follow the last day of that leave, and whatever leave follows on it at once; nothing where nobody asked for it yet. */
function placed(
  { extraWeeks, ...own }: Own,
  before: readonly EmployerLeave[],
  plan: LeavePlan,
): EmployerLeave {
  const last = plan.leave.findLast(({ kind }) => kind === own.kind);
  if (!last || extraWeeks === undefined) return { ...own, extraWeeks };
  const taken = [
    ...plan.leave.filter(({ kind }) => own.kind !== 'parental' && kind !== 'parental'),
    ...before.flatMap(({ longer }) => longer ?? []),
  ];
  const from = firstFree(last.to.add({ days: 1 }), taken);
  return { ...own, extraWeeks, longer: { from, to: from.add({ weeks: extraWeeks }).subtract({ days: 1 }) } };
}

function firstFree(day: Temporal.PlainDate, taken: readonly DateRange[]): Temporal.PlainDate {
  const on = taken.find(({ from, to }) => isWithin(day, { from, until: to }));
  return on ? firstFree(on.to.add({ days: 1 }), taken) : day;
}

/** The last day of leave, and the first day back unless another was agreed. Parental leave is mostly taken beside work. */
function movedBy(given: readonly EmployerLeave[], { anchors }: LeavePlan): Anchors {
  const { E, F, R } = anchors;
  const ends = given.flatMap(({ kind, longer }) => (longer && kind !== 'parental' ? [longer.to] : []));
  if (!E || ends.length === 0) return {};
  const end = ends.reduce(later, E);
  if (!isAfter(end, E)) return {};
  const followsOn = R?.equals(E.add({ days: 1 })) === true;
  return { E: end, ...(F && { F: end }), ...(followsOn && { R: end.add({ days: 1 }) }) };
}
