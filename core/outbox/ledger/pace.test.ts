import { beforeEach, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { Pace } from './pace.js';

const tab = { id: 'tab', view: 'home-tab' };
let now: Temporal.Instant;
let pace: Pace;
beforeEach(() => {
  now = Temporal.Instant.fromEpochMilliseconds(0);
  pace = new Pace({ now: () => now, realDelay: () => 0 });
});

const wait = (ms: number): void => void (now = now.add({ milliseconds: ms }));
const nextIn = (which = tab): number => now.until(pace.next(which)).total('milliseconds');

/** A drawing, and how to end it. */
function drawing<T>(drawn: () => T): { readonly end: () => void; readonly ended: Promise<T> } {
  let end = (): void => undefined;
  const shown = new Promise<void>((done) => (end = done));
  return { end, ended: pace.draw(tab, () => shown.then(drawn)) };
}

it('has a message drawn at once, and again two seconds after the end of that', async () => {
  expect(nextIn()).toBe(0);
  const first = drawing(() => 'drawn');
  wait(30_000);
  expect(nextIn()).toBe(2000);
  first.end();
  expect(await first.ended).toBe('drawn');
  expect(nextIn()).toBe(2000);
  wait(1500);
  expect(nextIn()).toBe(500);
  wait(600);
  expect(nextIn()).toBe(0);
});

it('has one drawing of a message under way at a time, also of those that cannot wait', async () => {
  const order: string[] = [];
  const first = drawing(() => void order.push('first'));
  const second = pace.draw(tab, () => Promise.resolve(void order.push('second')));
  const another = pace.draw({ ...tab, id: 'another' }, () => Promise.resolve(void order.push('another')));
  await another;
  first.end();
  await second;
  expect(order).toEqual(['another', 'first', 'second']);
});

it('tells when a drawing is over', async () => {
  const first = drawing(() => 'drawn');
  let isOver = false;
  const over = pace.ended(tab).then(() => (isOver = true));
  await pace.ended({ id: 'another' });
  expect(isOver).toBe(false);
  first.end();
  await over;
  expect(nextIn()).toBe(2000);
});

it('counts a drawing that fails as one, and goes on after it', async () => {
  await expect(pace.draw(tab, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(nextIn()).toBe(2000);
  expect(await pace.draw(tab, () => Promise.resolve('drawn'))).toBe('drawn');
});

it('is nothing to a message that is drawn once', async () => {
  const card = { id: 'card', view: 'nudge' };
  await pace.draw(card, () => Promise.resolve());
  expect(nextIn(card)).toBe(0);
});
