import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readConfig, type Config } from '../config.js';
import { systemClock } from '../core/clock.js';
import { printCards } from '../demo/card-printer.js';
import { demoClock } from '../demo/demo-clock.js';
import { install } from '../demo/demo-playground.js';
import { demoTenant, demoTenantOnly } from '../demo/demo-tenant.js';
import { setUpByTalking } from '../demo/set-up.js';
import { playTimeLapse } from '../demo/time-lapse.js';
import { createLog } from '../log.js';
import { openProgram } from '../main.js';
import { borrowEmpty } from '../storage/borrow-empty.js';
import { print } from './output.js';

/**
 * `coach demo`: one journey from start to end in seconds, in a store of its own that is thrown away: an embedded one or, where
 * `MONGODB_URI` is set, an empty database there.
 */
export async function playDemo(): Promise<void> {
  const start = performance.now();
  const dataDir = await mkdtemp(join(tmpdir(), 'coach-demo-'));
  const { MONGODB_URI, LOG_LEVEL = 'warn' } = process.env;
  const config = readConfig({
    ...{ PORT: '0', DATA_DIR: dataDir, KEYS_DIR: join(dataDir, 'keys') },
    ...{ MONGODB_URI, LOG_LEVEL },
  });
  const play = () => playIn(config);
  try {
    const cards = await (config.mongodbUri === undefined ? play() : borrowEmpty(config.mongodbUri, play));
    print(`${cards} cards delivered in ${((performance.now() - start) / 1000).toFixed(1)} seconds.`);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Returns how many cards were delivered. */
async function playIn(config: Config): Promise<number> {
  const clock = demoClock(demoTenant, systemClock.now());
  const program = await openProgram(config, clock, createLog('warn'));
  try {
    if (!program.playground) throw new Error('The time-lapse runs in the demo only');
    const say = (what: string): void => print(`── ${what}\n`);
    printCards(program.playground, clock);
    await setUpByTalking(program, program.playground, say);
    await install(program.playground, program.playground.people, false);
    await program.begin();
    await program.caughtUp();
    const cards = await playTimeLapse(program, program.playground, clock, say);
    demoTenantOnly((await program.repositories.tenants.all()).map(({ id }) => id));
    return cards;
  } finally {
    await program.stop();
  }
}
