import { beforeEach, describe, expect, it } from '@jest/globals';
import { nine } from '../../storage/testing/samples.js';
import { heardOf, leftUs } from './heard-of.js';
import type { BareOutbox } from './testing/bare-outbox.js';
import { freshOutboxes } from './testing/fresh-outboxes.js';

const fresh = freshOutboxes();
let outbox: BareOutbox;
let wakes: number;
beforeEach(() => {
  outbox = fresh();
  wakes = 0;
});

const nextWeek = nine.add({ hours: 168 });
type Patch = Parameters<BareOutbox['delivery']['nudges']['change']>[2];

/** A nudge of one person, as it is after the change. */
async function planned(milestoneId: string, patch: Patch): Promise<string> {
  const id = await outbox.plan('mo', milestoneId);
  await outbox.own(() => outbox.delivery.nudges.change(id, { states: ['planned'] }, patch));
  return id;
}
const keyOf = async (id: string) =>
  ({ userId: (await outbox.nudge(id)).recipientId, chat: 'slack' }) as const;
const heard = async (id: string) => {
  const { contacts, nudges, clock } = outbox.delivery;
  const wake = () => Promise.resolve(void (wakes += 1));
  await outbox.own(async () => heardOf({ contacts, nudges, clock, wake }, await keyOf(id)));
};
const contactOf = (id: string) =>
  outbox.own(async () => (await outbox.delivery.contacts.getMany([await keyOf(id)]))[0]);

describe('someone in trouble who is heard of', () => {
  it('gets at once what was held for them; what is for later, or in someone’s hands, stays as it is', async () => {
    const held = await planned('held', { attempts: 1, nextAt: nextWeek });
    const snoozed = await planned('snoozed', { attempts: 2, nextAt: nextWeek, state: 'snoozed' });
    const ahead = await planned('ahead', { nextAt: nextWeek });
    const inHand = await planned('in hand', { attempts: 1, nextAt: nextWeek, claim: 'a run' });
    await outbox.own(async () => leftUs(outbox.delivery, await keyOf(held)));
    expect(await contactOf(held)).toMatchObject({ trouble: { reason: 'not-installed' } });

    outbox.clock.pass({ minutes: 5 });
    await heard(held);
    const now = outbox.clock.now();
    for (const id of [held, snoozed]) expect((await outbox.nudge(id)).nextAt).toEqual(now);
    for (const id of [ahead, inHand]) expect((await outbox.nudge(id)).nextAt).toEqual(nextWeek);
    expect((await contactOf(held))?.trouble).toBeUndefined();
    expect(wakes).toBe(1);
  });

  it('is nothing new where there was no trouble', async () => {
    const held = await planned('held', { attempts: 1, nextAt: nextWeek });
    await heard(held);
    expect((await outbox.nudge(held)).nextAt).toEqual(nextWeek);
    expect(wakes).toBe(0);
  });
});
