import { once } from 'node:events';
import { readConfig } from '../config.js';
import { printCards } from '../demo/card-printer.js';
import { install } from '../demo/demo-playground.js';
import { clockOf } from '../demo/demo-clock.js';
import { demoTenant, loadDemoTenant } from '../demo/demo-tenant.js';
import { createLog } from '../log.js';
import { openCoach, type Coach } from '../main.js';
import { print } from './output.js';
import { demoBanner, liveBanner } from './start-banner.js';

/** `coach start`: serves the chats that are configured, or the demo. */
export async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const coach = await openCoach(config, clockOf(config), log);
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), coach.failed]);
  if (coach.playground) await startDemo(coach, coach.playground);
  else print(liveBanner(coach.url, config));
  await coach.begin();
  const ending = await ended;
  if (ending instanceof Error) {
    // The store is gone, so nothing can be finished, and its driver may wait for ever for an answer.
    process.stderr.write(`${ending.message}\n`);
    process.exitCode = 1;
    return;
  }
  await coach.stop();
}

async function startDemo(coach: Coach, playground: NonNullable<Coach['playground']>): Promise<void> {
  const { clock } = coach.journeys;
  const isFirstStart = await loadDemoTenant(coach.journeys);
  await install(playground, playground.people, isFirstStart);
  print(demoBanner(coach.url, clock.now().toZonedDateTimeISO(demoTenant.timeZone), playground.people.length));
  printCards(playground, clock);
}
