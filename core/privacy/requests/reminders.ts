import type { Temporal } from 'temporal-polyfill';
import { isLater } from '../../clock.js';
import { formatDate } from '../../language/format-date.js';
import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import { rightsOf, type RightsStores } from '../../journeys/rights.js';
import type { Log } from '../../log.js';
import type { View } from '../../messages/view.js';
import type { Tell } from '../../outbox/tell.js';
import { currentTenant } from '../../people/context.js';
import type { User, UserRepository } from '../../people/user.js';
import { reminderFor, upTo } from './due.js';
import { today, type RegisterNeeds } from './register.js';
import type { ReminderStage, RightsRequest } from './request.js';
import { isOwn, requesterOf, type RequesterStores } from './requester.js';

export interface ReminderNeeds extends RegisterNeeds, RequesterStores, RightsStores {
  readonly users: Pick<UserRepository, 'get' | 'getMany' | 'withRole'>;
  readonly employees: RequesterStores['employees'] & RightsStores['employees'];
  readonly tell: Tell;
  readonly log: Log;
}

/** How long what shows that a request was answered is kept. */
const KEPT = { years: 2 } as const;

/**
 * Reminds those who answer requests of what is due, each stage once: whoever notes it first is the one that tells. What was
 * missed while nothing ran is made good by the gravest alone. Nobody is troubled before the employer's morning.
 */
export async function remindOfRequests(needs: ReminderNeeds): Promise<void> {
  if (!isMorning(needs)) return;
  const day = today(needs);
  for (const request of await needs.requests.all()) {
    const stage = reminderFor(request, day);
    const noted = stage && (await needs.requests.change(request, { reminded: upTo(stage) }));
    if (!stage || !noted || (await tellAll(needs, noted, (locale) => reminder(noted, stage, day, locale))))
      continue;
    await needs.requests.change(noted, { reminded: request.reminded });
    needs.log.error({ requestId: request.id }, 'a request is due, and nobody can be reminded of it');
  }
}

/** What is closed long enough goes. */
export async function forgetOldRequests({ requests, clock }: RegisterNeeds): Promise<void> {
  const old = outlivedAt(clock.now(), await requests.all());
  if (old.length > 0) await requests.remove(old.map(({ id }) => id));
}

/** Those that were closed so long before this moment that they are kept no more. */
export function outlivedAt(now: Temporal.Instant, all: readonly RightsRequest[]): RightsRequest[] {
  const { timeZone } = currentTenant();
  return all.filter(
    ({ outcome }) => outcome && isLater(now, outcome.at.toZonedDateTimeISO(timeZone).add(KEPT).toInstant()),
  );
}

function isMorning({ clock }: RegisterNeeds): boolean {
  const { timeZone, deliveryTime } = currentTenant();
  return clock.now().toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5) >= deliveryTime;
}

/** Tells HR and the privacy officers, but not who asks themselves or is on leave. True where someone was told. */
export async function tellAll(
  needs: Omit<ReminderNeeds, 'log'>,
  request: RightsRequest,
  viewIn: (locale: Locale) => View,
): Promise<boolean> {
  const asker = await requesterOf(needs, request);
  const { users, tell } = needs;
  const all = [...(await users.withRole('hr')), ...(await users.withRole('privacy-officer'))];
  const others = new Map<string, User>(
    all.filter((user) => !isOwn(user, asker)).map((user) => [user.id, user]),
  );
  let isTold = false;
  for (const user of others.values())
    if (!(await rightsOf(needs, user)).isAway) isTold = (await tell(user, viewIn)) || isTold;
  return isTold;
}

/** It names nobody: who asks is read in the list. */
function reminder(
  { kind, receivedOn, dueOn }: RightsRequest,
  stage: ReminderStage,
  day: Temporal.PlainDate,
  locale: Locale,
): View {
  const t = translator(locale);
  const count = day.until(dueOn).days;
  return {
    kind: 'notice',
    title: t(stage === 'overdue' ? 'rights.overdue-title' : 'rights.due-title'),
    lines: [
      t('rights.due-line', {
        kind: t(`rights.kind.${kind}`),
        received: formatDate(receivedOn, locale),
        due: formatDate(dueOn, locale),
      }),
      ...(stage === 'overdue' ? [t('rights.overdue-why')] : [t('rights.days-left', { count })]),
      t('rights.how-to-handle'),
    ],
  };
}
