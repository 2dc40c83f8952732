import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { TrailAdditions, TrailRepository } from '../../core/outbox/trail.js';
import type { Store } from '../store.js';
import { inside } from '../testing/inside.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

let test: TestStore;
let another: Store;
let trails: TrailRepository;
beforeAll(async () => {
  test = await openTestStore();
  another = await test.openAnother();
  trails = test.store.repositories.trails;
});
afterAll(async () => {
  await another.close();
  await test.close();
});

/** One is added to as one of many is. */
type Add = (to: TrailRepository, id: string, additions: TrailAdditions) => Promise<void>;
const ways: readonly [string, Add][] = [
  ['alone', (to, id, additions) => to.add(id, 'employee', additions)],
  ['among many', (to, id, additions) => to.addMany([{ id, employeeId: 'employee', ...additions }])],
];

const own = <T>(work: () => Promise<T>): Promise<T> => inside('acme', work);

describe('a trail', () => {
  it('is there from the first addition on, and holds each id once', () =>
    own(async () => {
      expect(await trails.get('journey')).toBeUndefined();
      await trails.add('journey', 'employee', { nudges: ['n1', 'n2'] });
      await trails.add('journey', 'employee', { nudges: ['n2', 'n3'], messages: ['m1'] });
      const trail = { id: 'journey', employeeId: 'employee', nudges: ['n1', 'n2', 'n3'], messages: ['m1'] };
      expect(await trails.get('journey')).toEqual(trail);
      expect(await trails.getMany(['journey', 'no such journey'])).toEqual([trail]);
    }));

  it('forgets what stands for nothing any more', () =>
    own(async () => {
      await trails.add('forgetful', 'employee', { nudges: ['n1', 'n2'], messages: ['m1'] });
      await trails.forget('forgetful', { nudges: ['n1', 'unheard of'], messages: ['m1'] });
      expect(await trails.get('forgetful')).toMatchObject({ nudges: ['n2'], messages: [] });
      await trails.forget('no such journey', { nudges: ['n1'] });
      expect(await trails.get('no such journey')).toBeUndefined();
    }));

  it.each(ways)(
    'is added to %s as it stands, also where a call has read it before others wrote it',
    (way, add) =>
      own(async () => {
        const id = `read ${way}`;
        await add(trails, id, { nudges: ['n1'], messages: ['m1'] });
        await trails.get(id);
        await another.repositories.trails.forget(id, { messages: ['m1'] });
        await add(trails, id, { messages: ['m1'] });
        expect(await another.repositories.trails.get(id)).toMatchObject({ messages: ['m1'] });
        await another.repositories.trails.add(id, 'employee', { nudges: ['n2'] });
        await add(trails, id, { nudges: ['n3'] });
        expect(await trails.get(id)).toMatchObject({ nudges: ['n1', 'n2', 'n3'] });
        await another.repositories.trails.remove([id]);
        await add(trails, id, { nudges: ['n4'] });
        expect(await another.repositories.trails.get(id)).toMatchObject({ nudges: ['n4'] });
      }),
  );

  it.each(ways)('that is added to %s is not read again by the call that has read it', async (way, add) => {
    const id = `known ${way}`;
    const names: string[] = [];
    const { repositories } = await test.openAnother({
      onCommand: ({ commandName }) => void names.push(commandName),
    });
    await own(() => trails.add(id, 'employee', { nudges: ['n1'] }));
    await own(async () => {
      await repositories.trails.get(id);
      names.length = 0;
      await add(repositories.trails, id, { messages: ['m1'] });
      await add(repositories.trails, id, { messages: ['m2'] });
      expect(names).toEqual(['update', 'update']);
    });
    await own(async () =>
      expect(await trails.get(id)).toMatchObject({ nudges: ['n1'], messages: ['m1', 'm2'] }),
    );
  });

  it('loses nothing where two processes add to it, and take from it, at once', () =>
    own(async () => {
      await trails.add('busy', 'employee', { messages: ['old'] });
      const ids = Array.from({ length: 40 }, (_, index) => `nudge-${index}`);
      const processes = [trails, another.repositories.trails];
      await Promise.all([
        ...ids.map((id, index) => processes[index % 2]!.add('busy', 'employee', { nudges: [id] })),
        another.repositories.trails.forget('busy', { messages: ['old'] }),
      ]);
      const busy = await trails.get('busy');
      expect(busy?.nudges.toSorted()).toEqual(ids.toSorted());
      expect(busy?.messages).toEqual([]);
    }));

  it('is begun once where two processes begin it', () =>
    own(async () => {
      const both = [trails, another.repositories.trails];
      await Promise.all(both.map((each, index) => each.add('begun', 'employee', { nudges: [`n${index}`] })));
      expect((await trails.get('begun'))?.nudges.toSorted()).toEqual(['n0', 'n1']);
    }));

  it('loses nothing where two processes add to many at once, of which some are there', () =>
    own(async () => {
      const ids = Array.from({ length: 12 }, (_, index) => `of-many-${index}`);
      for (const id of ids.slice(0, 6)) await trails.add(id, 'employee', { nudges: ['first'] });
      const until = Temporal.Instant.from('2026-12-01T00:00:00Z');
      const entries = (nudge: string) =>
        ids.map((id) => ({ id, employeeId: 'employee', nudges: [nudge], planned: { by: 'digest', until } }));
      await Promise.all([
        ...['a', 'b', 'c'].map((nudge) => trails.addMany(entries(nudge))),
        ...['d', 'e', 'f'].map((nudge) => another.repositories.trails.addMany(entries(nudge))),
      ]);
      const added = ['a', 'b', 'c', 'd', 'e', 'f'];
      for (const [index, id] of ids.entries()) {
        const trail = await trails.get(id);
        expect(trail?.nudges.toSorted()).toEqual(index < 6 ? [...added, 'first'].toSorted() : added);
        expect(trail?.planned).toEqual({ by: 'digest', until });
      }
    }));

  it('of one employer is never met by what another adds to many', async () => {
    const entry = { id: 'ours', employeeId: 'employee', nudges: ['n'] };
    await own(() => trails.addMany([{ ...entry, nudges: ['ours'] }]));
    await inside('globex', () => trails.addMany([{ ...entry, id: 'theirs' }]));
    expect(await inside('globex', () => trails.getMany(['ours', 'theirs']))).toMatchObject([
      { id: 'theirs' },
    ]);
    expect(await own(() => trails.get('ours'))).toMatchObject({ nudges: ['ours'] });
  });
});
