import { afterAll, beforeAll } from '@jest/globals';
import type { Temporal } from 'temporal-polyfill';
import { nine } from '../../../storage/testing/samples.js';
import { openTestStore, type TestStore } from '../../../storage/testing/test-store.js';
import { bareOutbox, type BareOutbox } from './bare-outbox.js';

/** A store for all the tests of a file; each call gives an outbox of its own on it, whose clock stands at `start`. */
export function freshOutboxes(): (start?: Temporal.Instant) => BareOutbox {
  let test: TestStore | undefined;
  beforeAll(async () => {
    test = await openTestStore();
  });
  afterAll(() => test?.close());
  return (start = nine) => {
    if (!test) throw new Error('The store is opened before the first test');
    return bareOutbox(test, start);
  };
}
