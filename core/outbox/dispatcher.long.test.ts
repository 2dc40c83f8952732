import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import { IN_SLACK, IN_TEAMS, outboxOf } from './testing/one-due.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);

let world: DemoCoach;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Kees', 'Sanne', 'Hanneke'] });
});
afterEach(() => world.close());

const { oneDue, nudge, change, ledgerOf } = outboxOf(() => world);

describe.each([
  ['Teams', IN_TEAMS],
  ['Slack', IN_SLACK],
] as const)('the dispatcher, to a manager in %s', (_chat, who) => {
  it('delivers what is due, once, and keeps where it stands', async () => {
    const journey = await oneDue(who);
    await world.deliver();
    await world.deliver();
    expect(world.cardsOf(who.manager)).toEqual([expect.stringContaining('Verlofwensen')]);
    expect(await nudge(journey)).toMatchObject({
      state: 'delivered',
      nextAt: undefined,
      claim: undefined,
    });
    const [entry, ...others] = await ledgerOf(journey);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      state: 'standing',
      messageId: world.messagesOf(who.manager)[0]?.id,
      shows: [{ journeyId: journey.id, nudgeId: (await nudge(journey)).id }],
      content: undefined,
    });
  });

  it('folds several into one message, the most urgent first', async () => {
    await world.report(who.employee, { dueDate: day('2027-06-01') });
    await world.deliver();
    const [card, ...others] = world.cardsOf(who.manager);
    expect(others).toEqual([]);
    expect(card).toMatch(/^3 punten voor vandaag[^]*Eerste reactie[^]*Wie mag het weten[^]*Voorlichting/);
  });

  it('delivers once, however many dispatchers there are', async () => {
    await world.report(who.employee, { dueDate: day('2027-06-01') });
    await Promise.all([world.deliver(), world.deliver(), world.deliver()]);
    expect(world.messagesOf(who.manager)).toHaveLength(1);
  });

  it('drops what has expired', async () => {
    const journey = await oneDue(who);
    world.clock.travelTo(at('2027-02-01T09:00:00Z'));
    await world.deliver();
    expect(world.messagesOf(who.manager)).toEqual([]);
    expect(await nudge(journey)).toMatchObject({ state: 'expired', nextAt: undefined });
  });

  it('holds what falls due in the evening until the next morning', async () => {
    const journey = await oneDue(who);
    world.clock.travelTo(at('2026-11-27T19:00:00Z'));
    await world.deliver();
    expect(world.messagesOf(who.manager)).toEqual([]);
    expect(await nudge(journey)).toMatchObject({
      state: 'planned',
      claim: undefined,
      nextAt: at('2026-11-30T08:00:00Z'),
    });
  });

  it('does not send what was cancelled since it was planned', async () => {
    const journey = await oneDue(who);
    await world.change(journey, { dueDate: day('2027-04-27') });
    await world.deliver();
    expect((await world.nudgesOf(journey)).map(({ milestoneId }) => milestoneId)).not.toContain(
      'leave-wishes',
    );
    expect(await world.planOf(journey)).toHaveProperty('leave-wishes');
    expect(world.cardsOf(who.manager).join()).not.toContain('Verlofwensen');
  });

  it('tries again when the platform says later, no sooner than it asks', async () => {
    const journey = await oneDue(who);
    world.playground.faults.inject(who === IN_SLACK ? 'slack' : 'teams', {
      kind: 'throttled',
      retryAfterSeconds: 300,
    });
    const before = world.clock.now();
    await world.deliver();
    const held = await nudge(journey);
    expect(held).toMatchObject({ state: 'planned', attempts: 1 });
    expect(held.nextAt?.since(before).total('seconds')).toBeGreaterThanOrEqual(300);
    world.clock.travelTo(before.add({ minutes: 6 }));
    await world.deliver();
    expect(world.cardsOf(who.manager)).toHaveLength(1);
  });

  it('calls undeliverable what was tried in vain until it expired', async () => {
    const journey = await oneDue(who);
    await change(await nudge(journey), { attempts: 3 });
    world.clock.travelTo(at('2027-02-01T09:00:00Z'));
    await world.deliver();
    expect(await nudge(journey)).toMatchObject({ state: 'undeliverable', nextAt: undefined });
  });
});

describe('when an answer is lost', () => {
  it('Slack is asked, and what it has is not sent again', async () => {
    const journey = await oneDue(IN_SLACK);
    world.playground.faults.inject('slack', { kind: 'lost-answer' });
    await world.deliver();
    expect(await nudge(journey)).toMatchObject({ state: 'sending' });
    world.clock.travelTo(world.clock.now().add({ minutes: 1 }));
    await world.deliver();
    expect(await nudge(journey)).toMatchObject({ state: 'delivered' });
    expect(await ledgerOf(journey)).toMatchObject([
      { state: 'standing', messageId: world.messagesOf('Kees')[0]?.id },
    ]);
    expect(world.messagesOf('Kees')).toHaveLength(1);
  });

  it('Slack is asked, and what it has not is sent', async () => {
    const journey = await oneDue(IN_SLACK);
    const due = await nudge(journey);
    await change(due, {
      state: 'sending',
      deliveryId: 'never-posted',
      sendingAt: world.clock.now(),
      claim: 'a run that crashed',
    });
    await world.deliver();
    expect(world.cardsOf('Kees')).toEqual([expect.stringContaining('Verlofwensen')]);
    expect(await nudge(journey)).toMatchObject({ state: 'delivered' });
  });

  it('Teams cannot tell: it is never sent again blindly, and the next digest mentions it', async () => {
    const journey = await oneDue(IN_TEAMS);
    world.playground.faults.inject('teams', { kind: 'lost-answer' });
    await world.deliver();
    world.clock.travelTo(world.clock.now().add({ minutes: 1 }));
    await world.deliver();
    expect(await nudge(journey)).toMatchObject({ state: 'unknown', nextAt: undefined });
    expect(world.messagesOf('Sanne')).toHaveLength(1);

    await world.report('2002', { role: 'partner', dueDate: day('2027-06-01') });
    await world.deliver();
    expect(world.cardsOf('Sanne').at(-1)).toMatch(/Misschien nog niet gezien[^]*Verlofwensen/);
    expect(await nudge(journey)).toMatchObject({ state: 'delivered' });
  });
});
