import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FlowRepository } from '../../core/conversation/flow-state.js';
import { inside } from '../testing/inside.js';
import { nine, sampleFlow } from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

let test: TestStore;
let flows: FlowRepository;
beforeAll(async () => {
  test = await openTestStore();
  flows = test.store.repositories.flows;
});
afterAll(() => test.close());

const own = <T>(work: () => Promise<T>): Promise<T> => inside('acme', work);

describe('a flow', () => {
  it('comes back as it was begun', () =>
    own(async () => {
      const flow = { ...sampleFlow('begun'), message: 'message' };
      await flows.insert(flow);
      expect(await flows.get('begun')).toEqual(flow);
    }));

  it('takes the next step for one of two answers', () =>
    own(async () => {
      await flows.insert(sampleFlow('stepping'));
      const answers = await Promise.all(['a', 'b'].map((state) => flows.advance('stepping', 0, state)));
      const [taken] = answers.filter((answer) => answer !== undefined);
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
      expect(taken).toMatchObject({ step: 1 });
      expect(await flows.get('stepping')).toEqual(taken);
    }));

  it('is ended by one of two, and not from a step it has left', () =>
    own(async () => {
      await flows.insert({ ...sampleFlow('ending'), step: 3 });
      expect(await flows.end('ending', 2)).toBe(false);
      const ends = await Promise.all([flows.end('ending', 3), flows.end('ending', 3)]);
      expect(ends.toSorted()).toEqual([false, true]);
      expect(await flows.get('ending')).toBeUndefined();
    }));

  it('is found by who is in it, the newest first, and forgotten when it is old', () =>
    own(async () => {
      await flows.insert({ ...sampleFlow('older', 'mo'), startedAt: nine });
      await flows.insert({ ...sampleFlow('newer', 'mo'), startedAt: nine.add({ minutes: 1 }) });
      const idsOfMo = async () => (await flows.ofUser('mo')).map(({ id }) => id);
      expect(await idsOfMo()).toEqual(['newer', 'older']);
      await flows.forgetBefore(nine.add({ minutes: 1 }));
      expect(await idsOfMo()).toEqual(['newer']);
    }));
});
