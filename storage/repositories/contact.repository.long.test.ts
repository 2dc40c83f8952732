import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { ContactRepository } from '../../core/outbox/contact.js';
import { inside } from '../testing/inside.js';
import { nine } from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

let test: TestStore;
let contacts: ContactRepository;
let tenantId: string;
beforeAll(async () => {
  test = await openTestStore();
  contacts = test.store.repositories.contacts;
});
beforeEach(() => {
  tenantId = randomUUID();
});
afterAll(() => test.close());

const own = <T>(work: () => Promise<T>): Promise<T> => inside(tenantId, work);
const later = (minutes: number): Temporal.Instant => nine.add({ minutes });
const keyOf = (userId: string) => ({ userId, chat: 'slack' }) as const;
const look = (userId: string, minutes: number) => contacts.change(keyOf(userId), { nextAt: later(minutes) });

describe('whom HR is to be told of', () => {
  it('is claimed once it is due, by one at a time, and again when the lease has run out', () =>
    own(async () => {
      await look('due', 0);
      await look('later', 1);
      const [held, ...others] = await contacts.claimDue('run', nine, later(5), 10);
      expect(held).toMatchObject({ userId: 'due', claim: 'run', nextAt: later(5) });
      expect(others).toEqual([]);
      expect(await contacts.claimDue('another', nine, later(5), 10)).toEqual([]);
      const again = await contacts.claimDue('next', later(5), later(9), 10);
      expect(again.map(({ userId, claim }) => [userId, claim]).toSorted()).toEqual([
        ['due', 'next'],
        ['later', 'next'],
      ]);
    }));

  it('is claimed no further than asked, whoever waits longest first', () =>
    own(async () => {
      for (const [userId, minutes] of [
        ['third', -1],
        ['first', -3],
        ['second', -2],
      ] as const)
        await look(userId, minutes);
      const claimed = async (run: string) =>
        (await contacts.claimDue(run, nine, later(5), 2)).map(({ userId }) => userId).toSorted();
      expect([await claimed('one'), await claimed('two')]).toEqual([['first', 'second'], ['third']]);
    }));

  it('has a next moment, where there is anyone', () =>
    own(async () => {
      expect(await contacts.nextMoment()).toBeUndefined();
      await contacts.change(keyOf('idle'), { givenUp: [] });
      expect(await contacts.nextMoment()).toBeUndefined();
      await look('late', 9);
      await look('early', 3);
      expect(await contacts.nextMoment()).toEqual(later(3));
    }));
});

describe('holding someone', () => {
  it('keeps others from them until they are let go of, or the lease has run out', () =>
    own(async () => {
      const hold = (run: string, minutes: number) =>
        contacts.hold(keyOf('held'), run, later(minutes), later(minutes + 5));
      expect(await hold('first', 0)).toMatchObject({ heldBy: 'first', heldUntil: later(5) });
      expect(await hold('second', 1)).toBeUndefined();
      expect(await hold('third', 5)).toMatchObject({ heldBy: 'third' });
      await contacts.letGo(keyOf('held'), 'first', later(6));
      expect(await hold('fourth', 6)).toBeUndefined();
      await contacts.letGo(keyOf('held'), 'third', later(6));
      expect(await hold('fifth', 6)).toMatchObject({ heldBy: 'fifth' });
      await contacts.releaseAll(later(7));
      expect(await hold('sixth', 7)).toMatchObject({ heldBy: 'sixth' });
    }));

  it('of one of many at the same moment holds each once', () =>
    own(async () => {
      const people = Array.from({ length: 20 }, (_, index) => `person-${index}`);
      const held = await Promise.all(
        ['a', 'b'].flatMap((run) =>
          people.map((userId) => contacts.hold(keyOf(userId), `${run} ${userId}`, nine, later(5))),
        ),
      );
      expect(held.flatMap((one) => one?.userId ?? []).toSorted()).toEqual(people.toSorted());
    }));
});
