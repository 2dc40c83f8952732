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
