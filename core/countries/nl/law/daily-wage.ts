import { Temporal } from 'temporal-polyfill';
import type { Dated } from '../../../leave/dated.js';
import type { LeaveKind, LeavePlan, MaxDailyWage } from '../../../leave/leave-plan.js';
import { isAfter, isBefore } from '../../../plain-date.js';

/** The daily wage beyond which UWV counts no further, in euro before tax. */
interface HalfYear extends Dated {
  readonly amount: number;
}

const halfYear = (from: string, amount: number): HalfYear => ({
  from: Temporal.PlainDate.from(from),
  amount,
});

/**
 * It changes on 1 January and 1 July (Wfsv 17): add a line as soon as the amount is published. A half year of which no source was
 * found is left out, and no amount is shown for it. Sources: uwv.nl/particulieren/bedragen/detail/maximumdagloon (July 2021),
 * performa-hr.nl (January 2022), svpay.nl (July 2022 and January 2023), berekensite.nl/berekening-dagloon (July 2023 and January
 * 2024), the calculators of others that name UWV (January 2025 and 2026).
 */
export const maxDailyWages: readonly HalfYear[] = [
  halfYear('2021-07-01', 225.57),
  halfYear('2022-01-01', 228.76),
  halfYear('2022-07-01', 232.9),
  halfYear('2023-01-01', 256.54),
  halfYear('2023-07-01', 264.57),
  halfYear('2024-01-01', 274.44),
  halfYear('2025-01-01', 290.67),
  halfYear('2026-01-01', 304.25),
];

/** The amount of a day; undefined where it is not known. */
export const maxDailyWageOn = (day: Temporal.PlainDate): MaxDailyWage | undefined =>
  maxDailyWages.find(({ from }) => !isAfter(from, day) && isBefore(day, from.add({ months: 6 })));

/** Says with each benefit up to which daily wage it is counted: that of the first day of the leave. */
export const withMaxDailyWage = (plan: LeavePlan): LeavePlan => ({
  ...plan,
  entitlements: plan.entitlements.map((right) => {
    const on = right.paidAs === 'benefit' ? firstDayOf(right.kind, plan) : undefined;
    return { ...right, maxDailyWage: on && maxDailyWageOn(on) };
  }),
});

/** Pregnancy and maternity leave are one benefit, from S on. Leave that nobody asked for yet has no day. */
const firstDayOf = (kind: LeaveKind, { leave, anchors }: LeavePlan): Temporal.PlainDate | undefined =>
  kind === 'maternity' ? anchors.S : leave.find((period) => period.kind === kind)?.from;
