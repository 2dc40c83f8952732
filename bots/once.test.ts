import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TravelClock } from '../core/clock.js';
import { correlationId } from '../core/correlation.js';
import { openTestStore, type TestStore } from '../storage/testing/test-store.js';
import { once, type OnceNeeds } from './once.js';
import { TUESDAY_MORNING } from './testing/journeys.js';

let testStore: TestStore;
beforeAll(async () => {
  testStore = await openTestStore();
});
afterAll(() => testStore.close());

let clock: TravelClock;
let event: string;
let needs: OnceNeeds;
beforeEach(() => {
  clock = new TravelClock(TUESDAY_MORNING);
  event = randomUUID();
  needs = { ...testStore.store.repositories, clock, newId: () => 'correlation' };
});

const handle = () => once(needs, event, () => Promise.resolve('handled'));
const wait = (seconds: number) => clock.travelTo(clock.now().add({ seconds }));
const cutOff = () => once(needs, event, () => Promise.reject(new Error('crash')));

describe('an event', () => {
  it('is handled once, however late it comes again', async () => {
    expect(await handle()).toBe('handled');
    wait(3600);
    expect(await handle()).toBeUndefined();
  });

  it('is handled once when it comes twice at once', async () => {
    expect((await Promise.all([handle(), handle()])).filter((result) => result !== undefined)).toEqual([
      'handled',
    ]);
  });

  it('whose handling was cut off is handled again after a minute, and then no more', async () => {
    await expect(cutOff()).rejects.toThrow('crash');
    wait(50);
    expect(await handle()).toBeUndefined();
    wait(11);
    await expect(cutOff()).rejects.toThrow('crash');
    wait(3600);
    expect(await handle()).toBeUndefined();
  });

  it('is followed through the log by one id', async () => {
    expect(await once(needs, event, () => Promise.resolve(correlationId()))).toBe('correlation');
    expect(correlationId()).toBeUndefined();
  });
});
