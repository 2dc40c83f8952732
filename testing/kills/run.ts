/**
 * Kills workers while nudges go out, and looks what came of them: `npm run test:kills`, or with a seed that was printed before and
 * less of it: `npm run test:kills -- --seed 7 --nudges 400 --kills 5`. On the MongoDB of `MONGODB_URI` where that is set.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { seeded } from '../seeded.js';
import { Checks } from './check.js';
import { killedOften } from './killed-often.js';
import { severalWorkers } from './several-workers.js';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { seed: text, nudges: text, kills: text } });
const number = z.coerce.number().int().positive();
const { seed, nudges, kills } = z
  .object({
    seed: number.default(() => 1 + (Date.now() % 1_000_000)),
    nudges: number.default(5000),
    kills: number.default(40),
  })
  .parse(values);

const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const checks = new Checks(tell);
tell(`Seed ${seed}; ${process.env['MONGODB_URI'] ? 'on the MongoDB that is set' : 'on an embedded store'}`);
tell(`One worker after the other, ${kills} of them killed, ${nudges} nudges`);
await killedOften(checks, { nudges, kills, chance: seeded(seed) });
for (const workers of [2, 4]) {
  tell(`${workers} workers at once, one of them killed`);
  await severalWorkers(checks, workers, Math.ceil(nudges / 5));
}
const { all, failed } = checks.counts;
tell(`test:kills ${failed === 0 ? 'ok' : 'failed'}: checks ${all}, failed ${failed}, kills ${kills + 2}`);
process.exit(failed === 0 ? 0 : 1);
