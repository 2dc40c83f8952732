import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createConnection, type Connection, type mongo } from 'mongoose';
import type { Log } from '../../core/log.js';
import { DataKeys } from '../encryption/data-keys.js';
import type { TenantKeys } from '../encryption/tenant-keys.js';
import { definitions } from '../models/index.js';
import { layoutOf, TOGETHER, type Table } from '../models/layout.js';
import { inside } from '../testing/inside.js';
import { JumpingClock } from '../testing/jumping-clock.js';
import { keepMarkedData } from '../testing/marked-data.js';
import { openTestStore, silentLog, testKeyProvider, type TestStore } from '../testing/test-store.js';
import { KeyVault } from '../vault/key-vault.js';
import { collectionOf, type TenantDocument } from './0002-sealed-outbox/documents.js';
import { sealedTogether } from './0008-sealed-together.js';

let test: TestStore;
let connection: Connection;
let database: mongo.Db;
let dataKeys: DataKeys;
let keys: TenantKeys;
const left: object[] = [];
const log: Log = { ...silentLog, warn: (facts) => void left.push(facts) };
beforeAll(async () => {
  test = await openTestStore();
  connection = await createConnection(test.uri).asPromise();
  database = connection.db!;
  dataKeys = new DataKeys(new KeyVault(await test.vault()), testKeyProvider, new JumpingClock());
  keys = await dataKeys.of('acme');
  await inside('acme', () => keepMarkedData(test.store.repositories));
});
afterAll(async () => {
  await connection.close();
  await test.close();
});

const run = async (): Promise<void> => {
  let cursor: string | undefined;
  do cursor = await sealedTogether.step({ database, keys: dataKeys, log }, cursor);
  while (cursor !== undefined);
};

/** The tables of today, some of whose fields are sealed together. */
const tables = Object.values<Table & { readonly collection: string }>(definitions).flatMap((table) => {
  const { together } = layoutOf(table);
  return together ? [{ collection: table.collection, names: together.names }] : [];
});

const documentsOf = (collection: string): Promise<TenantDocument[]> =>
  collectionOf(database, collection).find({}, { promoteBuffers: true }).toArray();

/** As the version before kept it: each field sealed by itself. */
async function apart(collection: string, names: readonly string[]): Promise<void> {
  for (const document of await documentsOf(collection)) {
    const place = (field: string) => ({ collection, id: document._id, field });
    const piece = keys.open(place(TOGETHER), document[TOGETHER] as Buffer) as Record<string, unknown>;
    const $set = Object.fromEntries(
      names.map((name) => [name, keys.seal(place(name), piece[name] ?? null, 64)]),
    );
    await collectionOf(database, collection).updateOne(
      { _id: document._id },
      { $set, $unset: { [TOGETHER]: true } },
    );
  }
}

/** All that the store makes of what lies in these collections. */
async function readable(): Promise<unknown[][]> {
  const all = tables.map(({ collection }) =>
    inside('acme', async () => {
      const found: unknown[] = [];
      for await (const one of test.store.repositories.kept.all(collection)) found.push(one);
      return found;
    }),
  );
  return Promise.all(all);
}

it('what was sealed field by field is one piece afterwards, and reads as before; done twice it does no harm', async () => {
  const before = await readable();
  const asNew = await Promise.all(tables.map(async ({ collection }) => documentsOf(collection)));
  for (const { collection, names } of tables) await apart(collection, names);
  expect(await readable()).toEqual(tables.map(() => []));
  await run();
  await run();
  expect(await readable()).toEqual(before);
  for (const [index, { collection }] of tables.entries()) {
    const shape = (documents: readonly TenantDocument[] = []) =>
      documents.map((document) => [Object.keys(document).sort(), (document[TOGETHER] as Buffer).length]);
    expect(shape(await documentsOf(collection))).toEqual(shape(asNew[index]));
    expect(asNew[index]?.length).toBeGreaterThan(0);
  }
  expect(left).toEqual([]);
});

it('what cannot be opened is left as it was, and named without a word of it', async () => {
  const unfit = [
    { _id: 'broken', tenantId: 'acme', name: Buffer.alloc(64), personnelNumberHash: Buffer.alloc(32, 1) },
    { _id: 'text', tenantId: 'acme', name: 'Zebedea', personnelNumberHash: Buffer.alloc(32, 2) },
  ];
  await collectionOf(database, 'employees').insertMany(unfit);
  await run();
  const ids = unfit.map(({ _id }) => _id);
  expect((await documentsOf('employees')).filter(({ _id }) => ids.includes(_id))).toEqual(unfit);
  expect(left).toEqual(ids.map((id) => ({ collection: 'employees', id })));
});

it('what is of a tenant whose erasure was cut short is not looked at', async () => {
  await test.store.eraseTenant('gone');
  const gone = { _id: 'of nobody', tenantId: 'gone', name: Buffer.alloc(64) };
  await collectionOf(database, 'users').insertOne(gone);
  left.length = 0;
  await run();
  expect(left.filter((one) => 'id' in one && one.id === 'of nobody')).toEqual([]);
  expect((await documentsOf('users')).filter(({ _id }) => _id === gone._id)).toEqual([gone]);
});
