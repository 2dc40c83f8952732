import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { TravelClock } from '../../core/clock.js';
import { UnderWay } from '../../core/under-way.js';
import { openTestStore, type TestStore } from '../../storage/testing/test-store.js';
import { MemoryLog } from '../testing/memory-log.js';
import { inTime, type InTimeNeeds } from './in-time.js';

let testStore: TestStore;
beforeAll(async () => {
  testStore = await openTestStore();
});
afterAll(() => testStore.close());

let log: MemoryLog;
let eventId: string;
beforeEach(() => {
  log = new MemoryLog();
  eventId = randomUUID();
});

const needs = (isLate: boolean): InTimeNeeds => ({
  ...testStore.store.repositories,
  clock: new TravelClock(Temporal.Instant.from('2026-11-24T08:00:00Z')),
  log,
  newId: randomUUID,
  underWay: new UnderWay(),
  deadline: (work) => (isLate ? Promise.resolve('late') : work.then((value) => ({ value }))),
});

/** Waits until it is let go. */
function work(outcome: () => string = () => 'the answer') {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  let tell: (value: string) => void = () => undefined;
  const late = new Promise<string>((resolve) => (tell = resolve));
  const whenLate = (value: string): Promise<void> => {
    tell(value);
    return Promise.resolve();
  };
  return { end, handle: () => ended.then(outcome), whenLate, late };
}
const failing = (): string => {
  throw new RangeError('of someone');
};

describe('the handling of an event', () => {
  it('is answered with what came of it', async () => {
    const event = work();
    event.end();
    expect(await inTime(needs(false), eventId, event)).toEqual({ kind: 'done', value: 'the answer' });
  });

  it('goes on where the platform no longer waits, which hears so', async () => {
    const event = work();
    expect(await inTime(needs(true), eventId, event)).toEqual({ kind: 'late' });
    event.end();
    expect(await event.late).toBe('the answer');
  });

  it('happens once', async () => {
    const event = work();
    event.end();
    await inTime(needs(false), eventId, event);
    expect(await inTime(needs(false), eventId, event)).toEqual({ kind: 'handled-before' });
  });

  it('fails as long as the platform waits', async () => {
    const event = work(failing);
    event.end();
    await expect(inTime(needs(false), eventId, event)).rejects.toThrow(RangeError);
    expect(log.lines).toEqual([]);
  });

  it('tells the log alone where it fails later', async () => {
    const event = work(failing);
    const logged = new Promise<void>((resolve) => {
      const { error } = log;
      Object.assign(log, {
        error: (...line: Parameters<typeof error>) => {
          error(...line);
          resolve();
        },
      });
    });
    await inTime(needs(true), eventId, event);
    event.end();
    await logged;
    expect(log.lines).toEqual(['error could not end the handling of an event {"error":"RangeError"}']);
  });
});
