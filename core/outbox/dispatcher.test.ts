import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { demoTenant } from '../../demo/demo-tenant.js';
import { buttonNamed } from '../../demo/platforms/buttons.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import { pastTheStore, type PastTheStore } from '../../storage/testing/past-the-store.js';
import type { Nudge } from './nudge.js';
import { IN_SLACK, IN_TEAMS, outboxOf } from './testing/one-due.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);

let world: DemoCoach;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Kees', 'Sanne', 'Hanneke'] });
});
afterEach(() => world.close());

const { oneDue, nudge, change, ledgerOf } = outboxOf(() => world);
const repositories = () => world.program.repositories;

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

/** A team of eight who all expect in February: one import, thirty or so nudges on one morning. */
async function burst(): Promise<void> {
  const people = Array.from({ length: 8 }, (_, index) => 5000 + index);
  const roster = [
    'name,email,personnel_number,team,weekly_hours,contract_end,manager_email,role,chat,locale,time_zone',
    'Kees Jansen,kees.jansen@example.com,1201,Dev,40,,,manager,slack,nl,',
    ...people.map((n) => `Mens ${n},m${n}@example.com,${n},Dev,36,,kees.jansen@example.com,employee,,,`),
  ].join('\n');
  const journeys = people.map((n, index) =>
    [
      `- personnelNumber: "${n}"`,
      '  role: birthing-parent',
      '  announcedOn: 2026-09-01',
      `  dueDate: 2027-02-${10 + index}`,
    ].join('\n'),
  );
  const imported = await world.asHr(() =>
    world.program.core.importFiles({
      roster: { name: 'roster.csv', text: roster },
      journeys: { name: 'journeys.yaml', text: journeys.join('\n') },
    }),
  );
  if (!imported.ok) throw new Error(imported.problems.map(({ code }) => code).join());
}

