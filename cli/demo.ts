import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readConfig } from '../config.js';
import { systemClock } from '../core/clock.js';
import { importRoster } from '../core/directory/roster-import.js';
import { printCards } from '../demo/card-printer.js';
import { demoClock } from '../demo/demo-clock.js';
import { install } from '../demo/demo-playground.js';
import { demoTenant, readExample } from '../demo/demo-tenant.js';
import { playTimeLapse } from '../demo/time-lapse.js';
import { createLog } from '../log.js';
import { openCoach } from '../main.js';
import { print } from './output.js';

/** `coach demo`: one journey from start to end in seconds, in a store of its own that is thrown away. */
export async function playDemo(): Promise<void> {
  const start = performance.now();
  const dataDir = await mkdtemp(join(tmpdir(), 'coach-demo-'));
  const clock = demoClock(demoTenant, systemClock.now());
  const coach = await openCoach(
    readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' }),
    clock,
    createLog('warn'),
  );
  try {
    if (!coach.playground) throw new Error('The time-lapse runs in the demo only');
    await coach.repositories.tenants.save(demoTenant);
    await importRoster(coach.journeys, demoTenant, await readExample('roster.csv'));
    await install(coach.playground, coach.playground.people, true);
    printCards(coach.playground, clock);
    await coach.begin();
    const cards = await playTimeLapse(coach, coach.playground, clock, (what) => print(`── ${what}\n`));
    print(`${cards} cards delivered in ${((performance.now() - start) / 1000).toFixed(1)} seconds.`);
  } finally {
    await coach.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
