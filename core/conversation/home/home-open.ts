import { Temporal } from 'temporal-polyfill';
import { overReason, type Reader } from '../../journeys/nudge-card.js';
import { contentOf, nudgeInFull } from '../../journeys/nudge-content.js';
import type { HomeOpen } from '../../messages/home-view.js';
import { isBefore } from '../../plain-date.js';
import { todayOf } from '../reported.js';
import type { HomeNeeds } from './home-needs.js';

/** What this reader has read and not answered, the most pressing first. */
export async function openFor(needs: HomeNeeds, reader: Reader): Promise<HomeOpen[]> {
  const today = todayOf(needs);
  const open: HomeOpen[] = [];
  for (const nudge of await needs.nudges.withState(reader.user.id, 'delivered')) {
    const full = isBefore(nudge.expiresOn, today) ? undefined : await nudgeInFull(needs, nudge);
    if (!full || overReason(full, reader, needs)) continue;
    const { nudgeId, journeyId, employeeId, employeeName, text, expiresOn } = contentOf(full, reader.locale);
    open.push({ nudgeId, journeyId, employeeId, employeeName, title: text.title, until: expiresOn });
  }
  return open.sort((a, b) => Temporal.PlainDate.compare(a.until, b.until));
}
