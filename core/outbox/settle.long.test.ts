import { beforeEach, describe, expect, it } from '@jest/globals';
import { nine } from '../../storage/testing/samples.js';
import { dispatch } from './dispatcher.js';
import type { BareOutbox } from './testing/bare-outbox.js';
import { freshOutboxes } from './testing/fresh-outboxes.js';

const fresh = freshOutboxes();
let outbox: BareOutbox;
beforeEach(() => {
  outbox = fresh();
});

const change = (id: string, patch: Parameters<BareOutbox['delivery']['nudges']['change']>[2]) =>
  outbox.own(() => outbox.delivery.nudges.change(id, { states: ['planned'] }, patch));
const nextMoment = () => outbox.own(() => outbox.delivery.nudges.nextMoment());

describe('what is over', () => {
  it('is called expired where nobody tried it, undeliverable where it was tried in vain, and rings no alarm', async () => {
    const [unseen, inVain] = [await outbox.plan('a'), await outbox.plan('b')];
    await change(inVain, { attempts: 2 });
    outbox.clock.pass({ hours: 24 * 20 });
    await outbox.dispatch();
    const over = { nextAt: undefined, claim: undefined };
    expect(await outbox.nudge(unseen)).toMatchObject({ state: 'expired', ...over });
    expect(await outbox.nudge(inVain)).toMatchObject({ state: 'undeliverable', ...over });
    expect(await nextMoment()).toBeUndefined();
    expect(outbox.taken).toEqual([]);
  });
});

describe('what has nothing to say any more', () => {
  it('goes from the outbox where nobody saw it; what someone saw keeps its place there', async () => {
    const [unseen, seen] = [await outbox.plan('a'), await outbox.plan('b')];
    await change(seen, { deliveredAt: nine });
    const silent = { ...outbox.delivery, contentOf: () => Promise.resolve(undefined) };
    await outbox.own(() => dispatch(silent));
    expect(await outbox.own(() => outbox.delivery.nudges.get(unseen))).toBeUndefined();
    expect(await outbox.nudge(seen)).toMatchObject({
      ...{ state: 'withdrawn', nextAt: undefined, claim: undefined },
    });
    expect(await nextMoment()).toBeUndefined();
  });
});
