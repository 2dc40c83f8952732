import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { createConnection, mongo, type Connection } from 'mongoose';
import { systemClock } from '../../core/clock.js';
import { duplicatesAt } from '../duplicate-key.js';
import { DataKeys } from '../encryption/data-keys.js';
import { environmentKeyProvider } from '../encryption/environment-key-provider.js';
import { KeyVault } from '../vault/key-vault.js';
import { definitions } from '../models/index.js';
import type { Secret } from '../models/secret.model.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { silentLog } from '../testing/test-store.js';
import { Entities } from './entities.js';
import { SetAside } from './set-aside.js';

let database: TestDatabase;
let connection: Connection;
let secrets: Entities<Secret>;
beforeAll(async () => {
  database = await openTestDatabase();
  connection = createConnection(database.uri, { promoteBuffers: true, autoIndex: false });
  const provider = environmentKeyProvider({ current: randomBytes(32).toString('base64') });
  const keys = new DataKeys(new KeyVault(await database.vault()), provider, systemClock);
  secrets = new Entities(
    connection,
    definitions.secrets,
    () => keys.of('installation'),
    new SetAside(silentLog),
    () => undefined,
  );
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

const secret = (id: string): Secret => ({ id, secret: `secret of ${id}` });

describe('inserting what is new', () => {
  it('counts what went in, and leaves what was there as it was', async () => {
    expect(await secrets.insertNew([secret('a')])).toBe(1);
    expect(await secrets.insertNew([{ id: 'a', secret: 'other' }, secret('b'), secret('c')])).toBe(2);
    expect(await secrets.get('a')).toEqual(secret('a'));
    expect(await secrets.insertNew([secret('a'), secret('b')])).toBe(0);
  });

  it('counts by the refusals, not by what a server says it inserted', async () => {
    const twice = [{ _id: 'twice' }, { _id: 'twice' }];
    const error: unknown = await secrets.model
      .insertMany(twice, { ordered: false, lean: true })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(mongo.MongoBulkWriteError);
    Object.defineProperty(error, 'insertedCount', { value: 99 });
    expect(duplicatesAt(error)?.size).toBe(1);
  });

  it('fails where something else went wrong', async () => {
    const unfit = { id: '', secret: 'has no id' };
    await expect(secrets.insertNew([unfit])).rejects.toThrow('does not fit its schema');
    expect(duplicatesAt(new Error('connection lost'))).toBeUndefined();
  });
});

describe('taking', () => {
  it('hands an entity to one of two, and to nobody where the filter does not hold', async () => {
    await secrets.save(secret('taken'));
    expect(await secrets.take('taken', { secret: 'another' })).toBeUndefined();
    const taken = await Promise.all([secrets.take('taken'), secrets.take('taken')]);
    expect(taken.filter((each) => each !== undefined)).toEqual([secret('taken')]);
  });
});

describe('changing many at once', () => {
  it('is refused where the audit trail has to be told of each', async () => {
    const journeys = new Entities(
      connection,
      definitions.journeys,
      () => Promise.reject(new Error('not asked for')),
      new SetAside(silentLog),
      () => undefined,
    );
    await expect(journeys.changeMany([])).rejects.toThrow('journeys: changes are told one by one');
  });
});
