import { once } from 'node:events';
import { ConfigError, readConfig, type Config } from '../config.js';
import { systemClock } from '../core/clock.js';
import { printCards } from '../demo/card-printer.js';
import { install } from '../demo/demo-playground.js';
import { demoClock } from '../demo/demo-clock.js';
import { demoTenant, loadDemoTenant } from '../demo/demo-tenant.js';
import { ListenError } from '../http.js';
import { createLog } from '../log.js';
import { openCoach, type Coach } from '../main.js';
import { StoreError } from '../storage/embedded/errors.js';
import { EXIT_BAD_INPUT, print } from './output.js';
import { demoBanner, liveBanner } from './start-banner.js';

/** `coach start`: serves the chats that are configured, or the demo. */
export async function start(): Promise<void> {
  try {
    await run(readConfig(process.env));
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof ListenError || error instanceof StoreError))
      throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT_BAD_INPUT;
  }
}

async function run(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const clock = config.mode === 'demo' ? demoClock(demoTenant, systemClock.now()) : systemClock;
  const coach = await openCoach(config, clock, log);
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), coach.failed]);
  if (coach.playground) await startDemo(coach, coach.playground);
  else print(liveBanner(coach.url, config));
  await coach.begin();
  const failure = await ended;
  if (failure instanceof Error) process.stderr.write(`${failure.message}\n`);
  await coach.stop();
  process.exitCode = failure instanceof Error ? 1 : 0;
}

async function startDemo(coach: Coach, playground: NonNullable<Coach['playground']>): Promise<void> {
  const { clock } = coach.journeys;
  const isFirstStart = await loadDemoTenant(coach.journeys);
  await install(playground, playground.people, isFirstStart);
  print(demoBanner(coach.url, clock.now().toZonedDateTimeISO(demoTenant.timeZone), playground.people.length));
  printCards(playground, clock);
}
