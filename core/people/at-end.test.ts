import { expect, it } from '@jest/globals';
import { AtEnd } from './at-end.js';

it('what is put off waits for the end of the work, and what comes after that is begun at once', async () => {
  const atEnd = new AtEnd();
  const done: string[] = [];
  const task = (name: string) => async () => {
    await Promise.resolve();
    done.push(name);
  };
  atEnd.put(task('first'));
  atEnd.put(task('second'));
  await Promise.resolve();
  expect(done).toEqual([]);
  await atEnd.over();
  expect(done).toEqual(['first', 'second']);
  atEnd.put(task('late'));
  await Promise.resolve();
  expect(done).toEqual(['first', 'second', 'late']);
});
