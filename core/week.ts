import { Temporal } from 'temporal-polyfill';

/** How long the exact moment of a delivery is kept: as long as someone may still ask what became of it. */
export const EXACT_FOR = Temporal.Duration.from({ hours: 7 * 24 });

/** The week of a moment: its Monday, midnight in UTC. It is all that is kept of a delivery after a while. */
export function weekOf(moment: Temporal.Instant): Temporal.Instant {
  const day = moment.toZonedDateTimeISO('UTC').startOfDay();
  return day.subtract({ days: day.dayOfWeek - 1 }).toInstant();
}

/** Whether something of which perhaps the week alone is known came no earlier than a moment; of the same week, it may have. */
export const isSince = (moment: Temporal.Instant, from: Temporal.Instant): boolean =>
  Temporal.Instant.compare(moment, moment.equals(weekOf(moment)) ? weekOf(from) : from) >= 0;
