import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createConnection, type Connection, type mongo } from 'mongoose';
import { DataKeys } from '../encryption/data-keys.js';
import { KeyVault } from '../vault/key-vault.js';
import { takeLease } from '../lease.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { JumpingClock } from '../testing/jumping-clock.js';
import { openTestStore, silentLog, testKeyProvider } from '../testing/test-store.js';
import { peopleAndJourneysByKey } from './0003-people-and-journeys-by-key.js';
import { migrations } from './index.js';
import { migrate, type MigrationTools } from './migrate.js';
import type { Migration } from './migration.js';
import { afterTest } from '../../testing/after-test.js';

interface Person {
  _id: string;
  name?: string;
  givenName?: string;
  familyName?: string;
}

let server: TestDatabase;
let connection: Connection;
let database: mongo.Db;
let tools: MigrationTools;
const clock = new JumpingClock();
beforeAll(async () => {
  server = await openTestDatabase();
  connection = await createConnection(server.uri).asPromise();
  database = connection.db!;
  tools = {
    database,
    keys: new DataKeys(new KeyVault(await server.vault()), testKeyProvider, clock),
    clock,
    log: silentLog,
  };
});
afterEach(async () => {
  await database.collection('migrations').deleteMany({});
  await database.collection('people').deleteMany({});
});
afterAll(async () => {
  await connection.close();
  await server.close();
});

interface Stored {
  _id: string;
  [field: string]: unknown;
}

/** Version 1 of a schema kept one name; version 2 splits it, ten people at a time. */
const people = () => database.collection<Person>('people');
const first: Migration = { version: 1, name: 'first', step: () => Promise.resolve(undefined) };
const splitNames = (beforeBatch: (cursor: string | undefined) => void = () => undefined): Migration => ({
  version: 2,
  name: 'split names',
  async step(_context, cursor) {
    beforeBatch(cursor);
    const after = cursor === undefined ? {} : { _id: { $gt: cursor } };
    const batch = await people().find(after).sort({ _id: 1 }).limit(10).toArray();
    for (const { _id, name } of batch) {
      const [givenName = '', familyName = ''] = name?.split(' ') ?? [];
      if (name !== undefined)
        await people().updateOne({ _id }, { $set: { givenName, familyName }, $unset: { name: true } });
    }
    return batch.at(-1)?._id;
  },
});
const writeVersionOne = async (): Promise<void> => {
  await migrate(tools, [first]);
  const ids = Array.from({ length: 35 }, (_, index) => String(index).padStart(3, '0'));
  await people().insertMany(ids.map((_id) => ({ _id, name: `Given${_id} Family${_id}` })));
};
const expectVersionTwo = async (): Promise<void> => {
  const all = await people().find().sort({ _id: 1 }).toArray();
  expect(all).toHaveLength(35);
  for (const person of all)
    expect(person).toEqual({
      _id: person._id,
      givenName: `Given${person._id}`,
      familyName: `Family${person._id}`,
    });
};

