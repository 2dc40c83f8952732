import type { Temporal } from 'temporal-polyfill';
import { jurisdictionOf } from '../countries/registry.js';
import type { Duty, DutyHolder } from '../leave/duty.js';
import type { LegalSource, LeavePlan } from '../leave/leave-plan.js';
import { compareTexts } from '../people/by-name.js';
import type { Employee } from '../people/employee.js';
import { dayNumber } from '../day-number.js';
import { isBefore } from '../plain-date.js';
import type { Journey } from './journey.js';
import { factsOf, leavePlanOf, type Employer } from './plan-journey.js';

/** That the first week back was written down, two weeks before it: good practice, and no law. */
export const AGREED_RETURN = 'agreed-return';
const AGREED_BEFORE = { weeks: 2 };

/**
 * Where a date stands. `late` passed and nobody said that it was met; `open` is still to come; `met` by what was reported, by what
 * HR answered to a tip, or because HR marked it; `over` passed and asked nothing of anybody.
 */
export const standings = ['late', 'open', 'met', 'over'] as const;
export type Standing = (typeof standings)[number];

/** A date of a journey as HR's sheet has it. */
export interface SheetRow {
  readonly journey: Journey;
  readonly employee: Employee;
  /** The deadline by its id in the leave plan, or `AGREED_RETURN`. */
  readonly id: string;
  readonly on: Temporal.PlainDate;
  /** Undefined for good practice. */
  readonly source: LegalSource | undefined;
  readonly by: DutyHolder;
  readonly standing: Standing;
  /** Whether HR marked it as met: it can be taken back. */
  readonly isMarked: boolean;
  readonly country: string;
}

/** What is known of a journey beside its plan. */
export interface SheetFacts {
  readonly journey: Journey;
  readonly employee: Employee;
  readonly isReturnAgreed: boolean;
  /** The deadlines that HR marked, and those guarded by a tip that was answered with "done". */
  readonly marked: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
}

/** Who acts by a date of which the country says nothing: HR looks after it. */
const unknownDuty: Duty = { by: 'hr' };

/** All dates of one journey, in order. */
export function sheetOf(about: SheetFacts, employer: Employer, today: Temporal.PlainDate): SheetRow[] {
  const { journey, employee, marked } = about;
  const plan = leavePlanOf(journey, employee, employer);
  const legal = plan.deadlines.map(({ id, on, source }) => {
    const duty = dutyOf(plan, id);
    return { id, on, source, by: duty.by, standing: standingOf(about, plan, { id, on }, duty, today) };
  });
  return [...legal, ...agreedReturn(about, plan, today)].map((row) => ({
    ...row,
    ...{ journey, employee, country: plan.country, isMarked: marked.has(row.id) },
  }));
}

const dutyOf = ({ country }: LeavePlan, id: string): Duty =>
  jurisdictionOf(country).duties[id] ?? unknownDuty;

function standingOf(
  about: SheetFacts,
  plan: LeavePlan,
  { id, on }: { readonly id: string; readonly on: Temporal.PlainDate },
  duty: Duty,
  today: Temporal.PlainDate,
): Standing {
  if (isMet(about, plan, id)) return 'met';
  if (!isBefore(on, today)) return 'open';
  const facts = factsOf(about.journey.facts, about.employee);
  return duty.by === 'nobody' || duty.isFree?.(facts) ? 'over' : 'late';
}

function isMet(about: SheetFacts, plan: LeavePlan, id: string): boolean {
  const { isMet: isReported, metWith } = dutyOf(plan, id);
  return (
    about.marked.has(id) ||
    about.done.has(id) ||
    isReported?.(factsOf(about.journey.facts, about.employee)) === true ||
    (metWith !== undefined && isMet(about, plan, metWith))
  );
}

/** Not of someone who grieves, nor of whoever will not come back. */
function agreedReturn(
  { journey, employee, isReturnAgreed, marked }: SheetFacts,
  plan: LeavePlan,
  today: Temporal.PlainDate,
) {
  const { R: back } = plan.anchors;
  const { lossReportedOn, motherDiedOn } = journey.facts;
  const leaves = back && employee.contractEnd && isBefore(employee.contractEnd, back);
  if (!back || leaves || lossReportedOn || motherDiedOn) return [];
  const on = back.subtract(AGREED_BEFORE);
  const isLate = isBefore(on, today) && isBefore(today, back);
  const missing: Standing = isLate ? 'late' : isBefore(on, today) ? 'over' : 'open';
  const standing: Standing = isReturnAgreed || marked.has(AGREED_RETURN) ? 'met' : missing;
  return [{ id: AGREED_RETURN, on, source: undefined, by: 'manager' as const, standing }];
}

/** What is late goes first, the longest overdue on top; then what is to come; what needs nobody any more comes last, the latest on top. */
export function mostPressingFirst(rows: readonly SheetRow[]): SheetRow[] {
  // A large employer has tens of thousands, and days are compared far more slowly than numbers.
  const placed = rows.map((row) => {
    const rank = Math.min(standings.indexOf(row.standing), LAST_RANK);
    const day = dayNumber(row.on);
    return { row, rank, day: rank === LAST_RANK ? -day : day };
  });
  placed.sort(
    (a, b) => a.rank - b.rank || a.day - b.day || compareTexts(a.row.employee.name, b.row.employee.name),
  );
  return placed.map(({ row }) => row);
}

/** Of what needs nobody any more. */
const LAST_RANK = standings.indexOf('met');
