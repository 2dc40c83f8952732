import type { Temporal } from 'temporal-polyfill';
import { isLater } from '../clock.js';
import { dayOfEmployer } from '../outbox/delivery-window.js';
import type { WantedNudge } from '../outbox/reconcile.js';
import { lastDayOf } from '../people/absence.js';
import { lastDayWith } from '../people/agreement.js';
import { earlier, isAfter } from '../plain-date.js';
import { dayOfEscalation } from './escalation.js';
import { LOOK_BACK_DAYS, turnsIn } from './recipients.js';
import type { Arriving, JourneyOutlook } from './wanted-nudges.js';

/**
 * After so many days a journey is planned anew though nothing is known to have changed, each in turn within as many more: what else it
 * may hang on, such as a library's holidays, is met by then.
 */
const LONGEST_DAYS = 7;
/** So near to a change of hands each day counts: for what is late, the next working day decides, and cards are looked at after it. */
const NEAR_DAYS = LOOK_BACK_DAYS + 1;

/** What a journey was found to ask, and how far ahead the outbox looks. */
export interface Asked {
  readonly arriving: readonly Arriving[];
  readonly wanted: readonly WantedNudge[];
  readonly outboxHours: number;
}

/** The moment from which time alone may change what a journey asks of whom, or what the outbox has to hold of it. */
export function quietUntil(
  outlook: JourneyOutlook,
  { arriving, wanted, outboxHours }: Asked,
): Temporal.Instant {
  const { employee, recipients, defaults, journey, now } = outlook;
  const today = dayOfEmployer(now, defaults);
  const lastDays = [lastDayOf(employee), lastDayWith(defaults)];
  const days = [
    today.add({ days: LONGEST_DAYS + turnOf(journey.id) }),
    ...lastDays.flatMap((last) => last?.add({ days: 1 }) ?? []),
    ...arriving.flatMap((one) => dayOfEscalation(one, defaults.country) ?? []),
    ...turnsIn(recipients).map((turn) => firstNear(turn, today)),
  ];
  const nextDay = days.filter((day) => isAfter(day, today)).reduce(earlier);
  // What is due then comes into the outbox when the next day that counts begins; what is due sooner, before.
  const horizon = nextDay.toZonedDateTime(defaults.timeZone).toInstant().add({ hours: outboxHours });
  const outbox = now.add({ hours: outboxHours });
  return wanted
    .map(({ dueAt }) => dueAt)
    .filter((dueAt) => isLater(dueAt, outbox))
    .reduce(sooner, horizon)
    .subtract({ hours: outboxHours });
}

const sooner = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant => (isLater(a, b) ? b : a);

/** Spreads journeys that were planned on one day over a week. */
const turnOf = (id: string): number => Buffer.from(id).reduce((sum, byte) => sum + byte, 0) % LONGEST_DAYS;

/** The next day on which a change of hands has to be looked at; one that is past where it is long over. */
function firstNear(turn: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  const nearFrom = turn.subtract({ days: NEAR_DAYS });
  if (isAfter(nearFrom, today)) return nearFrom;
  return isAfter(turn.add({ days: NEAR_DAYS }), today) ? today.add({ days: 1 }) : turn;
}