describe('migrating', () => {
  it('has nothing to do where nothing was ever kept, and says so of each step', async () => {
    const fresh = await openTestDatabase();
    afterTest(() => fresh.close());
    const another = await createConnection(fresh.uri).asPromise();
    afterTest(() => another.close());
    const empty = { ...tools, database: another.db! };
    let batches = 0;
    const steps = [first, splitNames(() => (batches += 1))];
    await Promise.all([1, 2].map(() => migrate(empty, steps)));
    expect(batches).toBe(0);
    expect(await empty.database.collection('migrations').find().toArray()).toMatchObject([
      { _id: 1, name: 'first', finishedAt: expect.any(Date) },
      { _id: 2, name: 'split names', finishedAt: expect.any(Date) },
    ]);
  });

  it("brings the previous version's documents up to date, once", async () => {
    await writeVersionOne();
    let batches = 0;
    const second = splitNames(() => (batches += 1));
    await migrate(tools, [first, second]);
    await expectVersionTwo();
    await migrate(tools, [first, second]);
    expect(batches).toBe(5);
  });

  it('goes on where it was interrupted', async () => {
    await writeVersionOne();
    const interrupted = splitNames((cursor) => {
      if (cursor === '019') throw new Error('killed');
    });
    await expect(migrate(tools, [first, interrupted])).rejects.toThrow('killed');
    const cursors: (string | undefined)[] = [];
    await migrate(tools, [first, splitNames((cursor) => cursors.push(cursor))]);
    expect(cursors).toEqual(['019', '029', '034']);
    await expectVersionTwo();
  });

  it('is done by one process, while the others wait for it', async () => {
    await writeVersionOne();
    let batches = 0;
    const second = splitNames(() => (batches += 1));
    await Promise.all([1, 2, 3].map(() => migrate(tools, [first, second])));
    expect(batches).toBe(5);
    await expectVersionTwo();
  });

  it('is taken over from a process that died with the lease', async () => {
    await writeVersionOne();
    await takeLease(database, clock, 'migrations');
    clock.pass({ minutes: 1, seconds: 1 });
    await migrate(tools, [first, splitNames()]);
    await expectVersionTwo();
  });

  it('stops where its lease was lost', async () => {
    await writeVersionOne();
    const slow = splitNames((cursor) => {
      if (cursor === '009') clock.pass({ minutes: 2 });
    });
    const robbing: Migration = {
      ...slow,
      step: async (context, cursor) => {
        const next = await slow.step(context, cursor);
        if (cursor === '009') await takeLease(database, clock, 'migrations');
        return next;
      },
    };
    await expect(migrate(tools, [first, robbing])).rejects.toThrow('lost to another process');
    clock.pass({ minutes: 2 });
  });

  it('refuses a store that a newer version has written', async () => {
    await writeVersionOne();
    await migrate(tools, [first, splitNames()]);
    await expect(migrate(tools, [first])).rejects.toThrow(
      'schema 2, and this version of the program knows 1',
    );
  });
});

describe('the list of migrations', () => {
  it('counts from one without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('does not touch a database of another program', async () => {
    await people().insertOne({ _id: randomUUID() });
    await database.collection('users').insertOne({ login: 'someone' });
    await expect(migrate(tools, migrations)).rejects.toThrow('collection "users" of another program');
    await database.collection('users').deleteMany({});
  });

  it('gives people a key of their numbers as they are compared, and each journey its place', async () => {
    const keys = await tools.keys.of('acme');
    const placeOf = (collection: string, id: string, field: string) => ({ collection, id, field });
    const [employees, journeys] = ['employees', 'journeys'].map((name) => database.collection<Stored>(name));
    for (const [id, number] of [
      ['one', 'PN-1\u200B'],
      ['two', 'pn-2'],
    ] as const)
      await employees?.insertOne({
        _id: id,
        tenantId: 'acme',
        personnelNumber: keys.seal(placeOf('employees', id, 'personnelNumber'), number, 64),
      });
    const ids = Array.from({ length: 250 }, (_, index) => `j${String(index).padStart(3, '0')}`);
    await journeys?.insertMany(
      ids.map((_id, index) => ({ _id, tenantId: 'acme', employeeId: `e${index % 100}` })),
    );

    const run = async (): Promise<void> => {
      let cursor: string | undefined;
      do cursor = await peopleAndJourneysByKey.step(tools, cursor);
      while (cursor !== undefined);
    };
    await run();
    await run();
    const one = await employees?.findOne({ _id: 'one' }, { promoteBuffers: true });
    expect(one?.['personnelNumberHash']).toEqual(keys.hash('employees', 'personnelNumber', 'pn-1'));
    const last = await journeys?.findOne({ _id: 'j203' }, { promoteBuffers: true });
    expect(last?.['ordinalHash']).toEqual(keys.hash('journeys', 'ordinal', ['e3', 2]));
    expect(keys.open(placeOf('journeys', 'j203', 'ordinal'), last?.['ordinal'] as Buffer)).toBe(2);
    for (const collection of [employees, journeys]) await collection?.deleteMany({});
  });

  it('is done when the store opens, also by two processes at once', async () => {
    const test = await openTestStore();
    afterTest(() => test.close());
    await Promise.all([test.openAnother(), test.openAnother()]);
  });
});
