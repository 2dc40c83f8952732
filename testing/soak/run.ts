/**
 * Whether a small employer waits for a large one, and whether memory stays flat while nudges go out at the platforms' limits:
 * `npm run soak`, or less of it: `npm run soak -- --minutes 2 --nudges 1000`.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startHelper } from '../bench/process.js';
import { Checks } from '../kills/check.js';
import { fairness } from './fairness.js';
import { longRun } from './long-run.js';

const { values } = parseArgs({ options: { minutes: { type: 'string' }, nudges: { type: 'string' } } });
const { minutes, nudges } = z
  .object({
    minutes: z.coerce.number().positive().default(15),
    nudges: z.coerce.number().int().positive().default(10_000),
  })
  .parse(values);

const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const checks = new Checks(tell);
const helper = (file: string) => startHelper(new URL(file, import.meta.url));

tell(`Two employers, one with ${nudges} nudges`);
const open = startHelper('platform-stub.ts');
await fairness(checks, await open.hears(z.url()), nudges);
await open.stop();

tell(`${minutes} minutes at the platforms' limits`);
const [platform, store] = [helper('platform-process.ts'), helper('store-process.ts')];
await longRun(checks, await platform.hears(z.url()), await store.hears(z.string()), minutes);
await platform.stop();
await store.stop();

const { all, failed } = checks.counts;
tell(`soak ${failed === 0 ? 'ok' : 'failed'}: checks ${all}, failed ${failed}, minutes ${minutes}`);
process.exit(failed === 0 ? 0 : 1);
