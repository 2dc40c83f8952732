import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { JumpingClock } from '../../../storage/testing/jumping-clock.js';
import { keepRegisters } from '../../../storage/testing/marked-registers.js';
import { nine } from '../../../storage/testing/samples.js';
import { openTestStore, type TestStore } from '../../../storage/testing/test-store.js';
import { forgetOldEntries, outlivedEntries } from './kept.js';

let test: TestStore;
let clock: JumpingClock;
beforeEach(async () => {
  test = await openTestStore();
  clock = new JumpingClock(nine);
  await keepRegisters(test.store.repositories, 'something', nine);
});
afterEach(() => test.close());

const outlived = () => outlivedEntries(test.store.repositories, clock, 25);
const inFiveYears = nine.add({ hours: 5 * 366 * 24 });

describe('what the registers hold', () => {
  it('is kept for five years, and forgotten within a day', async () => {
    clock.realDelay(inFiveYears);
    await forgetOldEntries(test.store.repositories, clock);
    expect(await test.store.repositories.breaches.all()).toHaveLength(1);
    clock.realDelay(inFiveYears.add({ hours: 24 }));
    expect(await outlived()).toEqual({ breaches: 0, disclosures: 0 });
    await forgetOldEntries(test.store.repositories, clock);
    expect(await test.store.repositories.breaches.all()).toEqual([]);
    expect(await test.store.repositories.disclosures.all()).toEqual([]);
  });

  it('is found where nothing has forgotten it', async () => {
    clock.realDelay(inFiveYears.add({ hours: 26 }));
    expect(await outlived()).toEqual({ breaches: 1, disclosures: 1 });
  });
});
