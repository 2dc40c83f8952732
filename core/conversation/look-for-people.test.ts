import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { absentMessenger } from '../messages/absent-messenger.js';
import type { ReachOutcome } from '../messages/messenger.js';
import { as } from '../people/context.js';
import { tenantSchema } from '../people/tenant.js';
import { userSchema, type User } from '../people/user.js';
import { lookForAll } from './look-for-people.js';

const tenant = tenantSchema.parse({
  ...{ id: 't', name: 'T', country: 'NL', locale: 'nl', timeZone: 'Europe/Amsterdam', deliveryTime: '09:00' },
});
const hanneke = userSchema.parse({
  ...{ id: 'h', name: 'H', email: 'h@example.com', roles: ['hr'], chat: 'slack' },
});
const manager = (index: number, chat: 'slack' | 'teams' = 'slack'): User =>
  userSchema.parse({
    ...{ id: `m${index}`, name: `M ${index}`, email: `m${index}@example.com`, roles: ['manager'], chat },
  });
const managers = (count: number, chat?: 'slack' | 'teams'): User[] =>
  Array.from({ length: count }, (_, index) => manager(index, chat));

const reached = ({ id: userId, chat }: User): ReachOutcome => ({
  kind: 'reached',
  conversation:
    chat === 'slack'
      ? { chat, userId, workspaceId: 'T1', conversationId: `D-${userId}` }
      : {
          chat,
          userId,
          workspaceId: 'e',
          conversationId: userId,
          serviceUrl: 'https://x.example',
          botId: 'b',
        },
});
const throttled: ReachOutcome = {
  kind: 'retry',
  why: 'throttled',
  after: Temporal.Duration.from({ seconds: 17 }),
};

/** Looks for these people; `answer` is what the platform says to each call. */
async function look(
  users: readonly User[],
  met: readonly string[],
  answer: (user: User, call: number) => ReachOutcome,
) {
  const pauses: number[] = [];
  const saved: string[] = [];
  const progress: number[] = [];
  let calls = 0;
  const reach = (user: User) => Promise.resolve(answer(user, (calls += 1)));
  const needs = {
    users: {
      withRole: (role: string) =>
        Promise.resolve(users.filter(({ roles }) => roles.some((one) => one === role))),
    },
    conversations: {
      people: (chat: string) =>
        Promise.resolve(
          users.filter((user) => user.chat === chat && met.includes(user.id)).map(({ id }) => id),
        ),
      save: ({ userId }: { readonly userId: string }) => Promise.resolve(void saved.push(userId)),
    },
    contacts: { getMany: () => Promise.resolve([]), change: () => Promise.resolve(undefined) },
    nudges: { withState: () => Promise.resolve([]), change: () => Promise.resolve(undefined) },
    messengers: {
      slack: { ...absentMessenger('slack'), reach },
      teams: { ...absentMessenger('teams'), reach },
    },
    clock: { now: () => Temporal.Instant.from('2026-11-24T08:00:00Z'), realDelay: () => 0 },
    wake: () => Promise.resolve(),
    pause: (wait: Temporal.Duration) => Promise.resolve(void pauses.push(wait.total('milliseconds'))),
    progress: () => Promise.resolve(void progress.push(1)),
  };
  const found = await as(
    { tenant, actor: { kind: 'person', user: hanneke }, cause: { kind: 'command', name: 'sync' } },
    () => lookForAll(needs),
  );
  return { found, pauses, saved, calls, progress };
}

describe('looking for everyone whom no chat knows', () => {
  it('asks for nobody whom it knows, and keeps whom it finds', async () => {
    const { found, saved, calls } = await look(managers(3), ['m1'], reached);
    expect(found).toEqual({ known: 1, found: 2, missing: [], left: 0 });
    expect([saved, calls]).toEqual([['m0', 'm2'], 2]);
  });

  it('is slow once it asks for many, and not where nobody is asked', async () => {
    const many = await look(managers(50), [], reached);
    expect(many.pauses).toEqual(Array<number>(10).fill(1250));
    const teams = await look(managers(50, 'teams'), [], () => ({ kind: 'not-installed' }));
    expect(teams.pauses).toEqual([]);
    expect(teams.found.missing).toHaveLength(50);
  });

  it('waits as long as the platform asks, and tries again', async () => {
    const { found, pauses } = await look(managers(1), [], (user, call) =>
      call < 3 ? throttled : reached(user),
    );
    expect([found.found, pauses]).toEqual([1, [17_000, 17_000]]);
    const never = await look(managers(1), [], () => throttled);
    expect(never.found).toMatchObject({ found: 0, missing: [{ reason: 'unavailable' }] });
  });

  it('stops after so many, says how many are left, and goes on with them the next time', async () => {
    const all = managers(1_502);
    const first = await look(all, [], reached);
    expect(first.found).toMatchObject({ found: 1_500, left: 2 });
    const second = await look(all, first.saved, reached);
    expect(second.found).toMatchObject({ known: 1_500, found: 2, left: 0 });
    expect(first.progress).toHaveLength(1_500);
  });
});
