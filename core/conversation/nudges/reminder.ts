import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../journeys/nudge-card.js';
import type { NudgeInFull } from '../../journeys/nudge-content.js';
import { whereaboutsOf } from '../../journeys/whereabouts.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { View } from '../../messages/view.js';
import { localDay, openingFrom, windowOf } from '../../outbox/delivery-window.js';
import type { ReminderLimits } from '../../outbox/reminder-day.js';
import { currentTenant } from '../../people/context.js';
import type { Subjects } from '../command.js';
import { settle } from './settle.js';

/** On which days the reader of a nudge can be reminded of it. */
export async function reminderLimits(
  needs: Subjects,
  { nudge }: NudgeInFull,
  { user }: Reader,
): Promise<ReminderLimits> {
  const window = windowOf(user, currentTenant());
  return {
    today: localDay(needs.clock.now(), window),
    expiresOn: nudge.expiresOn,
    country: window.country,
    absences: await whereaboutsOf(needs, user),
  };
}

/** Puts a nudge off to a day on which its reader can be reminded of it. */
export function remindOn(
  needs: Subjects,
  full: NudgeInFull,
  reader: Reader,
  on: Temporal.PlainDate,
): Promise<View> {
  const nextAt = openingFrom(on, windowOf(reader.user, currentTenant()));
  return settle(needs, full, reader, { state: 'snoozed', on, nextAt });
}

/** To whoever would be reminded too late. */
export function tooLate(full: NudgeInFull, { locale }: Reader): View {
  const t = translator(locale);
  const date = formatDate(full.nudge.expiresOn, locale, 'full');
  return {
    kind: 'notice',
    title: t('later.last-title'),
    lines: [t('later.last', { date })],
    about: aboutOf(full),
  };
}