describe('many nudges on one morning', () => {
  const nudgesOfKees = (...states: Nudge['state'][]) =>
    world.asHr(async () => {
      const kees = await repositories().users.findByEmail(world.person('Kees').email);
      return repositories().nudges.withState(kees?.id ?? '', ...states);
    });
  const pressRest = async (): Promise<void> => {
    const message = world.messagesOf('Kees').findLast((one) => buttonNamed(one, 'Toon de andere'));
    if (!message) throw new Error('no button for the rest');
    // Slack is answered at once; the button goes when all is out.
    const isDone = world.playground.history.next(({ id, state }) => id === message.id && state === 'edited');
    await world.playground.player.press(message, buttonNamed(message, 'Toon de andere') ?? '');
    await isDone;
  };

  it('make one message: the nearest deadlines, and a button for the rest', async () => {
    await burst();
    await world.deliver();
    await world.deliver();
    const [card = '', ...others] = world.cardsOf('Kees');
    expect(others).toEqual([]);
    const [shown, rest] = [await nudgesOfKees('delivered'), await nudgesOfKees('planned')];
    expect(shown).toHaveLength(5);
    expect(card).toContain(`Toon de andere ${rest.filter(({ deliveryId }) => deliveryId).length}`);
    const latestShown =
      shown
        .map(({ expiresOn }) => expiresOn.toString())
        .sort()
        .at(-1) ?? '';
    for (const { expiresOn } of rest) expect(latestShown <= expiresOn.toString()).toBe(true);
  });

  it('come in full when their reader asks for them, and the button goes', async () => {
    await burst();
    await world.deliver();
    await pressRest();
    const left = await nudgesOfKees('planned');
    expect(left.filter(({ deliveryId }) => deliveryId !== undefined)).toEqual([]);
    expect(world.cardsOf('Kees')[0]).not.toContain('Toon de andere');
    expect(await nudgesOfKees('sending', 'unknown')).toEqual([]);
  });

  it('compete again the next morning where nobody asked, nearest deadline first', async () => {
    await burst();
    await world.deliver();
    const before = await nudgesOfKees('planned');
    world.clock.travelTo(at('2026-11-25T08:00:00Z'));
    await world.deliver();
    expect(world.cardsOf('Kees')).toHaveLength(2);
    expect(await nudgesOfKees('delivered')).toHaveLength(10);
    expect((await nudgesOfKees('planned')).length).toBeLessThan(before.length);
  });

  it('that passed unseen during a long downtime are counted for HR, and the rest is one message', async () => {
    await burst();
    await world.passDays(48);
    await world.deliver();
    expect(world.cardsOf('Kees')).toHaveLength(1);
    const today = day('2027-01-11');
    for (const { expiresOn } of await nudgesOfKees('delivered'))
      expect(Temporal.PlainDate.compare(expiresOn, today)).toBeGreaterThanOrEqual(0);
    const expired = await nudgesOfKees('expired');
    expect(expired.length).toBeGreaterThan(0);
    await world.playground.player.say(world.person('Hanneke'), 'overzicht');
    expect(world.cardsOf('Hanneke').at(-1)).toMatch(/\d+ tips zijn verlopen voordat iemand ze zag/);
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

describe('where something stored cannot be read', () => {
  let plain: PastTheStore;
  beforeEach(() => {
    plain = pastTheStore(world.uri);
  });
  afterEach(() => plain.close());
  const spoil = (collection: string, _id: string, field: string) =>
    plain.collection(collection).updateOne({ _id }, { $set: { [field]: 'spoilt' } });
  const userOf = async (manager: string) =>
    (await world.asHr(() => repositories().users.findByEmail(world.person(manager).email)))?.id ?? '';
  const nextMoment = () => world.asHr(() => repositories().nudges.nextMoment());

  it('the rest goes on: others of the same person, other people, and no alarm that rings for ever', async () => {
    const spoilt = await oneDue(IN_TEAMS);
    const good = await oneDue({ ...IN_TEAMS, employee: '2002' });
    const forKees = await oneDue(IN_SLACK);
    await spoil('journeys', spoilt.id, 'facts');
    await world.deliver();
    expect(world.cardsOf('Sanne')).toEqual([expect.stringContaining('Verlofwensen')]);
    expect(await nudge(good)).toMatchObject({ state: 'delivered' });
    expect(await nudge(forKees)).toMatchObject({ state: 'delivered' });
    expect(await nudge(spoilt)).toMatchObject({ state: 'planned', claim: undefined });
    expect(Number((await nextMoment())?.since(world.clock.now()).total('minutes'))).toBeGreaterThan(1);
  });

  it('a nudge stays, and is no reason to ring', async () => {
    const spoilt = await oneDue(IN_TEAMS);
    const { id } = await nudge(spoilt);
    await spoil('outbox', id, 'on');
    await world.deliver();
    await world.deliver();
    expect(world.messagesOf('Sanne')).toEqual([]);
    expect(await nextMoment()).toBeUndefined();
    expect(await plain.collection('outbox').findOne({ _id: id })).not.toBeNull();
  });

  it('a person keeps what is for them, until they can be read again', async () => {
    const journey = await oneDue(IN_SLACK);
    const [_id, users] = [await userOf('Kees'), plain.collection('users')];
    const before = await users.findOne({ _id });
    await spoil('users', _id, 'name');
    await world.deliver();
    expect(await nudge(journey)).toMatchObject({ state: 'planned' });
    expect(Number((await nextMoment())?.since(world.clock.now()).total('minutes'))).toBeGreaterThan(1);
    await users.updateOne({ _id }, { $set: { name: before?.['name'] } });
    world.clock.travelTo(world.clock.now().add({ minutes: 16 }));
    await world.deliver();
    expect(world.cardsOf('Kees')).toEqual([expect.stringContaining('Verlofwensen')]);
  });

  it('a message whose answer was lost is not sent a second time blindly', async () => {
    const journey = await oneDue(IN_SLACK);
    world.playground.faults.inject('slack', { kind: 'lost-answer' }, { method: 'chat.postMessage' });
    await world.deliver();
    const { deliveryId = '' } = await nudge(journey);
    await spoil('sentMessages', deliveryId, 'view');
    world.clock.travelTo(world.clock.now().add({ minutes: 2 }));
    await world.deliver();
    expect(world.messagesOf('Kees')).toHaveLength(1);
    expect(await nudge(journey)).toMatchObject({ state: 'unknown' });
  });

  it('whoever asks for it gets a sentence', async () => {
    await spoil('users', await userOf('Kees'), 'roles');
    const answered = world.playground.history.next(({ from }) => from === 'coach');
    await world.playground.player.say(world.person('Kees'), 'help');
    expect((await answered).text).not.toBe('');
    expect(world.cardsOf('Kees').at(-1)).toContain('kan ik niet meer lezen');
  });

  it('the start goes on, for tenants whose end was cut short or whose own document is spoilt too', async () => {
    const journey = await oneDue(IN_SLACK);
    for (const id of ['ended', 'spoilt'])
      await repositories().tenants.save({ ...demoTenant, id, teamsTenantId: id });
    await spoil('tenants', 'spoilt', 'timeZone');
    const keyrings = plain.collection('keyrings');
    await keyrings.insertOne({ _id: 'ended', destroyedAt: new Date() });
    const users = plain.collection('users');
    const user = await users.findOne({ _id: await userOf('Kees') });
    await users.insertOne({ ...user, _id: 'left', tenantId: 'ended' });
    const arrived = world.playground.history.next(({ personId }) => personId === world.person('Kees').id);
    await world.program.begin();
    await arrived;
    expect(await nudge(journey)).toMatchObject({ state: expect.stringMatching(/sending|delivered/) });
  });
});
