import { beforeEach, describe, expect, it } from '@jest/globals';
import { nine, sampleConversation } from '../../storage/testing/samples.js';
import { openRest } from './open-rest.js';
import type { BareOutbox, Moments } from './testing/bare-outbox.js';
import { freshOutboxes } from './testing/fresh-outboxes.js';

const fresh = freshOutboxes();
let outbox: BareOutbox;
beforeEach(() => {
  outbox = fresh();
});

const tomorrow = nine.add({ hours: 24 });

/** Nudges of one person that wait behind the button of the message `digest`, and one that waits behind none. */
async function behind(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index <= count; index += 1) ids.push(await outbox.plan('mo', `milestone-${index}`));
  const { nudges } = outbox.delivery;
  await outbox.own(async () => {
    for (const [index, id] of ids.entries())
      await nudges.change(
        id,
        { states: ['planned'] },
        { nextAt: tomorrow, deliveryId: index < count ? 'digest' : undefined },
      );
  });
  return ids;
}

const open = (moments: Partial<Moments> = {}, id = 'digest') =>
  outbox.own(async () => {
    const [nudge] = await outbox.delivery.nudges.getMany([first]);
    const [user] = await outbox.delivery.users.getMany([nudge?.recipientId ?? '']);
    if (!user) throw new Error('Nobody is there');
    await openRest(outbox.deliveryWith(moments), user, sampleConversation(user.id), id);
  });
let first: string;

describe('what waits behind the button of a message', () => {
  it('comes as one asks for it, at most five a message', async () => {
    const ids = await behind(7);
    first = ids[0] ?? '';
    await open();
    expect(outbox.taken.map(({ nudges }) => nudges.length)).toEqual([5, 2]);
    expect(outbox.taken.flatMap(({ nudges }) => nudges).toSorted()).toEqual(ids.slice(0, 7).toSorted());
    expect(await outbox.nudge(ids[7] ?? '')).toMatchObject({ state: 'planned', nextAt: tomorrow });
  });

  it('is not brought by the button of another', async () => {
    [first = ''] = await behind(1);
    await open({}, 'another');
    expect(outbox.taken).toEqual([]);
    expect(await outbox.nudge(first)).toMatchObject({ state: 'planned', nextAt: tomorrow });
  });

  it('comes in seven messages at most, and what is beyond waits behind the last', async () => {
    const ids = await behind(38);
    first = ids[0] ?? '';
    await open();
    expect(outbox.taken).toHaveLength(7);
    const last = outbox.taken.at(-1)?.deliveryId;
    const left = await Promise.all(ids.slice(0, 38).map((id) => outbox.nudge(id)));
    const waiting = left.filter(({ state }) => state === 'planned');
    expect(waiting).toHaveLength(3);
    expect(new Set(waiting.map(({ deliveryId }) => deliveryId))).toEqual(new Set([last]));
    for (const { nextAt } of waiting) expect(nextAt?.toString()).toBe('2026-11-03T08:00:00Z');
  });

  it('comes a minute later where the process ends in between', async () => {
    [first = ''] = await behind(1);
    const claimed = () => Promise.reject(new Error('ended'));
    await expect(open({ claimed })).rejects.toThrow('ended');
    expect(outbox.taken).toEqual([]);
    outbox.clock.pass({ minutes: 2 });
    await outbox.dispatch();
    expect(outbox.taken.map(({ nudges }) => nudges)).toEqual([[first]]);
  });

  it('waits till morning where the chat does not take the first message', async () => {
    const ids = await behind(7);
    first = ids[0] ?? '';
    await open({ send: () => Promise.resolve({ kind: 'gone' }) });
    const left = await Promise.all(ids.slice(0, 7).map((id) => outbox.nudge(id)));
    expect(left.filter(({ state }) => state === 'planned')).toHaveLength(7);
    expect(left.every(({ claim }) => claim === undefined)).toBe(true);
    const untried = left.filter(({ attempts }) => attempts === 0);
    expect(untried.map(({ nextAt }) => nextAt?.toString())).toEqual(
      Array<string>(2).fill('2026-11-03T08:00:00Z'),
    );
  });

  it('is left to whoever took it meanwhile, and what came with it waits till morning', async () => {
    const ids = await behind(7);
    first = ids[0] ?? '';
    const { nudges } = outbox.delivery;
    const taken = ids.slice(0, 5);
    await open({
      async claimed({ id }) {
        if (taken.includes(id)) await nudges.change(id, { states: ['planned'] }, { claim: 'another' });
      },
    });
    const left = await Promise.all(ids.slice(0, 7).map((id) => outbox.nudge(id)));
    expect(left.filter(({ claim }) => claim === 'another')).toHaveLength(5);
    expect(outbox.taken.flatMap((message) => message.nudges).filter((id) => taken.includes(id))).toEqual([]);
  });
});
