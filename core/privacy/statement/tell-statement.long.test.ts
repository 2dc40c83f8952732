import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { inside } from '../../../storage/testing/inside.js';
import { JumpingClock } from '../../../storage/testing/jumping-clock.js';
import { nine, sampleConversation, sampleTenant, sampleUser } from '../../../storage/testing/samples.js';
import { openTestStore, type TestStore } from '../../../storage/testing/test-store.js';
import type { User } from '../../people/user.js';
import { statementVersion } from './statement.js';
import { noteBegun, tellStatement, type StatementNeeds } from './tell-statement.js';

let test: TestStore;
let clock: JumpingClock;
let told: string[];
let away: string | undefined;
beforeEach(async () => {
  test = await openTestStore();
  clock = new JumpingClock(nine);
  [told, away] = [[], undefined];
  await test.store.repositories.tenants.save(sampleTenant('acme'));
});
afterEach(() => test.close());

const needs = (): StatementNeeds => ({
  ...test.store.repositories,
  clock,
  newId: randomUUID,
  isAway: ({ id }) => Promise.resolve(id === away),
  tell: ({ id }) => {
    told.push(id);
    return Promise.resolve(true);
  },
});

/** Keeps people, of whom the first so many have spoken with the coach. */
async function keepPeople(count: number, spoken = count): Promise<User[]> {
  const { users, conversations } = test.store.repositories;
  const all = Array.from({ length: count }, (_, index) => ({
    ...sampleUser(`user-${index}`),
    chat: 'slack' as const,
  }));
  await users.saveMany(all);
  for (const { id } of all.slice(0, spoken)) await conversations.save(sampleConversation(id));
  return all;
}
const round = (): Promise<boolean> => inside('acme', () => tellStatement(needs()));
const noted = () =>
  inside('acme', async () =>
    (await test.store.repositories.statementNotices.ofVersion(statementVersion)).map(({ userId }) => userId),
  );

describe('a new version of the privacy statement', () => {
  it('is told once to each who talks with the coach, and who was told is kept', async () => {
    await inside('acme', () => keepPeople(3, 2));
    await round();
    await round();
    expect(told.toSorted()).toEqual(['user-0', 'user-1']);
    expect((await noted()).toSorted()).toEqual(['user-0', 'user-1']);
    expect(await round()).toBe(true);
  });

  it('is told a few at a time, in their own hours', async () => {
    await inside('acme', () => keepPeople(60));
    clock.pass({ hours: 12 });
    await round();
    expect(told).toEqual([]);
    clock.pass({ hours: 12 });
    expect(await round()).toBe(false);
    expect(told).toHaveLength(25);
    for (let hour = 0; hour < 3; hour += 1) await round();
    expect(new Set(told).size).toBe(60);
  });

  it('waits for who is away', async () => {
    await inside('acme', () => keepPeople(1));
    away = 'user-0';
    expect(await round()).toBe(false);
    expect(told).toEqual([]);
    away = undefined;
    await round();
    expect(told).toEqual(['user-0']);
  });

  it('is no news to who begins with it, but stays news to who began with another', async () => {
    const [first, second] = await inside('acme', () => keepPeople(2));
    const before = { id: 'before', userId: 'user-1', version: '2024-06-19', at: nine };
    await inside('acme', async () => {
      await test.store.repositories.statementNotices.save(before);
      for (const user of [first, second]) if (user) await noteBegun(needs(), user);
    });
    await round();
    expect(told).toEqual(['user-1']);
  });
});
