import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { demoTenant } from '../../demo/demo-tenant.js';
import { pastTheStore, type PastTheStore } from '../../storage/testing/past-the-store.js';
import { KeyVault } from '../../storage/vault/key-vault.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import { IN_SLACK, IN_TEAMS, outboxOf } from './testing/one-due.js';

let world: DemoCoach;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Kees', 'Sanne', 'Hanneke'] });
});
afterEach(() => world.close());
const { oneDue, nudge } = outboxOf(() => world);
const repositories = () => world.program.repositories;

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
    await spoil('outbox', id, 'sealed');
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
    await spoil('users', _id, 'sealed');
    await world.deliver();
    expect(await nudge(journey)).toMatchObject({ state: 'planned' });
    expect(Number((await nextMoment())?.since(world.clock.now()).total('minutes'))).toBeGreaterThan(1);
    await users.updateOne({ _id }, { $set: { sealed: before?.['sealed'] } });
    world.clock.travelTo(world.clock.now().add({ minutes: 16 }));
    await world.deliver();
    expect(world.cardsOf('Kees')).toEqual([expect.stringContaining('Verlofwensen')]);
  });

  it('a message whose answer was lost is not sent a second time blindly', async () => {
    const journey = await oneDue(IN_SLACK);
    world.playground.faults.inject('slack', { kind: 'lost-answer' }, { method: 'chat.postMessage' });
    await world.deliver();
    const { deliveryId = '' } = await nudge(journey);
    await spoil('sentMessages', deliveryId, 'sealed');
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
    const vault = new KeyVault(await world.vault());
    await vault.destroy('ended', new Date());
    const users = plain.collection('users');
    const user = await users.findOne({ _id: await userOf('Kees') });
    await users.insertOne({ ...user, _id: 'left', tenantId: 'ended' });
    const arrived = world.playground.history.next(({ personId }) => personId === world.person('Kees').id);
    await world.program.begin();
    await arrived;
    expect(await nudge(journey)).toMatchObject({ state: expect.stringMatching(/sending|delivered/) });
  });
});
