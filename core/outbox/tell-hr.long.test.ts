import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { nine, sampleUser } from '../../storage/testing/samples.js';
import { openTestStore, type TestStore } from '../../storage/testing/test-store.js';
import type { UndeliveredNudge, View } from '../messages/view.js';
import type { User } from '../people/user.js';
import type { ContactPatch } from './contact.js';
import type { Delivery } from './delivery-run.js';
import { tellHr } from './tell-hr.js';
import { bareOutbox, type BareOutbox } from './testing/bare-outbox.js';

let test: TestStore;
let outbox: BareOutbox;
/** Whom HR was told of, by who was told. */
let told: Map<string, View>;
/** Who can be told at all. */
let isThere: (reader: User) => boolean;
let away: string[];
beforeAll(async () => {
  test = await openTestStore();
});
beforeEach(() => {
  outbox = bareOutbox(test, nine);
  told = new Map();
  isThere = () => true;
  away = [];
});
afterAll(() => test.close());

const own = (work: () => Promise<void>) => outbox.own(work);
const repositories = () => test.store.repositories;

const waiting = (nudgeId: string): UndeliveredNudge => ({ nudgeId }) as unknown as UndeliveredNudge;

const tell = (): Promise<void> => {
  const delivery: Delivery = {
    ...outbox.delivery,
    undelivered: (nudges) => Promise.resolve(nudges.map(({ id }) => waiting(id))),
    isAway: ({ name }) => Promise.resolve(away.includes(name)),
    tell(reader, viewIn) {
      if (isThere(reader)) told.set(reader.name, viewIn('nl'));
      return Promise.resolve(isThere(reader));
    },
  };
  return tellHr(delivery);
};

async function person(name: string, more: Partial<User> = {}): Promise<User> {
  const user: User = { ...sampleUser(randomUUID()), name, ...more };
  await repositories().users.saveMany([user]);
  return user;
}
const hr = (name: string, more: Partial<User> = {}) => person(name, { roles: ['hr'], ...more });

const trouble: NonNullable<ContactPatch['trouble']> = { reason: 'blocked', since: nine, attempts: 2 };

const keyOf = ({ id, chat }: User) => ({ userId: id, chat });

/** Someone who cannot be reached, with a nudge that was tried; HR is to be told now. */
async function unreached(name: string, patch: ContactPatch = { trouble }, attempts = 1): Promise<User> {
  const user = await person(name, { phone: `phone of ${name}` });
  const { nudges, contacts } = outbox.delivery;
  const nudge = { journeyId: 'journey', milestoneId: 'leave-wishes', recipientId: user.id };
  const day = Temporal.PlainDate.from('2026-11-02');
  await nudges.insertMany([{ ...nudge, on: day, expiresOn: day.add({ days: 14 }), dueAt: nine }]);
  const [waits] = await nudges.withState(user.id, 'planned');
  await nudges.change(waits?.id ?? '', { states: ['planned'] }, { attempts });
  await contacts.hold(keyOf(user), 'run', nine, nine);
  await contacts.letGo(keyOf(user), 'run', nine);
  await contacts.change(keyOf(user), { nextAt: nine, ...patch });
  return user;
}
const contactOf = async (user: User) => (await outbox.delivery.contacts.getMany([keyOf(user)]))[0];
const nudgeOf = async (user: User) => (await outbox.delivery.nudges.withState(user.id, 'planned'))[0]?.id;
const people = (reader: string) => {
  const view = told.get(reader);
  return view?.kind === 'unreachable' ? view.people : [];
};

