import type { Temporal } from 'temporal-polyfill';
import { formatDate } from '../../language/format-date.js';
import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { View } from '../../messages/view.js';
import { KEPT_DAYS, lastDayWith } from '../../people/agreement.js';
import { currentTenant } from '../../people/context.js';
import type { Tenant } from '../../people/tenant.js';
import type { Ending } from './ending.js';
import { daysOver, isOpen, type EndNeeds } from './needs.js';
import { tellEveryoneOfHr } from './tell-hr.js';

/** So many days before the end HR and the operator are told of it. */
const WARN_DAYS: readonly number[] = [60, 14];

type WarnNeeds = Pick<EndNeeds, 'endings' | 'users' | 'tell' | 'clock' | 'log'>;

/**
 * Tells HR and the operator that the agreement ends, once 60 and once 14 days ahead. What was missed while nothing ran is made
 * good: one message then says how many days are left.
 */
export async function warnOfEnd(needs: WarnNeeds): Promise<void> {
  const tenant = currentTenant();
  const last = lastDayWith(tenant);
  if (last === undefined) return;
  const left = -daysOver(needs.clock);
  const reached = WARN_DAYS.filter((days) => left <= days);
  const ending = await endingOf(needs, last);
  const isDue = (told: readonly number[]): boolean => reached.some((days) => !told.includes(days));
  if (isDue(ending.toldOperator)) {
    needs.log.warn({ tenantId: tenant.id, days: left }, 'the agreement with an employer ends');
    await needs.endings.save({ ...ending, toldOperator: reached });
  }
  if (isDue(ending.toldHr) && isOpen(needs.clock.now())) await warnHr(needs, last, reached);
}

async function warnHr(needs: WarnNeeds, last: Temporal.PlainDate, reached: number[]): Promise<void> {
  const told = await tellEveryoneOfHr(needs, (locale) => warning(currentTenant(), last, locale));
  const ending = await endingOf(needs, last);
  // Where nobody could be told now, it is tried again in an hour.
  if (told > 0) await needs.endings.save({ ...ending, toldHr: reached });
}

function warning({ name }: Tenant, last: Temporal.PlainDate, locale: Locale): View {
  const t = translator(locale);
  const [date, gone] = [last, last.add({ days: KEPT_DAYS })].map((day) => formatDate(day, locale));
  return {
    kind: 'notice',
    title: t('retention.ends', { name, date: date ?? '' }),
    lines: [
      t('retention.ends-until'),
      t('retention.ends-then', { date: gone ?? '' }),
      t('retention.ends-longer'),
    ],
  };
}

/** What is known of this end; an end on another day is another end. */
export async function endingOf(
  { endings }: Pick<EndNeeds, 'endings'>,
  last: Temporal.PlainDate,
): Promise<Ending> {
  const { id, name, agreement } = currentTenant();
  const until = last.toString();
  const known = await endings.get(id);
  if (known?.until === until) return known;
  const from = agreement?.from === undefined ? {} : { from: agreement.from };
  return { id, name, ...from, until, toldOperator: [], toldHr: [], passed: [], evidence: {} };
}
