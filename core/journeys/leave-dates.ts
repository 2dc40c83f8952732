import type { Temporal } from 'temporal-polyfill';
import { namesOf } from '../countries/registry.js';
import type { Locale } from '../language/locale.js';
import { translator } from '../language/messages.js';
import type { LeavePlan } from '../leave/leave-plan.js';

/** A day, and what happens on it. */
export interface KeyDate {
  readonly on: Temporal.PlainDate;
  readonly what: string;
}

/** The first day of each leave, and the first day back at work. */
export function leaveDates(plan: LeavePlan, locale: Locale): KeyDate[] {
  const t = translator(locale);
  const { R: back } = plan.anchors;
  return [
    ...plan.leave.map(({ from, kind }) => ({
      on: from,
      what: t('team.leave-from', { leave: namesOf(plan, locale).leave[kind] }),
    })),
    ...(back ? [{ on: back, what: t('team.back') }] : []),
  ];
}
