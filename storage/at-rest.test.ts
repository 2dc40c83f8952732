import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import { Temporal } from 'temporal-polyfill';
import { openStore } from './store.js';
import { inside } from './testing/inside.js';
import { days, keepMarkedData, readable, words } from './testing/marked-data.js';
import { rawFiles } from '@pro-parents-coach/embedded-store/testing';
import { vaultRecordsOf } from './vault/open-vault.js';
import { openTestStore, silentLog, testKeyProvider } from './testing/test-store.js';
import { afterTest } from '../testing/after-test.js';

/** Each way in which a word or a day could lie somewhere. */
function traces(): [string, Buffer][] {
  const texts = [...Object.entries(words), ...Object.entries(days)].flatMap(
    ([name, text]): [string, Buffer][] => [
      [`${name} as text`, Buffer.from(text)],
      [`${name} as UTF-16`, Buffer.from(text, 'utf16le')],
      [`${name} in base64`, Buffer.from(Buffer.from(text).toString('base64').replace(/.=*$/, ''))],
      [`${name} in hexadecimal`, Buffer.from(Buffer.from(text).toString('hex'))],
    ],
  );
  const dates = Object.entries(days).map(([name, text]): [string, Buffer] => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(Temporal.Instant.from(`${text}T00:00Z`).epochMilliseconds));
    return [`${name} as a BSON date`, bytes];
  });
  return [...texts, ...dates];
}

function expectNoTraceIn(bytes: Buffer): void {
  for (const id of Object.values(readable)) expect(bytes.includes(id)).toBe(true);
  expect(
    traces()
      .filter(([, trace]) => bytes.includes(trace))
      .map(([name]) => name),
  ).toEqual([]);
}

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'at-rest-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('what lies in the store', () => {
  it('shows no name and no date of a journey to a plain driver', async () => {
    const test = await openTestStore();
    afterTest(() => test.close());
    await inside('acme', () => keepMarkedData(test.store.repositories));
    const connection = await createConnection(test.uri).asPromise();
    afterTest(() => connection.close());
    const database = connection.db!;
    const names = (await database.listCollections().toArray()).map(({ name }) => name);
    const dumps = names.map((name) => database.collection(name).find({}, { raw: true }).toArray());
    expectNoTraceIn(Buffer.concat((await Promise.all(dumps)).flat() as unknown as Buffer[]));
  });

  it('shows no name and no date of a journey in the files of the embedded store', async () => {
    const store = await openStore({
      dataDir: directory,
      vault: () => vaultRecordsOf({ dataDir: directory }),
      keyProvider: testKeyProvider,
      log: silentLog,
    });
    const close = afterTest(() => store.close());
    await inside('acme', () => keepMarkedData(store.repositories));
    await close();
    expectNoTraceIn(await rawFiles(directory));
  });
});
