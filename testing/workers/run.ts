/**
 * How many messages a second 1, 2 and 4 workers bring, on one database: `npm run bench:workers`, or with less of it
 * `npm run bench:workers -- --employers 4 --managers 20`. On the MongoDB of `MONGODB_URI` where that is set.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { twice as twiceIn } from '../kills/check.js';
import { openWorkersWorld } from './world.js';

const WORKERS = [1, 2, 4];

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { employers: text, managers: text } });
const number = z.coerce.number().int().positive();
const { employers, managers } = z
  .object({ employers: number.default(8), managers: number.default(50) })
  .parse(values);

const tell = (line: string): void => void process.stdout.write(`${line}\n`);
tell(`${employers} employers with ${managers} tips each, in Teams, ${databaseName()}`);
let failed = 0;
for (const workers of WORKERS) {
  const { seconds, brought, twice } = await measured(workers);
  const isWhole = brought === employers * managers && twice === 0;
  if (!isWhole) failed += 1;
  tell(
    `  ${isWhole ? 'ok    ' : 'FAILED'} ${workers} of them: ${(brought / seconds).toFixed(0)} messages a second, ${brought} in ${seconds.toFixed(1)} s, ${twice} twice`,
  );
}
tell(`bench:workers ${failed === 0 ? 'ok' : 'failed'}: runs ${WORKERS.length}, failed ${failed}`);
process.exit(failed === 0 ? 0 : 1);

function databaseName(): string {
  return process.env['MONGODB_URI'] ? 'on the MongoDB that is set' : 'on an embedded store';
}

/** From the first message to the last: what a start takes is another matter. */
async function measured(
  workers: number,
): Promise<{ readonly seconds: number; readonly brought: number; readonly twice: number }> {
  const world = await openWorkersWorld(employers, managers);
  try {
    for (let one = 0; one < workers; one += 1) world.start();
    await world.nextMessage();
    const since = performance.now();
    while (world.brought.length < employers * managers) await world.nextMessage();
    const seconds = (performance.now() - since) / 1000;
    return { seconds, brought: world.brought.length, twice: twiceIn(world.brought) };
  } finally {
    await world.close();
  }
}
