import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSecretKey, randomBytes } from 'node:crypto';
import { createConnection, type Connection } from 'mongoose';
import { TenantKeys } from '../encryption/tenant-keys.js';
import { definitions } from '../models/index.js';
import { compileModel, type StoredModel } from '../models/model.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { resealBatch } from './reseal.js';

let database: TestDatabase;
let connection: Connection;
let model: StoredModel;
const dataKeys = [1, 2].map((generation) => ({ generation, key: createSecretKey(randomBytes(32)) }));
const [old, current] = dataKeys.map(
  (key) => new TenantKeys('installation', key, dataKeys, createSecretKey(randomBytes(32))),
);
beforeAll(async () => {
  database = await openTestDatabase();
  connection = createConnection(database.uri, { promoteBuffers: true, autoIndex: false });
  model = compileModel(connection, definitions.secrets);
  const place = { collection: 'secrets', id: 'stale', field: 'secret' };
  await model.insertMany([{ _id: 'stale', secret: old!.seal(place, 'xoxb', 64) }]);
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

describe('resealing a batch', () => {
  it.each([0, 1])(
    'stops where the store takes no change, and says that it took %i',
    async (modifiedCount) => {
      let writes = 0;
      const bulkWrite = () => Promise.resolve({ modifiedCount, writes: (writes += 1) });
      const stubborn = Object.create(model, { bulkWrite: { value: bulkWrite } }) as StoredModel;
      await expect(resealBatch(stubborn, definitions.secrets, current!, '')).rejects.toThrow(
        'the store takes no change',
      );
      expect(writes).toBe(20);
    },
  );

  it('comes to its end, and says where', async () => {
    const batch = () => resealBatch(model, definitions.secrets, current!, '');
    expect(await batch()).toEqual({ last: 'stale', documents: 1 });
    expect(await batch()).toEqual({ last: 'stale', documents: 0 });
  });

  it('leaves alone what no key opens, and lets it keep nothing else from its new key', async () => {
    const sealedAs = (id: string) => old!.seal({ collection: 'secrets', id, field: 'secret' }, 'xoxb', 64);
    await model.deleteMany({});
    await model.insertMany([
      { _id: 'a', secret: sealedAs('a') },
      { _id: 'of-another', secret: sealedAs('elsewhere') },
      { _id: 'z', secret: sealedAs('z') },
    ]);
    const before = await model.findById('of-another').lean();
    const batch = await resealBatch(model, definitions.secrets, current!, '');
    expect(batch).toEqual({ last: 'z', documents: 2 });
    expect(await model.findById('of-another').lean()).toEqual(before);
  });

  it('leaves what was sealed for good as it is, and every generation opens it', () => {
    const lookupKey = createSecretKey(randomBytes(32));
    const [first, second] = dataKeys.map((key) => new TenantKeys('acme', key, dataKeys, lookupKey));
    const place = { collection: 'auditEntries', id: 'entry', field: 'content' };
    const lasting = first!.sealForGood(place, 'who did what', 64);
    expect([first!.isStale(lasting), second!.isStale(lasting)]).toEqual([false, false]);
    expect(second!.open(place, lasting)).toBe('who did what');
  });
});
