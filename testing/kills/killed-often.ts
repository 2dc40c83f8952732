import { groupBy } from '../../core/group-by.js';
import { undeliveredOf } from '../../core/journeys/undelivered.js';
import { rightsOf } from '../../core/journeys/rights.js';
import { createCatalogues } from '../../core/coaching/catalogues.js';
import type { Nudge } from '../../core/outbox/nudge.js';
import { twice, type Checks } from './check.js';
import { realPause } from './real-pause.js';
import { finish, openKillWorld, type KillWorld } from './world.js';

export interface KilledOften {
  readonly nudges: number;
  readonly kills: number;
  readonly chance: () => number;
}

/** The longest that a kill waits after the message it comes at, in milliseconds: somewhere between two platform calls. */
const MOST_DELAY = 40;

/** One worker after the other, each killed at some point on its way through the nudges of a morning; the last one finishes. */
export async function killedOften(
  checks: Checks,
  { nudges: count, kills, chance }: KilledOften,
): Promise<void> {
  const world = await openKillWorld({ teams: Math.ceil(count / 2), slack: Math.floor(count / 2) });
  try {
    await world.plan(world.managers, 1);
    const inFlight = await killOneByOne(world, { count, kills, chance });
    checks.that(`killed ${kills} workers while nudges were left`, world.count() < count);
    world.clock.travelTo(world.clock.now().add({ minutes: 2 }));
    await finish(world);
    await checkAll(checks, world, count, inFlight);
  } finally {
    await world.close();
  }
}

/** The ids of the nudges that were on their way at some kill. */
async function killOneByOne(
  world: KillWorld,
  { count, kills, chance }: { readonly count: number } & Pick<KilledOften, 'kills' | 'chance'>,
): Promise<Set<string>> {
  const inFlight = new Set<string>();
  for (let kill = 0; kill < kills; kill += 1) {
    const worker = world.start(`PT${2 * kill}M`);
    const until = world.count() + Math.floor(chance() * ((count - world.count()) / (kills - kill)));
    await Promise.race([worker.atWork, world.nextMessage()]);
    while (world.count() < until) await world.nextMessage();
    await realPause(chance() * MOST_DELAY);
    await worker.kill();
    for (const { id, state } of await world.nudges()) if (state === 'sending') inFlight.add(id);
  }
  return inFlight;
}

async function checkAll(
  checks: Checks,
  world: KillWorld,
  count: number,
  inFlight: ReadonlySet<string>,
): Promise<void> {
  const all = await world.nudges();
  const unknown = all.filter(({ state }) => state === 'unknown');
  const delivered = all.filter(({ state }) => state === 'delivered');
  const [teams, slack] = [await world.brought('teams'), await world.brought('slack')];
  checks.shown(`on their way at a kill: ${inFlight.size}; nobody knows of: ${unknown.length}`);
  checks.that(
    `nothing is lost: ${delivered.length} delivered and ${unknown.length} unknown are all ${count}`,
    delivered.length + unknown.length === count,
  );
  const stands = new Set([...teams, ...slack]);
  checks.that(
    'what counts as delivered stands in a chat',
    delivered.every(({ id }) => stands.has(id)),
  );
  checks.that(
    `Slack has each nudge once: ${slack.length}`,
    twice(slack) === 0 && slack.length === Math.floor(count / 2),
  );
  checks.that(`Teams has none twice: ${teams.length}`, twice(teams) === 0);
  checks.that(
    'no more are unknown than were on their way',
    unknown.every(({ id }) => inFlight.has(id)),
  );
  await checkOverview(checks, world, unknown);
  await checkNextDigest(checks, world, unknown);
}

/** As HR's overview has it. */
async function checkOverview(checks: Checks, world: KillWorld, unknown: readonly Nudge[]): Promise<void> {
  const { repositories, clock } = world.program;
  const stores = { ...repositories, clock, catalogues: createCatalogues() };
  const listed = await world.own(async () => {
    const [hr] = await repositories.users.withRole('hr');
    if (!hr) throw new Error('There is nobody of HR');
    return undeliveredOf(stores, unknown, { ...(await rightsOf(stores, hr)), locale: 'nl' });
  });
  checks.that(`HR's overview has each unknown nudge: ${listed.length}`, listed.length === unknown.length);
}

/** Whoever may have missed something is told of it in their next message. */
async function checkNextDigest(checks: Checks, world: KillWorld, unknown: readonly Nudge[]): Promise<void> {
  const of = groupBy(unknown, ({ recipientId }) => recipientId);
  const readers = world.managers.filter(({ user }) => of.has(user.id));
  await world.plan(readers, 1);
  await finish(world);
  const left = (await world.nudges()).filter(({ state }) => state === 'unknown').length;
  checks.that(`the next digest of ${readers.length} readers mentions what they may have missed`, left === 0);
}
