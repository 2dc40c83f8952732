import { expect, it } from '@jest/globals';
import { UnderWay } from './under-way.js';

const LONG_MS = 60_000;

/** Some work, and how it ends. */
function work(): { readonly done: Promise<string>; readonly end: () => void; readonly fail: () => void } {
  let [end, fail] = [(): void => undefined, (): void => undefined];
  const done = new Promise<string>((resolve, reject) => {
    end = () => resolve('done');
    fail = () => reject(new Error('no'));
  });
  return { done, end: () => end(), fail: () => fail() };
}

it('ends when all that was under way is over, however it ended', async () => {
  const underWay = new UnderWay();
  const [one, other] = [work(), work()];
  expect(underWay.add(one.done)).toBe(one.done);
  const failing = expect(underWay.add(other.done)).rejects.toThrow('no');
  let isOver = false;
  const over = underWay.end(LONG_MS).then(() => (isOver = true));
  other.fail();
  await failing;
  expect(isOver).toBe(false);
  one.end();
  await over;
  expect(isOver).toBe(true);
});

it('waits for what begins meanwhile, and says that it ends', async () => {
  const underWay = new UnderWay();
  const [first, second] = [work(), work()];
  void underWay.add(first.done.then(() => underWay.add(second.done)));
  expect(underWay.isEnding).toBe(false);
  const over = underWay.end(LONG_MS);
  expect(underWay.isEnding).toBe(true);
  first.end();
  second.end();
  await over;
});

it('ends without what hangs', async () => {
  const underWay = new UnderWay();
  void underWay.add(work().done);
  await underWay.end(1);
});

it('ends at once where nothing is under way', () => new UnderWay().end(LONG_MS));
