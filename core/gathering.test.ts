import { AsyncLocalStorage } from 'node:async_hooks';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { gathering } from './gathering.js';

const owners = new AsyncLocalStorage<string>();
const owner = (): string => owners.getStore() ?? 'nobody';

let worked: { readonly by: string; readonly asked: readonly string[] }[];
beforeEach(() => {
  worked = [];
});
const shout = gathering<string, string>(
  owner,
  (asked) => {
    worked.push({ by: owner(), asked });
    return Promise.resolve(asked.map((one) => (one === 'wrong' ? new Error('wrong') : one.toUpperCase())));
  },
  3,
);

describe('what is asked at the same moment', () => {
  it('is worked on at once, and each has an answer of their own', async () => {
    expect(await Promise.all(['a', 'b'].map(shout))).toEqual(['A', 'B']);
    expect(worked).toEqual([{ by: 'nobody', asked: ['a', 'b'] }]);
  });

  it('is asked once more by who asks later', async () => {
    await shout('a');
    await shout('a');
    expect(worked).toHaveLength(2);
  });

  it('is no more than is wanted in one go', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map(shout));
    expect(worked.map(({ asked }) => asked.length)).toEqual([3, 1]);
  });

  it('is never gathered of two owners, and is worked on in the context of its own', async () => {
    const asked = ['one', 'two', 'one'].map((who) => owners.run(who, () => shout(who)));
    expect(await Promise.all(asked)).toEqual(['ONE', 'TWO', 'ONE']);
    expect(worked).toEqual([
      { by: 'one', asked: ['one', 'one'] },
      { by: 'two', asked: ['two'] },
    ]);
  });

  it('does not fail for what is wrong with one of it', async () => {
    const answers = await Promise.allSettled(['wrong', 'b'].map(shout));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
