import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
/** Weeks are counted round and round, so that whoever looks for the next moment need not know what week it is. */
const ROUND = 24;
/** What is due lies in none of the weeks that come first; after a sleep of more than four months, some of it is found a little later. */
const AHEAD = 6;

const counted = (moment: Temporal.Instant): number => Math.floor(moment.epochMilliseconds / WEEK_MS);
const weekOf = (moment: Temporal.Instant): number => counted(moment) % ROUND;

/** Whether a moment lies in the week of another, or before it. */
export const isByItsWeek = (moment: Temporal.Instant, other: Temporal.Instant): boolean =>
  counted(moment) <= counted(other);

/**
 * What is hashed of a moment that the store has to find again: its week. Of no moment it is chance, so that what is still to be
 * done looks like what is not.
 */
export const inItsWeek = (moment: Temporal.Instant | undefined): unknown =>
  moment === undefined ? randomUUID() : weekOf(moment);

export const everyWeek: readonly number[] = Array.from({ length: ROUND }, (_, week) => week);

/** The weeks after this one that hold nothing that is due, the next first. */
export const weeksAfter = (now: Temporal.Instant): readonly number[] =>
  Array.from({ length: AHEAD }, (_, index) => (weekOf(now) + 1 + index) % ROUND);

/** All weeks in which something that is due can be. */
export function weeksUntil(now: Temporal.Instant): readonly number[] {
  const aheadOf = (week: number): number => (week - weekOf(now) + ROUND) % ROUND;
  return everyWeek.filter((week) => aheadOf(week) === 0 || aheadOf(week) > AHEAD);
}
