import { z } from 'zod';
import { platformLimits } from '../../core/messages/platform-limits.js';
import { chats, type Chat } from '../../core/people/chat.js';
import { openBenchCoach, type BenchCoach } from '../bench/coach.js';
import { managersIn, planNudges, saveManagers, type Manager } from '../bench/managers.js';
import type { Checks } from '../kills/check.js';

/** How long one morning's messages take in each chat, at the pace that the coach keeps to: none waits for the other. */
const MORNING_SECONDS = 16;
/**
 * What of that pace is reached at the least, in parts: people are served in groups, each of which waits for whichever chat it has more
 * people of, and both chats rest for a moment between two.
 */
const LEAST_PACE = 0.7;
/** Memory is looked at so often, in milliseconds, after what is garbage was collected. */
const LOOK_MS = 10_000;
/** What the last third of the looks may be above the second, in parts: in the first the program still warms up. */
const MOST_GROWTH = 1.05;
const countsSchema = z.object({ taken: z.record(z.enum(chats), z.number()), refused: z.number() });

/** Nudges for both chats, without a pause, as fast as the platforms take them. */
export async function longRun(
  checks: Checks,
  url: string,
  mongodbUri: string,
  minutes: number,
): Promise<void> {
  const coach = await openBenchCoach(
    { connectorUrl: url, slackApiUrl: `${url}/api/` },
    { mongodbUri, isWithinLimits: true },
  );
  const managers = chats.flatMap((chat) => managersIn(chat, paceOf(chat) * MORNING_SECONDS, url));
  await coach.own(() => saveManagers(coach.store.repositories, managers));
  const heaps: number[] = [];
  const since = performance.now();
  let looked = 0;
  let sending = 0;
  while (performance.now() - since < minutes * 60_000) {
    sending += await coach.own(() => round(coach, managers));
    if (performance.now() - looked < LOOK_MS) continue;
    looked = performance.now();
    globalThis.gc?.();
    heaps.push(process.memoryUsage().heapUsed / 2 ** 20);
  }
  const seconds = (performance.now() - since) / 1000;
  const counts = countsSchema.parse(await (await fetch(`${url}/counts`)).json());
  await coach.close();
  const third = Math.floor(heaps.length / 3);
  const mean = (part: readonly number[]): number => part.reduce((sum, one) => sum + one, 0) / part.length;
  const [second, last] = [mean(heaps.slice(third, 2 * third)), mean(heaps.slice(2 * third))];
  const total = counts.taken.teams + counts.taken.slack;
  checks.shown(`${total} messages in ${seconds.toFixed(0)} s, ${counts.refused} times told to wait`);
  for (const chat of chats) {
    const pace = counts.taken[chat] / sending;
    checks.that(
      `${chat} was asked for what it takes: ${pace.toFixed(1)} a second while nudges went out, of ${paceOf(chat)}`,
      pace >= paceOf(chat) * LEAST_PACE,
    );
  }
  checks.that(
    'the coach kept to what the platforms take: none said that it is too much',
    counts.refused === 0,
  );
  checks.that(
    `memory stays flat: ${second.toFixed(0)} MB in the second third of ${heaps.length} looks, ${last.toFixed(0)} MB in the last`,
    third > 0 && last <= second * MOST_GROWTH,
  );
}

/** How many messages a second the coach asks of a platform in one tenant. */
const paceOf = (chat: Chat): number => platformLimits[chat].inTenant.asked.perSecond;

/**
 * One morning: nudges for everyone, brought, and all that was about them gone again, for the store to stay as it is. How many seconds it
 * took to bring them.
 */
async function round(
  { store: { repositories }, core, clock }: BenchCoach,
  managers: readonly Manager[],
): Promise<number> {
  const { employees, journeys, trails, nudges, messages } = repositories;
  await planNudges(repositories, managers, 1);
  const since = performance.now();
  while ((await nudges.dueRecipients(clock.now(), 1, new Set())).length > 0) await core.ring();
  const seconds = (performance.now() - since) / 1000;
  const all = await journeys.all();
  const trailsOf = await trails.getMany(all.map(({ id }) => id));
  await messages.remove(trailsOf.flatMap((trail) => trail.messages));
  await nudges.remove(trailsOf.flatMap((trail) => trail.nudges));
  await trails.remove(all.map(({ id }) => id));
  await journeys.remove(all.map(({ id }) => id));
  await employees.remove(all.map(({ employeeId }) => employeeId));
  return seconds;
}
