import { leavePlanOf } from '../../journeys/plan-journey.js';
import { formatDate } from '../../language/format-date.js';
import { usualWorkdays, workdaysIn, type AgreedDays } from '../../leave/agreed-days.js';
import type { LeavePlan } from '../../leave/leave-plan.js';
import { readAgreedDays, readWeekdays } from '../../leave/read-agreed-days.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import type { Arranged, Arrangement } from './arrangement.js';
import { weekdayList } from '../../language/weekday-list.js';

const DAYS = 'days';
const WORKDAYS = 'workdays';

/** The agreed days of the last part of maternity leave. */
export const spread: Arrangement = {
  main: DAYS,
  lines(t, arranged) {
    const { locale } = currentSpeaker();
    const left = leftToSpread(arranged);
    if (!left) return [t('arrange.spread-none')];
    const { from, to } = left;
    return [
      t('arrange.spread-left', {
        count: left.count,
        from: formatDate(from, locale),
        to: formatDate(to, locale),
      }),
    ];
  },
  fields(t, { journey: { facts } }, values) {
    const { spreadLeave = [], workdays = usualWorkdays } = facts;
    const text = { kind: 'text', required: false } as const;
    return [
      {
        ...text,
        id: DAYS,
        label: t('arrange.spread-days'),
        hint: t('arrange.spread-hint'),
        multiline: true,
        maxLength: 2000,
        value: values[DAYS] ?? spreadLeave.map(writtenLine).join('\n'),
      },
      {
        ...text,
        id: WORKDAYS,
        label: t('arrange.workdays'),
        hint: t('arrange.workdays-hint'),
        multiline: false,
        maxLength: 100,
        value: values[WORKDAYS] ?? weekdayList(workdays, currentSpeaker().locale, 'short'),
      },
    ];
  },
  read(values, _arranged, t) {
    const [days, named] = [values[DAYS]?.trim() ?? '', values[WORKDAYS]?.trim() ?? ''];
    const workdays = named === '' ? undefined : readWeekdays(named);
    if (named !== '' && !workdays) return { field: WORKDAYS, wrong: t('arrange.workdays-wrong') };
    const spreadLeave = days === '' ? undefined : readAgreedDays(days);
    if (days !== '' && !spreadLeave) return { field: DAYS, wrong: t('arrange.spread-wrong') };
    return { changes: { spreadLeave, workdays } };
  },
  preview({ t, name, written }, { spreadLeave }, { anchors }) {
    if (!spreadLeave) return [t('arrange.spread-undone', { name })];
    const { E: end, R: back } = anchors;
    const days = { end: end ? written(end) : '', back: back ? written(back) : '' };
    return [
      t('arrange.spread-preview', { name, ...days }),
      ...spreadLeave.map((one) => spokenLine(one, written)),
    ];
  },
};

/** How many days of work are left to spread, and among which days; undefined where there is nothing to spread. */
function leftToSpread({ journey, employee }: Arranged) {
  const facts = { ...journey.facts, spreadLeave: undefined };
  const plan: LeavePlan = leavePlanOf({ ...journey, facts }, employee, currentTenant());
  const window = plan.windows.find(({ kind }) => kind === 'maternity');
  const end = (plan.lawful ?? plan.anchors).E;
  if (!window || !end) return undefined;
  return { from: window.from, to: window.to, count: workdaysIn(window.from, end, facts.workdays).length };
}

/** As it can be read again. */
function writtenLine({ from, to, weekdays }: AgreedDays): string {
  const days = from.equals(to) ? from.toString() : `${from.toString()} - ${to.toString()}`;
  return weekdays ? `${weekdayList(weekdays, currentSpeaker().locale, 'short')} ${days}` : days;
}

function spokenLine(
  { from, to, weekdays }: AgreedDays,
  written: (date: AgreedDays['from']) => string,
): string {
  const days = from.equals(to) ? written(from) : `${written(from)} – ${written(to)}`;
  return weekdays ? `${days} (${weekdayList(weekdays, currentSpeaker().locale, 'long')})` : days;
}
