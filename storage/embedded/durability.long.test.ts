import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import { startEmbeddedStore } from './embedded-store.js';
import { afterTest } from './testing/after-test.js';

interface Thing extends mongo.Document {
  _id: string;
  key: string;
  version: number;
}

const storeProcess = join(import.meta.dirname, 'testing/store-process.ts');

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'store-'));
  afterTest(() => rm(directory, { recursive: true }));
});

interface StoreProcess {
  readonly client: mongo.MongoClient;
  readonly things: mongo.Collection<Thing>;
  readonly lines: AsyncIterator<string>;
  readonly kill: () => Promise<void>;
}

/** Starts a store in a process of its own, whose files may not grow past a number of kilobytes if one is given. */
async function startProcess(maxFileKilobytes?: number): Promise<StoreProcess> {
  const limit = maxFileKilobytes === undefined ? '' : `ulimit -f ${maxFileKilobytes}; `;
  const command = `${limit}exec "${process.execPath}" --import tsx/esm "${storeProcess}" "${directory}"`;
  const started = spawn('bash', ['-c', command], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const exited = once(started, 'exit');
  const kill = afterTest(async () => {
    started.kill('SIGKILL');
    await exited;
  });
  const reader: Interface = createInterface(started.stdout);
  const lines = reader[Symbol.asyncIterator]();
  const uri = String((await lines.next()).value);
  const client = await mongo.MongoClient.connect(uri, {
    serverSelectionTimeoutMS: 1_000,
    waitQueueTimeoutMS: 1_000,
    socketTimeoutMS: 10_000,
  });
  return { client, things: client.db().collection<Thing>('things'), lines, kill };
}

/** Closes a client whose server is gone. The driver sometimes waits for ever for an answer then, so it is given a moment. */
async function leave(client: mongo.MongoClient): Promise<void> {
  await Promise.race([client.close(), once(AbortSignal.timeout(2_000), 'abort')]);
}

/** Opens the store in this process and looks into it. */
async function inspect(look: (things: mongo.Collection<Thing>) => Promise<void>): Promise<void> {
  const store = await startEmbeddedStore({ directory });
  const stop = afterTest(() => store.stop());
  const client = await mongo.MongoClient.connect(store.uri);
  const close = afterTest(() => client.close());
  await look(client.db().collection<Thing>('things'));
  await close();
  await stop();
}

/** What clients know: versions that were acknowledged, and those that they asked for without hearing back. */
class Knowledge {
  readonly acknowledged = new Map<string, number | undefined>();
  readonly asked = new Map<string, number | undefined>();
  writes = 0;

  async write(id: string, version: number | undefined, operation: () => Promise<unknown>): Promise<void> {
    this.asked.set(id, version);
    await operation();
    this.asked.delete(id);
    this.acknowledged.set(id, version);
    this.writes++;
  }
}

/** Inserts, changes and deletes a document of its own again and again. */
async function writeOn(things: mongo.Collection<Thing>, id: string, knowledge: Knowledge): Promise<void> {
  const filter = { _id: id };
  let version = knowledge.acknowledged.get(id) ?? 0;
  while (knowledge.writes < WRITES_A_ROUND) {
    version++;
    const set = { $set: { key: `${id}-${version}`, version } };
    if (version % 5 === 0) await knowledge.write(id, undefined, () => things.deleteOne(filter));
    else if (version % 2 === 0)
      await knowledge.write(id, version, () => things.updateOne(filter, set, { upsert: true }));
    else await knowledge.write(id, version, () => things.findOneAndUpdate(filter, set, { upsert: true }));
  }
}

/** Inserts ten documents at a time. */
async function insertOn(things: mongo.Collection<Thing>, round: number, knowledge: Knowledge): Promise<void> {
  for (let batch = 0; knowledge.writes < WRITES_A_ROUND; batch++) {
    const ids = Array.from({ length: 10 }, (_, n) => `batch-${round}-${batch}-${n}`);
    await things.insertMany(ids.map((_id) => ({ _id, key: _id, version: batch })));
  }
}

const WRITES_A_ROUND = 60;

/** Lets five clients write until enough was acknowledged, and kills the store while the others wait for an answer. */
async function writeAndKill(
  { client, things, kill }: StoreProcess,
  round: number,
  knowledge: Knowledge,
): Promise<void> {
  knowledge.writes = 0;
  const writers = [
    ...['a', 'b', 'c', 'd'].map((id) => writeOn(things, id, knowledge)),
    insertOn(things, round, knowledge),
  ];
  await Promise.race(writers);
  await kill();
  await Promise.allSettled(writers);
  await leave(client);
}

describe('kill -9', () => {
  it('loses nothing that was acknowledged, and shows nothing half done, twenty times', async () => {
    const knowledge = new Knowledge();
    for (let round = 0; round < 20; round++) {
      const store = await startProcess();
      if (round === 0) {
        await store.things.createIndexes([{ key: { key: 1 }, unique: true }, { key: { version: 1 } }]);
      }
      await writeAndKill(store, round, knowledge);
      expect(knowledge.writes).toBeGreaterThanOrEqual(WRITES_A_ROUND);
      await inspect((things) => check(things, knowledge));
    }
  }, 120_000);
});

async function check(things: mongo.Collection<Thing>, { acknowledged, asked }: Knowledge): Promise<void> {
  for (const id of acknowledged.keys()) {
    const version = (await things.findOne({ _id: id }))?.version;
    const possible = asked.has(id) ? [acknowledged.get(id), asked.get(id)] : [acknowledged.get(id)];
    expect(possible).toContain(version);
    acknowledged.set(id, version);
    asked.delete(id);
  }
  const all = await things.find().toArray();
  expect(all.filter(({ _id }) => _id.startsWith('batch-')).length % 10).toBe(0);
  const byKey = await things.find({ key: { $gte: '' } }).toArray();
  const byVersion = await things.find({ version: { $gte: 0 } }).toArray();
  const ids = (documents: Thing[]) => documents.map(({ _id }) => _id).sort();
  expect(ids(byKey)).toEqual(ids(all));
  expect(ids(byVersion)).toEqual(ids(all));
}

describe('a full disk', () => {
  it('stops the store with a clear error, keeps what was acknowledged, and goes on when there is room', async () => {
    const { things, client, lines } = await startProcess(1_024);
    const filler = 'x'.repeat(10_000);
    let acknowledged = 0;
    const fill = async () => {
      for (;;) {
        await things.insertOne({ _id: `n${acknowledged}`, key: filler, version: 1 });
        acknowledged++;
      }
    };
    await expect(fill()).rejects.toMatchObject({
      code: 14031,
      message: 'The disk is full. Make room and start again; everything acknowledged so far is kept.',
    });
    expect(await lines.next()).toMatchObject({ value: 'disk-full' });
    await leave(client);

    const again = await startProcess();
    expect(acknowledged).toBeGreaterThan(50);
    expect(await again.things.countDocuments()).toBe(acknowledged);
    await again.things.insertOne({ _id: 'more', key: filler, version: 2 });
    await again.kill();
    await leave(again.client);
  }, 60_000);
});
