import { beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { nine, sampleTenant } from '../../storage/testing/samples.js';
import { silentLog } from '../../storage/testing/test-store.js';
import { currentTenantId } from '../people/context.js';
import { releaseClaims } from './dispatcher.js';
import type { BareOutbox, Moments } from './testing/bare-outbox.js';
import { freshOutboxes } from './testing/fresh-outboxes.js';
import { Stop } from './testing/stop.js';

/** Longer than anyone or anything is held. */
const LEASES_END = { minutes: 2 };
const ill: Moments['send'] = () => Promise.resolve({ kind: 'unknown' });

const fresh = freshOutboxes();
let outbox: BareOutbox;
beforeEach(() => {
  outbox = fresh();
});

/** What the platform took, each message once for every nudge that it brought. */
const brought = (): string[] => outbox.taken.flatMap(({ nudges }) => nudges).sort();
const nextMoment = () => outbox.own(() => outbox.delivery.nudges.nextMoment());

describe('a dispatcher whose lease ends before it says that it sends', () => {
  it('sends nothing of what another holds by then, who does', async () => {
    const id = await outbox.plan('manager');
    const [late, other] = [new Stop(), new Stop()];
    const first = outbox.dispatch({ claimed: () => late.here() });
    await late.reached;
    outbox.clock.pass(LEASES_END);
    const second = outbox.dispatch({ claimed: () => other.here() });
    await other.reached;

    late.go();
    await first;
    expect(brought()).toEqual([]);
    other.go();
    await second;
    expect(brought()).toEqual([id]);
    expect(await outbox.nudge(id)).toMatchObject({ state: 'delivered', claim: undefined, nextAt: undefined });
  });

  it('sends nothing of what was sent meanwhile', async () => {
    const id = await outbox.plan('manager');
    await outbox.dispatch({
      async claimed() {
        outbox.clock.pass(LEASES_END);
        await outbox.dispatch();
      },
    });
    expect(brought()).toEqual([id]);
    expect(await outbox.nudge(id)).toMatchObject({ state: 'delivered', nextAt: undefined });
  });
});

describe('while a platform is slow', () => {
  it('nobody looks up what is still being sent: sending renews the lease', async () => {
    const id = await outbox.plan('manager');
    await outbox.dispatch({
      claimed() {
        outbox.clock.pass({ seconds: 50 });
        return Promise.resolve();
      },
      async send(take) {
        outbox.clock.pass({ seconds: 30 });
        await outbox.dispatch();
        take();
        return 'done';
      },
    });
    expect(outbox.asked()).toBe(0);
    expect(brought()).toEqual([id]);
    expect(await outbox.nudge(id)).toMatchObject({ state: 'delivered' });
  });

  it('longer than that, it is asked, and what it has is not sent again; the late answer changes nothing', async () => {
    const id = await outbox.plan('manager');
    const meanwhile: unknown[] = [];
    await outbox.dispatch({
      async send(take) {
        take();
        outbox.clock.pass(LEASES_END);
        await outbox.dispatch();
        meanwhile.push(await outbox.nudge(id));
        return 'done';
      },
    });
    expect(brought()).toEqual([id]);
    expect(meanwhile).toEqual([await outbox.nudge(id)]);
    expect(meanwhile).toMatchObject([{ state: 'delivered', deliveredAt: nine }]);
  });

  it('a platform that cannot tell leaves it unknown, and a late answer does not make it known', async () => {
    const id = await outbox.plan('manager');
    const cannotTell: Moments['find'] = () => Promise.resolve({ kind: 'cannot-tell' });
    await outbox.dispatch({
      async send(take) {
        outbox.clock.pass(LEASES_END);
        await outbox.dispatch({ find: cannotTell });
        take();
        return 'done';
      },
    });
    expect(await outbox.nudge(id)).toMatchObject({ state: 'unknown', nextAt: undefined, claim: undefined });
    outbox.clock.pass(LEASES_END);
    await outbox.dispatch({ find: cannotTell });
    expect(brought()).toEqual([id]);
  });

  it.each([
    ['will never take it', { kind: 'refused', reason: 'rejected' }],
    ['is too busy', { kind: 'retry', why: 'unavailable', after: Temporal.Duration.from({ hours: 3 }) }],
    ['gives no answer', { kind: 'unknown' }],
  ] as const)('its late word that it %s is nothing to a nudge that another sends', async (_what, word) => {
    const id = await outbox.plan('manager');
    const [late, other] = [new Stop(), new Stop()];
    const first = outbox.dispatch({
      async send() {
        await late.here();
        return word;
      },
    });
    await late.reached;
    outbox.clock.pass(LEASES_END);
    const second = outbox.dispatch({
      async send(take) {
        await other.here();
        take();
        return 'done';
      },
    });
    await other.reached;
    const before = await outbox.nudge(id);

    late.go();
    await first;
    expect(await outbox.nudge(id)).toEqual(before);
    other.go();
    await second;
    expect(await outbox.nudge(id)).toMatchObject({ state: 'delivered' });
    expect(brought()).toEqual([id]);
    expect(outbox.told()).toBe(0);
  });
});

describe('looking up what became of a nudge', () => {
  it.each([
    ['cannot tell', { kind: 'cannot-tell' }],
    [
      'does not know yet',
      { kind: 'searched', found: new Map(), absent: [], after: Temporal.Duration.from('PT1H') },
    ],
  ] as const)(
    'that took longer than the lease is nothing to who looks it up since: %s',
    async (_what, answer) => {
      const id = await outbox.plan('manager');
      await outbox.dispatch({ send: ill });
      outbox.clock.pass({ minutes: 1 });
      const [late, other] = [new Stop(), new Stop()];
      const first = outbox.dispatch({ find: () => late.here().then(() => answer) });
      await late.reached;
      outbox.clock.pass(LEASES_END);
      const second = outbox.dispatch({ find: () => other.here().then(() => undefined) });
      await other.reached;
      const before = await outbox.nudge(id);

      late.go();
      await first;
      expect(await outbox.nudge(id)).toEqual(before);
      other.go();
      await second;
      expect(brought()).toEqual([id]);
      expect(await outbox.nudge(id)).toMatchObject({ state: 'delivered' });
    },
  );
});

describe('after a crash', () => {
  it('nobody waits for the lease of who held them: a start lets go of all', async () => {
    const id = await outbox.plan('manager');
    const crash = new Stop();
    const crashed = outbox.dispatch({ claimed: () => crash.here() });
    await crash.reached;
    await outbox.dispatch();
    expect(brought()).toEqual([]);

    await outbox.own(() => {
      const tenant = { ...sampleTenant(currentTenantId()) };
      return releaseClaims({ ...outbox.delivery, tenants: { all: () => Promise.resolve([tenant]) } });
    });
    await outbox.dispatch();
    expect(brought()).toEqual([id]);
    crash.go();
    await crashed;
    expect(brought()).toEqual([id]);
  });

  it('trouble with one tenant keeps no other from that', async () => {
    const released: string[] = [];
    const all = ['ill', 'well'].map(sampleTenant);
    await releaseClaims({
      tenants: { all: () => Promise.resolve(all) },
      nudges: {
        releaseClaims: () =>
          currentTenantId() === 'ill' ? Promise.reject(new TypeError('of Anna')) : Promise.resolve(),
      },
      contacts: { releaseAll: () => Promise.resolve(void released.push(currentTenantId())) },
      clock: outbox.clock,
      log: silentLog,
    });
    expect(released).toEqual(['well']);
  });

  it('what was handed over is looked up, and what was not is sent', async () => {
    const [taken, lost] = [await outbox.plan('manager'), await outbox.plan('other')];
    await outbox.dispatch({
      send(take) {
        if (outbox.taken.length === 0) take();
        throw new Error('The machine stops');
      },
    });
    outbox.clock.pass({ minutes: 16 });
    await outbox.dispatch();
    expect(brought()).toEqual([taken, lost].sort());
    for (const id of [taken, lost]) expect(await outbox.nudge(id)).toMatchObject({ state: 'delivered' });
  });
});

describe('a fault over one person', () => {
  it('keeps nobody else from theirs, rings no alarm again and again, and is tried again', async () => {
    const [broken, well] = [await outbox.plan('manager'), await outbox.plan('other')];
    const faulty: Moments['claimed'] = ({ id }) =>
      id === broken ? Promise.reject(new TypeError('of Anna')) : Promise.resolve();
    await outbox.dispatch({ claimed: faulty });
    expect(brought()).toEqual([well]);
    expect(await outbox.nudge(broken)).toMatchObject({ state: 'planned' });
    outbox.clock.pass({ minutes: 14 });
    await outbox.dispatch();
    expect(brought()).toEqual([well]);
    expect(await nextMoment()).toBeDefined();

    outbox.clock.pass({ minutes: 2 });
    await outbox.dispatch();
    expect(brought()).toEqual([broken, well].sort());
    expect(await nextMoment()).toBeUndefined();
  });
});

describe('what the platform will never take', () => {
  it('is given up at once, and rings no alarm any more', async () => {
    const id = await outbox.plan('manager');
    await outbox.dispatch({ send: () => Promise.resolve({ kind: 'refused', reason: 'rejected' }) });
    expect(await outbox.nudge(id)).toMatchObject({ state: 'undeliverable', nextAt: undefined });
    expect(await nextMoment()).toBeUndefined();
  });
});

describe('the last day on which a nudge may arrive', () => {
  it.each([
    ['2026-11-16T08:00:00Z', 'delivered'],
    ['2026-11-17T08:00:00Z', 'expired'],
  ])('counts: at %s it is %s', async (moment, state) => {
    outbox = fresh(Temporal.Instant.from(moment));
    const id = await outbox.plan('manager');
    await outbox.dispatch();
    expect(await outbox.nudge(id)).toMatchObject({ state });
  });
});