describe('HR is told of whoever cannot be reached', () => {
  it('once, with why and what waits, by name', () =>
    own(async () => {
      await hr('Hanneke');
      const [zoe, abe] = [await unreached('Zoe'), await unreached('Abe')];
      await tell();
      expect(people('Hanneke')).toEqual(
        await Promise.all(
          [abe, zoe].map(async (user) => ({
            ...{ name: user.name, phone: user.phone, chat: 'slack', reason: 'blocked' },
            waiting: [waiting((await nudgeOf(user)) ?? '')],
          })),
        ),
      );
      expect(await contactOf(abe)).toMatchObject({ claim: undefined, nextAt: undefined, trouble });
      told.clear();
      await tell();
      expect(told.size).toBe(0);
    }));

  it('not while it is too soon', () =>
    own(async () => {
      await hr('Hanneke');
      await unreached('Abe', { trouble, nextAt: nine.add({ minutes: 30 }) });
      await tell();
      expect(told.size).toBe(0);
    }));

  it('not where nothing waits that was tried: the trouble is forgotten', () =>
    own(async () => {
      await hr('Hanneke');
      const abe = await unreached('Abe', { trouble }, 0);
      await tell();
      expect(told.size).toBe(0);
      expect(await contactOf(abe)).toMatchObject({ trouble: undefined, nextAt: undefined, givenUp: [] });
      expect((await contactOf(abe))?.claim).toBeUndefined();
    }));

  it('with what was given up, though they can be reached again', () =>
    own(async () => {
      await hr('Hanneke');
      const abe = await unreached('Abe', {});
      const id = (await nudgeOf(abe)) ?? '';
      await outbox.delivery.contacts.change(keyOf(abe), { givenUp: [id, 'long gone'] });
      await outbox.delivery.nudges.change(id, { states: ['planned'] }, { state: 'undeliverable' });
      await tell();
      expect(people('Hanneke')).toMatchObject([{ name: 'Abe', reason: undefined, waiting: [waiting(id)] }]);
      expect(await contactOf(abe)).toMatchObject({ givenUp: [] });
    }));

  it('not of what was given up and came to something after all', () =>
    own(async () => {
      await hr('Hanneke');
      const abe = await unreached('Abe', {});
      await outbox.delivery.contacts.change(keyOf(abe), { givenUp: [(await nudgeOf(abe)) ?? ''] });
      await tell();
      expect(told.size).toBe(0);
      expect(await contactOf(abe)).toMatchObject({ givenUp: [] });
    }));

  it('with what waits for the first ten, and the names of all', () =>
    own(async () => {
      await hr('Hanneke');
      for (let index = 10; index < 22; index += 1) await unreached(`P${String(index)}`);
      await tell();
      expect(people('Hanneke').map(({ waiting: list }) => list.length)).toEqual([
        ...Array.from({ length: 10 }, () => 1),
        ...[0, 0],
      ]);
    }));
});

describe('of several people of HR', () => {
  it('nobody is told of themselves, and everyone else is', () =>
    own(async () => {
      await hr('Ravi');
      const self = await unreached('Hanneke');
      await repositories().users.saveMany([{ ...self, roles: ['hr'] }]);
      await tell();
      expect([...told.keys()]).toEqual(['Ravi']);
      expect(people('Ravi')).toMatchObject([{ name: 'Hanneke' }]);
    }));

  it('whoever is away is not troubled', () =>
    own(async () => {
      for (const name of ['Hanneke', 'Ravi']) await hr(name);
      away = ['Ravi'];
      await unreached('Abe');
      await tell();
      expect([...told.keys()]).toEqual(['Hanneke']);
    }));

  it('who is at work is told; it is not said again to who comes later', () =>
    own(async () => {
      await hr('Hanneke');
      await hr('Ravi', { timeZone: 'America/New_York' });
      const abe = await unreached('Abe');
      await tell();
      expect([...told.keys()]).toEqual(['Hanneke']);
      expect(await contactOf(abe)).toMatchObject({ nextAt: undefined });
    }));

  it('one who cannot be told does not keep it from the other', () =>
    own(async () => {
      for (const name of ['Hanneke', 'Ravi']) await hr(name);
      isThere = ({ name }) => name === 'Hanneke';
      const abe = await unreached('Abe');
      await tell();
      expect(await contactOf(abe)).toMatchObject({ nextAt: undefined });
    }));
});

describe('where nobody of HR can be told', () => {
  const nextAt = async (user: User) => (await contactOf(user))?.nextAt?.toString();

  it('it waits for the first who is at work again, with what was given up', () =>
    own(async () => {
      await hr('Ravi', { timeZone: 'America/New_York' });
      await hr('Hanneke', { timeZone: 'America/Los_Angeles' });
      const abe = await unreached('Abe', { trouble, givenUp: ['nudge'] });
      await tell();
      expect(told.size).toBe(0);
      expect(await nextAt(abe)).toBe('2026-11-02T14:00:00Z');
      expect(await contactOf(abe)).toMatchObject({ claim: undefined, givenUp: ['nudge'] });
    }));

  it('it is tried again in an hour', () =>
    own(async () => {
      await hr('Hanneke');
      isThere = () => false;
      const abe = await unreached('Abe');
      await tell();
      const wait = nine.until((await contactOf(abe))?.nextAt ?? nine).total('minutes');
      expect(Math.round(wait)).toBe(60);
    }));
});
