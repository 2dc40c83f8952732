import { twice, type Checks } from './check.js';
import { realPause } from './real-pause.js';
import { openKillWorld } from './world.js';

/** Workers on one database, of which one dies in the middle: the others bring what it held. */
export async function severalWorkers(checks: Checks, workers: number, count: number): Promise<void> {
  const half = Math.ceil(count / 2);
  const world = await openKillWorld({ teams: half, slack: half });
  try {
    await world.plan(world.managers, 1);
    const started = Array.from({ length: workers }, () => world.start('PT0S'));
    while (world.count() < half) await world.nextMessage();
    const [dying, ...others] = started;
    await dying?.kill();
    await Promise.all(others.map((worker) => worker.atWork));
    // Longer than a lease: what the dead one held is anybody's by then.
    world.clock.travelTo(world.clock.now().add({ minutes: 2 }));
    for (const worker of others) worker.passTwoMinutes();
    const atKill = performance.now();
    await allSettled(world);
    checks.shown(
      `${workers} workers: the rest came ${((performance.now() - atKill) / 1000).toFixed(1)} s after the death`,
    );
    await Promise.all(others.map((worker) => worker.stop()));
    const [teams, slack] = [await world.brought('teams'), await world.brought('slack')];
    const unknown = (await world.nudges()).filter(({ state }) => state === 'unknown');
    checks.that(
      `${workers} workers: Slack has each nudge once: ${slack.length}`,
      twice(slack) === 0 && slack.length === half,
    );
    checks.that(
      `${workers} workers: Teams has none twice, ${teams.length} and ${unknown.length} unknown`,
      twice(teams) === 0 && teams.length + unknown.length >= half,
    );
  } finally {
    await world.close();
  }
}

/** Until no nudge is left that anybody has to do something about. */
async function allSettled(world: Awaited<ReturnType<typeof openKillWorld>>): Promise<void> {
  for (;;) {
    const left = (await world.nudges()).filter(({ nextAt }) => nextAt !== undefined);
    if (left.length === 0) return;
    await realPause(200);
  }
}
