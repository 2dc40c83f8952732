import { deadlineName } from '../deadline-name.js';
import { Temporal } from 'temporal-polyfill';
import { namesOf } from '../../core/countries/registry.js';
import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { LeaveNames } from '../../core/leave/jurisdiction.js';
import type { Deadline, LeavePeriod } from '../../core/leave/leave-plan.js';

/** What a picture of a plan shows. It names nobody. */
export interface Timeline {
  /** Whose law it follows. */
  readonly country: string;
  readonly leave: readonly Omit<LeavePeriod, 'source'>[];
  readonly deadlines: readonly Pick<Deadline, 'id' | 'on'>[];
  readonly nudges: readonly { readonly on: Temporal.PlainDate; readonly title: string }[];
}

/** One line of the picture: something on a day, in words; a year is a heading. */
export interface Entry {
  readonly kind: 'leave' | 'deadline' | 'nudge' | 'year';
  readonly on: Temporal.PlainDate;
  readonly text: string;
}

/** Everything on the line of time, in order; on one day leave comes first, then what must, then what can be done. */
export function entriesOf(timeline: Timeline, locale: Locale): Entry[] {
  const names = namesOf(timeline, locale);
  const entries: Entry[] = [
    ...timeline.leave.map((period) => leaveEntry(period, names, locale)),
    ...timeline.deadlines.map(({ id, on }): Entry => ({
      kind: 'deadline',
      on,
      text: deadlineName(timeline, id, locale),
    })),
    ...timeline.nudges.map(({ on, title }): Entry => ({ kind: 'nudge', on, text: title })),
  ];
  return [...entries, ...yearsOf(entries)].sort(
    (a, b) => Temporal.PlainDate.compare(a.on, b.on) || order.indexOf(a.kind) - order.indexOf(b.kind),
  );
}

const order: readonly Entry['kind'][] = ['year', 'leave', 'deadline', 'nudge'];

function leaveEntry(period: Timeline['leave'][number], names: LeaveNames, locale: Locale): Entry {
  const t = translator(locale);
  const until = t('timeline.until', { date: formatDate(period.to, locale, 'short') });
  const estimated = period.estimated ? ` (${t('plan.estimated')})` : '';
  return { kind: 'leave', on: period.from, text: `${names.leave[period.kind]} ${until}${estimated}` };
}

/** A heading for each year in which something happens, on the first such day. */
function yearsOf(entries: readonly Entry[]): Entry[] {
  const firstDays = new Map<number, Temporal.PlainDate>();
  for (const { on } of entries) {
    const first = firstDays.get(on.year);
    if (!first || Temporal.PlainDate.compare(on, first) < 0) firstDays.set(on.year, on);
  }
  return [...firstDays].map(([year, on]) => ({ kind: 'year', on, text: String(year) }));
}
