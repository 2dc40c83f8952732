import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import type { Journey } from '../journeys/journey.js';
import type { Nudge, NudgePatch } from './nudge.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);

/** Kees is in Slack and manages 2007; Sanne is in Teams and manages 2001 and 2002. */
const IN_SLACK = { employee: '2007', manager: 'Kees' };
const IN_TEAMS = { employee: '2001', manager: 'Sanne' };

let world: DemoCoach;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Kees', 'Sanne'] });
});
afterEach(() => world.close());

/** Only leave-wishes (D-16w) is due for the manager: told long ago, with everything from then over. */
const wishesDue = (employee: string): Promise<Journey> =>
  world.report(employee, { announcedOn: day('2026-10-01'), dueDate: day('2027-03-16') });

const dropAllBut = async (journey: Journey, milestoneId: string): Promise<void> => {
  const others = (await world.nudgesOf(journey)).filter((nudge) => nudge.milestoneId !== milestoneId);
  await world.asHr(() => repositories().nudges.remove(others.map(({ id }) => id)));
};

const repositories = () => world.program.repositories;
const change = (nudge: Nudge, patch: NudgePatch) =>
  world.asHr(() => repositories().nudges.change(nudge.id, { states: [nudge.state] }, patch));
/** What the ledger knows of the messages about a journey. */
const ledgerOf = ({ id }: Journey) =>
  world.asHr(async () =>
    repositories().messages.getMany((await repositories().trails.get(id))?.messages ?? []),
  );

const nudge = async (journey: Journey, milestoneId = 'leave-wishes'): Promise<Nudge> => {
  const found = (await world.nudgesOf(journey)).find((one) => one.milestoneId === milestoneId);
  if (!found) throw new Error(`The journey has no ${milestoneId}`);
  return found;
};

/** One nudge, leave-wishes, due now for a manager in this chat. */
async function oneDue({ employee }: typeof IN_SLACK): Promise<Journey> {
  const journey = await wishesDue(employee);
  await dropAllBut(journey, 'leave-wishes');
  return journey;
}

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

  it('tries again the next working day where the platform refuses, in a conversation that works', async () => {
    const journey = await oneDue(who);
    const chat = who === IN_SLACK ? 'slack' : 'teams';
    world.playground.faults.inject(chat, { kind: 'blocked' });
    await world.deliver();
    const held = await nudge(journey);
    expect(held).toMatchObject({ state: 'planned', attempts: 1, nextAt: at('2026-11-25T08:00:00Z') });
    const conversation = await world.asHr(() => repositories().conversations.get(held.recipientId, chat));
    expect(conversation).toBeUndefined();
  });

  it('tells HR what was tried in vain until it expired', async () => {
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

it('holds the nudges of someone whom the platform cannot reach yet, and looks again on the next working day', async () => {
  await world.playground.player.uninstall(world.person('Sanne'));
  const journey = await oneDue(IN_TEAMS);
  await world.deliver();
  expect(await nudge(journey)).toMatchObject({ state: 'planned', nextAt: at('2026-11-25T08:00:00Z') });
  world.clock.travelTo(at('2026-11-25T08:00:00Z'));
  await world.playground.player.install(world.person('Sanne'));
  await world.deliver();
  expect(await nudge(journey)).toMatchObject({ state: 'delivered' });
});
