import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mongoose';
import { Temporal } from 'temporal-polyfill';
import type { Journey } from '../../core/journeys/journey.js';
import { inside } from '../testing/inside.js';
import type { StoredDocument } from '../models/model.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { UnfitDocument } from './codec.js';

let test: TestStore;
let plain: Connection;
beforeAll(async () => {
  test = await openTestStore();
  plain = createConnection(test.uri);
});
afterAll(async () => {
  await plain.close();
  await test.close();
});

const journey = (id: string): Journey => ({
  id,
  employeeId: `employee of ${id}`,
  ordinal: 0,
  facts: { role: 'partner', announcedOn: Temporal.PlainDate.from('2026-09-01'), multiples: false },
});

/** Saves a journey, changes its document past the store, and reads it again. */
async function readAfter(id: string, change: Record<string, unknown>): Promise<unknown> {
  const { journeys } = test.store.repositories;
  await inside('acme', () => journeys.save(journey(id)));
  await plain.collection<StoredDocument>('journeys').updateOne({ _id: id }, change);
  return inside('acme', () => journeys.get(id));
}

describe('a document that is not what its table says', () => {
  it.each<[string, Record<string, unknown>]>([
    ['lacks a field', { $unset: { employeeId: true } }],
    ['holds a value its schema refuses', { $set: { employeeId: 42 } }],
    ['holds readable text where it should be sealed', { $set: { facts: 'due 2027-03-10' } }],
    ['holds bytes that nobody sealed', { $set: { facts: Buffer.from('due 2027-03-10') } }],
    ['holds fewer bytes than a sealed value has', { $set: { facts: Buffer.alloc(2) } }],
  ])('that %s is reported by collection and id, without its content', async (_fault, change) => {
    const error: unknown = await readAfter('changed', change).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnfitDocument);
    expect(error).toMatchObject({
      message: "journeys changed does not fit its schema, or was not sealed with its tenant's key",
    });
    expect(JSON.stringify([error, (error as Error).cause, (error as Error).stack])).not.toContain('2027');
  });

  it('is found out when a sealed value was moved to it from another document', async () => {
    await inside('acme', () => test.store.repositories.journeys.save(journey('source')));
    const source = await plain.collection<StoredDocument>('journeys').findOne({ _id: 'source' });
    await expect(readAfter('target', { $set: { facts: source?.['facts'] } })).rejects.toThrow(UnfitDocument);
  });
});
