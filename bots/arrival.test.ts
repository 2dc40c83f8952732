import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { TravelClock } from '../core/clock.js';
import { openTestStore, type TestStore } from '../storage/testing/test-store.js';
import { forgetArrival, isFirstSign } from './arrival.js';

describe('the first sign of an arrival', () => {
  let testStore: TestStore;
  beforeAll(async () => {
    testStore = await openTestStore();
  });
  afterAll(() => testStore.close());

  const start = Temporal.Instant.from('2027-03-10T09:00:59.9Z');
  const signsAt = async (...seconds: number[]): Promise<boolean[]> => {
    const { receipts } = testStore.store.repositories;
    const clock = new TravelClock(start);
    const newConversation = `teams:${randomUUID()}`;
    const signs: boolean[] = [];
    for (const offset of seconds) {
      clock.travelTo(start.add({ milliseconds: offset * 1000 }));
      signs.push(await isFirstSign({ receipts, clock }, newConversation));
    }
    return signs;
  };

  it.each([
    ['at once', [0, 0]],
    ['on either side of a full minute', [0, 1]],
    ['in the wrong order', [1, 0]],
  ])('is one of two that come %s', async (_when, seconds) => {
    expect(await signsAt(...seconds)).toEqual([true, false]);
  });

  it('is there again for who comes back minutes later', async () => {
    expect(await signsAt(0, 1, 150, 151)).toEqual([true, false, true, false]);
  });

  it('is there again at once for who removed the app in between', async () => {
    const needs = { ...testStore.store.repositories, clock: new TravelClock(start) };
    const conversation = `teams:${randomUUID()}`;
    expect(await isFirstSign(needs, conversation)).toBe(true);
    await forgetArrival(needs, conversation);
    expect(await isFirstSign(needs, conversation)).toBe(true);
    expect(await isFirstSign(needs, conversation)).toBe(false);
  });
});
