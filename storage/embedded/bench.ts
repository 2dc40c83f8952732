/**
 * Figures of the embedded store at a size of your choice: `npm run bench:store -- 10000 500000`. Each size is measured
 * in a process of its own, in which client and store share one thread, as they do in the program.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mongo } from 'mongoose';
import { startEmbeddedStore } from './embedded-store.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const rate = (count: number, time: number) => `${Math.round(count / time)} a second`;

/** Opens the store, gives it to the work, and closes it. Resolves with the seconds until its first answer. */
async function withNudges(
  directory: string,
  work: (nudges: mongo.Collection) => Promise<void>,
): Promise<number> {
  const started = performance.now();
  const store = await startEmbeddedStore({ directory });
  const client = await mongo.MongoClient.connect(store.uri, { maxPoolSize: 16 });
  const nudges = client.db().collection('nudges');
  await nudges.findOne({ tenantId: 't1', key: 'k1' });
  const opening = (performance.now() - started) / 1000;
  await work(nudges);
  await client.close();
  await store.stop();
  return opening;
}

const nudge = (n: number) => ({
  tenantId: `t${n % 10}`,
  key: `k${n}`,
  nextAt: new Date(1_800_000_000_000 + n * 1000),
  claim: null,
  content: new mongo.Binary(Buffer.alloc(200, n)),
});

async function insertAll(nudges: mongo.Collection, count: number): Promise<void> {
  await nudges.createIndexes([
    { key: { tenantId: 1, nextAt: 1 } },
    { key: { tenantId: 1, key: 1 }, unique: true },
    { key: { tenantId: 1, claim: 1 } },
  ]);
  for (let from = 0; from < count; from += 1_000) {
    await nudges.insertMany(Array.from({ length: Math.min(1_000, count - from) }, (_, n) => nudge(from + n)));
  }
}

/** Sixteen clients at once, each with one write after the other. */
async function concurrently(count: number, write: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const client = async () => {
    while (next < count) await write(next++);
  };
  await Promise.all(Array.from({ length: 16 }, client));
}

function claim(nudges: mongo.Collection, n: number): Promise<unknown> {
  return nudges.findOneAndUpdate(
    { tenantId: `t${n % 10}`, nextAt: { $lte: new Date(1_900_000_000_000) } },
    { $set: { nextAt: new Date(1_950_000_000_000 + n), claim: `c${n}` } },
    { sort: { nextAt: 1 } },
  );
}

async function measure(count: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'store-'));
  say(`${count} nudges`);
  await withNudges(directory, async (nudges) => {
    say(`  inserts by the thousand  ${rate(count, await seconds(() => insertAll(nudges, count)))}`);
  });
  const opening = await withNudges(directory, async (nudges) => {
    const single = () => concurrently(3_000, (n) => nudges.insertOne(nudge(count + n)));
    say(`  inserts one by one       ${rate(3_000, await seconds(single))}`);
    say(
      `  claims                   ${rate(3_000, await seconds(() => concurrently(3_000, (n) => claim(nudges, n))))}`,
    );
    const lookup = (n: number) => nudges.findOne({ tenantId: `t${n % 10}`, key: `k${n}` });
    say(`  lookups by key           ${rate(5_000, await seconds(() => concurrently(5_000, lookup)))}`);
    say(
      `  counting what is due     ${(await seconds(() => nudges.countDocuments({ tenantId: 't1' }))).toFixed(2)} s`,
    );
  });
  say(`  reopened in              ${opening.toFixed(2)} s`);
  say(`  peak memory              ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  await rm(directory, { recursive: true });
}

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 1) await measure(sizes[0] ?? 0);
else {
  for (const size of sizes.length === 0 ? [10_000, 500_000] : sizes) {
    spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), String(size)], {
      stdio: 'inherit',
    });
  }
}
