import { once } from 'node:events';
import { warmSearches } from '../core/conversation/ask/search-of.js';
import { readConfig, type Config } from '../config.js';
import { printCards } from '../demo/card-printer.js';
import { install } from '../demo/demo-playground.js';
import { clockOf } from '../demo/demo-clock.js';
import { demoTenant, loadDemoTenant } from '../demo/demo-tenant.js';
import { createLog } from '../log.js';
import { openProgram, type Program } from '../main.js';
import { print } from './output.js';
import { demoBanner, liveBanner } from './start-banner.js';

/** `coach start`: serves the chats that are configured, or the demo, until it is told to stop. */
export async function start(): Promise<void> {
  const config = readConfig(process.env);
  const told = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(() => 'told' as const);
  const program = await Promise.race([
    told,
    openProgram(config, clockOf(config), createLog(config.logLevel)),
  ]);
  // Whatever the start waits for, such as a database or a welcome, may never come: the program ends as it is, and the next
  // start does the rest, as after a crash.
  if (program === 'told' || (await Promise.race([told, begin(program, config)])) === 'told') {
    print('Stopped while it was starting. The next start goes on from here.');
    return;
  }
  const ending = await Promise.race([told, program.failed]);
  if (ending === 'told') return program.stop();
  // The store is gone, so nothing can be finished, and its driver may wait for ever for an answer.
  process.stderr.write(`${ending.message}\n`);
  process.exitCode = 1;
}

/** Resolves once the program is at work, or its store has stopped for good. */
async function begin(program: Program, config: Config): Promise<void> {
  const begun = async (): Promise<void> => {
    if (program.playground) await startDemo(program, program.playground);
    else print(liveBanner(program.url, config));
    await program.begin();
    await warmSearches();
  };
  await Promise.race([begun(), program.failed]);
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
