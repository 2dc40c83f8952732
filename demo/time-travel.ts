import { setTimeout as pause } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import type { Core } from '../compose.js';
import { isLater, type TravelClock } from '../core/clock.js';
import type { Scheduler } from '../core/jobs/scheduler.js';
import { asOperator } from '../core/people/context.js';
import type { Repositories } from '../storage/repositories/index.js';
import { demoTenant } from './demo-tenant.js';

/** How far the clock goes at once where nothing is due before. */
const DAYS_AT_ONCE = 14;
/** How long the real scheduler is given to get to what is due, before it is looked at again. */
const POLL_MS = 5;

/** What it takes to let time pass. */
export interface Travelling {
  readonly repositories: Pick<Repositories, 'nudges' | 'messages' | 'tenants'>;
  readonly core: Pick<Core, 'planned'>;
  readonly scheduler: Pick<Scheduler, 'setAllAlarms' | 'ringing'>;
}

/** What HR of the example employer does, and what the days bring. */
export const asHr = async <T>(
  { repositories }: Pick<Travelling, 'repositories'>,
  work: () => Promise<T>,
): Promise<T> => asOperator((await repositories.tenants.get(demoTenant.id)) ?? demoTenant, 'demo', work);

/** When something is next to be done: for a nudge, or for a message that is out. */
const nextMoment = (world: Travelling): Promise<Temporal.Instant | undefined> =>
  asHr(world, async () => {
    const { nudges, messages } = world.repositories;
    const moments = [await nudges.nextMoment(), await messages.nextMoment()];
    return moments
      .filter((moment) => moment !== undefined)
      .sort((a, b) => a.epochMilliseconds - b.epochMilliseconds)[0];
  });

/** The moment at which something is next to be done, or, where that is long, as far ahead as the outbox is to be looked at. */
export async function nextStop(world: Travelling, clock: TravelClock): Promise<Temporal.Instant> {
  // The outbox holds a few weeks: as the days go by, more comes near.
  await asHr(world, () => world.core.planned.topUpAll());
  const soon = clock.now().add({ hours: DAYS_AT_ONCE * 24 });
  const next = await nextMoment(world);
  return next && isLater(soon, next) ? next : soon;
}

/** Lets the clock show `moment`, unless it is past, and all that is due then be done. */
export async function stopAt(world: Travelling, clock: TravelClock, moment: Temporal.Instant): Promise<void> {
  if (isLater(moment, clock.now())) clock.travelTo(moment);
  await world.scheduler.setAllAlarms();
  await untilQuiet(world, clock);
}

/** The scheduler works at its own pace: waits until it has done all that is due. */
export async function untilQuiet(world: Travelling, clock: TravelClock): Promise<void> {
  for (;;) {
    const next = await nextMoment(world);
    // While an alarm rings the next moment is the end of a lease, and nothing to go by.
    if (world.scheduler.ringing() === 0 && (!next || isLater(next, clock.now()))) return;
    await pause(POLL_MS);
  }
}

/** Lets time pass until then, each day bringing what it brings. */
export async function travelTo(
  world: Travelling,
  clock: TravelClock,
  until: Temporal.Instant,
): Promise<void> {
  for (;;) {
    const stop = await nextStop(world, clock);
    if (!isLater(until, stop)) return stopAt(world, clock, until);
    await stopAt(world, clock, stop);
  }
}

/** Lets time pass until `isThere`, for so many days at the most. */
export async function travelUntil(
  world: Travelling,
  clock: TravelClock,
  isThere: () => boolean,
  days: number,
): Promise<void> {
  const end = clock.now().add({ hours: days * 24 });
  while (!isThere() && isLater(end, clock.now())) await stopAt(world, clock, await nextStop(world, clock));
}
