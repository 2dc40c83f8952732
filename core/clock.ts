import { Temporal } from 'temporal-polyfill';

/** Where the time comes from; passed in everywhere, so that tests and the time-lapse can travel. */
export interface Clock {
  now(): Temporal.Instant;
  /** Milliseconds of real time from now until this clock shows `moment`; zero or less when it has passed. */
  realDelay(moment: Temporal.Instant): number;
}

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  realDelay: (moment) => moment.epochMilliseconds - Temporal.Now.instant().epochMilliseconds,
};

/** A clock that runs at the normal pace from wherever it was set. */
export class TravelClock implements Clock {
  private offset = Temporal.Duration.from({ seconds: 0 });

  constructor(start: Temporal.Instant) {
    this.travelTo(start);
  }

  travelTo(moment: Temporal.Instant): void {
    this.offset = Temporal.Now.instant().until(moment);
  }

  now(): Temporal.Instant {
    return Temporal.Now.instant().add(this.offset);
  }

  realDelay(moment: Temporal.Instant): number {
    return moment.epochMilliseconds - this.now().epochMilliseconds;
  }
}

/** True where `a` comes after `b`. */
export const isLater = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) > 0;

export const laterOf = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  isLater(a, b) ? a : b;

/** The calendar day it is in a time zone. */
export const todayIn = (timeZone: string, clock: Clock): Temporal.PlainDate =>
  clock.now().toZonedDateTimeISO(timeZone).toPlainDate();
