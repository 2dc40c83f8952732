import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Nudge } from '../../core/outbox/nudge.js';
import type { NudgeRepository } from '../../core/outbox/nudge.js';
import { nine, sampleNudge } from '../testing/samples.js';
import { inside } from '../testing/inside.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

let test: TestStore;
let nudges: NudgeRepository;
beforeAll(async () => {
  test = await openTestStore();
  nudges = test.store.repositories.nudges;
});
afterAll(() => test.close());

let tenant = 0;
beforeEach(() => {
  tenant += 1;
});
const own = <T>(work: () => Promise<T>): Promise<T> => inside(`changes-${tenant}`, work);

async function planned(count: number): Promise<string[]> {
  const all = Array.from({ length: count }, (_, index) => sampleNudge({ recipientId: `manager-${index}` }));
  await nudges.insertMany(all);
  return nudges.idsOf(all);
}
const start = (id: string, claim: string): Promise<Nudge | undefined> =>
  nudges.change(id, { states: ['planned'] }, { state: 'sending', claim });

describe('changes that are made at the same moment', () => {
  it('are made each, and give what each has become', () =>
    own(async () => {
      const ids = await planned(5);
      const changed = await Promise.all(ids.map((id) => start(id, `of ${id}`)));
      expect(changed).toEqual(await Promise.all(ids.map((id) => nudges.get(id))));
      expect(changed.map((one) => one?.claim)).toEqual(ids.map((id) => `of ${id}`));
    }));

  it('of one document are made once: whoever comes second finds it moved on', () =>
    own(async () => {
      const [id = '', other = ''] = await planned(2);
      const changed = await Promise.all([start(id, 'first'), start(id, 'second'), start(other, 'third')]);
      expect(changed.map((one) => one?.claim)).toEqual(['first', undefined, 'third']);
      expect(await nudges.get(id)).toMatchObject({ claim: 'first' });
    }));

  it('of one document that do not exclude each other are all made', () =>
    own(async () => {
      const [id = ''] = await planned(1);
      await Promise.all([
        nudges.change(id, { states: ['planned'] }, { attempts: 3 }),
        nudges.change(id, { states: ['planned'] }, { deliveredAt: nine }),
      ]);
      expect(await nudges.get(id)).toMatchObject({ attempts: 3, deliveredAt: nine });
    }));

  it('are made of what was read before, as it is now: with nothing of others lost', () =>
    own(async () => {
      const [id = ''] = await planned(1);
      const [asItWas, copied] = [await nudges.get(id), { ...(await nudges.get(id))! }];
      await nudges.change(id, { states: ['planned'] }, { attempts: 3 });
      for (const known of [asItWas!, copied]) {
        const moved = { deliveredAt: nine.add({ minutes: known === copied ? 1 : 2 }) };
        const changed = await nudges.change(known, { states: ['planned'] }, moved);
        expect(changed).toMatchObject({ attempts: 3, ...moved });
        expect(await nudges.get(id)).toEqual(changed);
      }
    }));

  it('are asked about what it is now, not about what it was when it was read', () =>
    own(async () => {
      const [id = ''] = await planned(1);
      const before = (await nudges.get(id))!;
      await start(id, 'claim');
      expect(await nudges.change(before, { states: ['planned'] }, { attempts: 3 })).toBeUndefined();
      const recovered = { states: ['sending'], claim: 'claim' } as const;
      expect(await nudges.change(before, recovered, { state: 'unknown' })).toMatchObject({
        state: 'unknown',
      });
      await nudges.remove([id]);
      expect(await nudges.change(before, { states: ['planned'] }, { attempts: 3 })).toBeUndefined();
    }));

  it('do not fail for one that cannot be kept', () =>
    own(async () => {
      const [unfit = '', well = ''] = await planned(2);
      const [failed, made] = await Promise.allSettled([
        nudges.change(unfit, { states: ['planned'] }, { attempts: -1 }),
        start(well, 'claim'),
      ]);
      expect([failed.status, made.status]).toEqual(['rejected', 'fulfilled']);
      expect(await nudges.get(unfit)).toMatchObject({ attempts: 0 });
      expect(await nudges.get(well)).toMatchObject({ state: 'sending' });
    }));
});

describe('a removal', () => {
  it('of what is in another state by then is not made', () =>
    own(async () => {
      const [started = '', still = ''] = await planned(2);
      await start(started, 'claim');
      expect(await nudges.removeIn(['planned'], [started, still, 'nowhere'])).toEqual([still]);
      expect(await nudges.get(started)).toMatchObject({ state: 'sending' });
    }));
});
