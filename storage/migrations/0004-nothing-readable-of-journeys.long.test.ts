import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createConnection, type Connection, type mongo } from 'mongoose';
import type { Log } from '../../core/log.js';
import { DataKeys } from '../encryption/data-keys.js';
import type { TenantKeys } from '../encryption/tenant-keys.js';
import { inEverySlot } from '../models/slots.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { JumpingClock } from '../testing/jumping-clock.js';
import { silentLog, testKeyProvider } from '../testing/test-store.js';
import { KeyVault } from '../vault/key-vault.js';
import { nothingReadableOfJourneys } from './0004-nothing-readable-of-journeys.js';
import type { TenantDocument } from './0002-sealed-outbox/documents.js';

let server: TestDatabase;
let connection: Connection;
let database: mongo.Db;
let keys: TenantKeys;
let dataKeys: DataKeys;
const left: object[] = [];
const log: Log = { ...silentLog, warn: (facts) => void left.push(facts) };
beforeAll(async () => {
  server = await openTestDatabase();
  connection = await createConnection(server.uri).asPromise();
  database = connection.db!;
  dataKeys = new DataKeys(new KeyVault(await server.vault()), testKeyProvider, new JumpingClock());
  keys = await dataKeys.of('acme');
});
afterAll(async () => {
  await connection.close();
  await server.close();
});

const of = (name: string) => database.collection<TenantDocument>(name);
const stored = (name: string, _id: string) => of(name).findOne({ _id }, { promoteBuffers: true });
const opened = (collection: string, document: TenantDocument, field: string) =>
  keys.open({ collection, id: document._id, field }, document[field] as Buffer);
const run = async (): Promise<void> => {
  let cursor: string | undefined;
  do cursor = await nothingReadableOfJourneys.step({ database, keys: dataKeys, log }, cursor);
  while (cursor !== undefined);
};

/** Whether a field can be found by one of the ways in which its value is hashed. */
const isFoundBy = (collection: string, document: TenantDocument, field: string, value: unknown): boolean =>
  inEverySlot(value)
    .map((one) => keys.hash(collection, field, one))
    .some((hash) => hash.equals(document[`${field}Hash`] as Buffer));

it.each(['outbox', 'sentMessages'])(
  'of what is in "%s" nothing is readable, and all is found again',
  async (name) => {
    const nextAt = new Date('2026-12-01T08:00:00Z');
    const before = { tenantId: 'acme', recipientId: 'kees', state: 'planned', claim: null };
    await of(name).insertMany([
      { _id: 'due', ...before, nextAt },
      { _id: 'done', ...before },
    ]);
    await of(name).createIndexes([{ key: { recipientId: 1 }, name: 'of the version before' }]);
    await run();
    const [due, done] = [(await stored(name, 'due'))!, (await stored(name, 'done'))!];
    for (const field of ['recipientId', 'state', 'nextAt', 'claim'])
      expect(due[field]).toBeInstanceOf(Buffer);
    expect([opened(name, due, 'recipientId'), opened(name, due, 'state')]).toEqual(['kees', 'planned']);
    expect([opened(name, due, 'nextAt'), opened(name, done, 'nextAt')]).toEqual([nextAt.toISOString(), null]);
    for (const one of [due, done]) expect(isFoundBy(name, one, 'recipientId', 'kees')).toBe(true);
    const week = Math.floor(nextAt.getTime() / 604_800_000) % 24;
    expect(due['nextAtHash']).toEqual(keys.hash(name, 'nextAt', week));
    expect(done['nextAtHash']).toBeInstanceOf(Buffer);
    expect(Object.keys(await of(name).indexInformation())).toEqual(['_id_']);

    await run();
    const again = (await stored(name, 'due'))!;
    expect([opened(name, again, 'recipientId'), opened(name, again, 'nextAt')]).toEqual([
      'kees',
      nextAt.toISOString(),
    ]);
  },
);

it('journeys and reports are found by whom they are about, which is sealed or was not there', async () => {
  await of('journeys').insertOne({ _id: 'j', tenantId: 'acme', employeeId: 'anna' });
  await of('reports').insertOne({ _id: 'r', tenantId: 'acme', journeyId: 'j', employeeId: 'anna', by: 'hr' });
  await run();
  const [journey, report] = [(await stored('journeys', 'j'))!, (await stored('reports', 'r'))!];
  expect(opened('journeys', journey, 'employeeId')).toBe('anna');
  expect(isFoundBy('journeys', journey, 'employeeId', 'anna')).toBe(true);
  for (const [field, value] of Object.entries({ journeyId: 'j', employeeId: 'anna', by: 'hr' }))
    expect(isFoundBy('reports', report, field, value)).toBe(true);
});

it('what cannot be opened is left as it was, and named without a word of it', async () => {
  left.length = 0;
  const broken = { _id: 'broken', tenantId: 'acme', employeeId: Buffer.from('no seal') };
  await of('journeys').insertMany([broken, { _id: 'well', tenantId: 'acme', employeeId: 'bram' }]);
  await run();
  expect(await stored('journeys', 'broken')).toEqual(broken);
  expect((await stored('journeys', 'well'))?.['employeeId']).toBeInstanceOf(Buffer);
  expect(left).toEqual([{ collection: 'journeys', id: 'broken' }]);
});
