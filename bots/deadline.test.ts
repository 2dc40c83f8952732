import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { answerDeadline } from './deadline.js';

/** Lets the test say when the time is up. */
let timeIsUp: (milliseconds: number) => void;
beforeEach(() => {
  const controllers = new Map<number, AbortController>();
  jest.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const controller = new AbortController();
    controllers.set(milliseconds, controller);
    return controller.signal;
  });
  timeIsUp = (milliseconds) => [...controllers].forEach(([at, one]) => at <= milliseconds && one.abort());
});
afterEach(() => {
  jest.restoreAllMocks();
});

const never = new Promise<string>(() => undefined);

describe('the deadline of an answer', () => {
  it('is kept by what ends in time', async () => {
    expect(await answerDeadline(Promise.resolve('done'))).toEqual({ value: 'done' });
  });

  it('leaves an answer time to travel before Slack gives up after three seconds', async () => {
    const inTime = answerDeadline(never);
    timeIsUp(2500);
    expect(await inTime).toBe('late');
  });

  it('passes on a failure that comes in time', async () => {
    await expect(answerDeadline(Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  });
});
