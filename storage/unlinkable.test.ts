import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mongoose';
import type { StoredDocument } from './models/model.js';
import { inside } from './testing/inside.js';
import { employeeId, keepMarkedData, readable, words } from './testing/marked-data.js';
import { openTestStore, type TestStore } from './testing/test-store.js';

/** What someone learns who has one copy of the store, and no key. */
let test: TestStore;
let plain: Connection;
beforeAll(async () => {
  test = await openTestStore();
  plain = createConnection(test.uri, { promoteBuffers: true });
  await inside('acme', () => keepMarkedData(test.store.repositories));
});
afterAll(async () => {
  await plain.close();
  await test.close();
});

/** Every value at any depth, but the tenant's id, which all documents share. Bytes and dates as text. */
function valuesIn(value: unknown): string[] {
  if (value instanceof Buffer) return [value.toString('hex')];
  if (value instanceof Date) return [value.toISOString()];
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'tenantId' ? [] : valuesIn(inner)));
}

async function valuesOf(...collections: string[]): Promise<Set<string>> {
  const found = collections.map((name) => plain.collection<StoredDocument>(name).find().toArray());
  const documents = (await Promise.all(found)).flat();
  expect(documents.length).toBeGreaterThan(0);
  return new Set(documents.flatMap(valuesIn));
}

const shared = (some: Set<string>, others: Set<string>): string[] =>
  [...some].filter((value) => others.has(value));

const outbound = ['outbox', 'sentMessages'] as const;
const ofJourneys = ['journeys', 'employees', 'trails'] as const;

describe('a nudge or a message', () => {
  it('shares no value with a journey, an employee, a user or a trail', async () => {
    expect(shared(await valuesOf(...outbound), await valuesOf(...ofJourneys, 'users'))).toEqual([]);
  });

  it('shares no value with another', async () => {
    expect(shared(await valuesOf('outbox'), await valuesOf('sentMessages'))).toEqual([]);
  });

  it('holds the id of no journey, employee, milestone or recipient anywhere', async () => {
    const text = [...(await valuesOf(...outbound))].join('\n');
    const ids = [readable.journeyId, employeeId, words.milestoneId, readable.managerId];
    const isFound = (id: string) => text.includes(id) || text.includes(Buffer.from(id).toString('hex'));
    expect(ids.filter(isFound)).toEqual([]);
    expect(isFound('message-readable-id')).toBe(true);
  });

  it('says neither when it is due nor in which state it is', async () => {
    const bytes = /^[\da-f]{64,}$/;
    const values = [...(await valuesOf(...outbound))].filter((value) => !bytes.test(value));
    expect(values.every((value) => value.length > 15)).toBe(true);
    expect(values).toHaveLength(4);
  });
});

describe('a journey', () => {
  it('shares no value with an employee or a user', async () => {
    expect(shared(await valuesOf('journeys'), await valuesOf('employees', 'users'))).toEqual([]);
  });
});

describe('the same attack', () => {
  it('finds what does belong together', async () => {
    expect(shared(await valuesOf('trails'), await valuesOf('journeys'))).toEqual([readable.journeyId]);
  });
});
