import { once } from 'node:events';
import { readConfig } from '../config.js';
import { printCards } from '../demo/card-printer.js';
import { install } from '../demo/demo-playground.js';
import { clockOf } from '../demo/demo-clock.js';
import { demoTenant, loadDemoTenant } from '../demo/demo-tenant.js';
import { createLog } from '../log.js';
import { openProgram, type Program } from '../main.js';
import { print } from './output.js';
import { demoBanner, liveBanner } from './start-banner.js';

/** `coach start`: serves the chats that are configured, or the demo. */
export async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const program = await openProgram(config, clockOf(config), log);
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), program.failed]);
  if (program.playground) await startDemo(program, program.playground);
  else print(liveBanner(program.url, config));
  await program.begin();
  const ending = await ended;
  if (ending instanceof Error) {
    // The store is gone, so nothing can be finished, and its driver may wait for ever for an answer.
    process.stderr.write(`${ending.message}\n`);
    process.exitCode = 1;
    return;
  }
  await program.stop();
}

async function startDemo(program: Program, playground: NonNullable<Program['playground']>): Promise<void> {
  const { clock, core, repositories } = program;
  const isFirstStart = await loadDemoTenant(core, repositories.tenants);
  await install(playground, playground.people, isFirstStart);
  print(
    demoBanner(program.url, clock.now().toZonedDateTimeISO(demoTenant.timeZone), playground.people.length),
  );
  printCards(playground, clock);
}
