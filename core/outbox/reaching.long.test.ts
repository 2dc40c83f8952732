import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { MemoryLog } from '../../bots/testing/memory-log.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import type { Fault } from '../../demo/platforms/faults.js';
import type { Contact } from './contact.js';
import { IN_SLACK, IN_TEAMS, outboxOf, type Who } from './testing/one-due.js';

const at = (text: string) => Temporal.Instant.from(text);

let world: DemoCoach;
let log: MemoryLog;
beforeEach(async () => {
  log = new MemoryLog();
  world = await openDemoCoach({ installFor: ['Kees', 'Sanne', 'Hanneke'], log });
});
afterEach(() => world.close());
const { oneDue, nudge } = outboxOf(() => world);

const repositories = () => world.program.repositories;
const after = async (minutes: number): Promise<void> => {
  world.clock.travelTo(world.clock.now().add({ minutes }));
  await world.deliver();
};
const contactOf = async ({ chat, manager }: Who): Promise<Contact | undefined> =>
  world.asHr(async () => {
    const user = await repositories().users.findByEmail(world.person(manager).email);
    return (await repositories().contacts.getMany([{ userId: user?.id ?? '', chat }]))[0];
  });
const conversationOf = async ({ chat, manager }: Who) =>
  world.asHr(async () => {
    const user = await repositories().users.findByEmail(world.person(manager).email);
    return repositories().conversations.get(user?.id ?? '', chat);
  });
/** Every call about this manager fails so, from now on. */
const alwaysFails = (who: Who, fault: Fault): void =>
  world.playground.faults.inject(who.chat, fault, { times: 1000, about: world.person(who.manager) });

describe.each([
  ['Teams', IN_TEAMS],
  ['Slack', IN_SLACK],
] as const)('a manager in %s', (_chat, who) => {
  it('gets it a minute later where the platform lost the conversation once', async () => {
    const journey = await oneDue(who);
    const conversation = await conversationOf(who);
    world.playground.faults.inject(who.chat, { kind: 'gone' });
    await world.deliver();
    expect(await nudge(journey)).toMatchObject({ state: 'planned', attempts: 1 });
    expect(await contactOf(who)).toMatchObject({ trouble: { reason: 'no-conversation', attempts: 1 } });
    expect(await conversationOf(who)).toEqual(conversation);
    await after(1);
    expect(world.cardsOf(who.manager)).toEqual([expect.stringContaining('Verlofwensen')]);
    expect(await contactOf(who)).toMatchObject({ trouble: undefined, nextAt: undefined });
  });

  it('is tried again with growing pauses where the platform refuses, and keeps the conversation', async () => {
    const journey = await oneDue(who);
    const conversation = await conversationOf(who);
    alwaysFails(who, { kind: 'blocked' });
    await world.deliver();
    const rests: number[] = [];
    for (let times = 0; times < 4; times += 1) {
      const trouble = (await contactOf(who))?.trouble;
      if (!trouble?.restsUntil) throw new Error('no rest');
      rests.push(trouble.restsUntil.since(world.clock.now()).total('minutes'));
      world.clock.travelTo(trouble.restsUntil);
      await world.deliver();
    }
    expect(rests.map(Math.round)).toEqual([1, 15, 60, 240]);
    expect(await conversationOf(who)).toEqual(conversation);
    expect(await nudge(journey)).toMatchObject({ state: 'planned' });
    expect(world.messagesOf(who.manager)).toEqual([]);
  });

  it('gets what waited as soon as they are heard of', async () => {
    const journey = await oneDue(who);
    world.playground.faults.inject(who.chat, { kind: 'blocked' });
    await world.deliver();
    await after(0);
    expect(await nudge(journey)).toMatchObject({ state: 'planned' });
    await world.playground.player.say(world.person(who.manager), 'hallo');
    await world.deliver();
    expect(await nudge(journey)).toMatchObject({ state: 'delivered' });
  });

  it('is reachable again at once after the app was removed and installed again', async () => {
    await world.playground.player.uninstall(world.person(who.manager));
    await world.playground.player.install(world.person(who.manager));
    const journey = await oneDue(who);
    await world.deliver();
    expect(await nudge(journey)).toMatchObject({ state: 'delivered' });
  });

  it('HR is told once, within the hour, with what waits and what to do', async () => {
    await oneDue(who);
    const told = () => world.cardsOf('Hanneke').filter((card) => card.includes('niet bereiken'));
    alwaysFails(who, { kind: 'blocked' });
    await world.deliver();
    await after(20);
    expect(told()).toEqual([]);
    await after(11);
    expect(told()).toEqual([expect.stringMatching(new RegExp(`${who.manager}[^]*Verlofwensen, over`))]);
    for (const minutes of [30, 60, 24 * 60]) await after(minutes);
    expect(told()).toHaveLength(1);
    expect(world.messagesOf('Hanneke').at(-1)?.text).not.toMatch(/verlof|zwanger/i);
  });

  it('HR hears nothing of trouble that is over in time', async () => {
    await oneDue(who);
    world.playground.faults.inject(who.chat, { kind: 'gone' });
    await world.deliver();
    for (const minutes of [1, 30, 60]) await after(minutes);
    expect(world.cardsOf('Hanneke').join()).not.toContain('niet bereiken');
  });

  it('HR is told of what the platform will never take', async () => {
    const journey = await oneDue(who);
    const refusal =
      who.chat === 'slack' ? { code: 'invalid_blocks' } : { code: 'MessageSizeTooBig', status: 400 };
    world.playground.faults.inject(who.chat, { kind: 'error', ...refusal });
    await world.deliver();
    expect(await nudge(journey)).toMatchObject({ state: 'undeliverable', nextAt: undefined });
    expect(world.cardsOf('Hanneke').at(-1)).toMatch(/niet aangekomen[^]*Verlofwensen/);
  });
});

it('what an import planned before the app was there comes the moment it is installed', async () => {
  await world.playground.player.uninstall(world.person('Sanne'));
  const journey = await oneDue(IN_TEAMS);
  await world.deliver();
  expect(await nudge(journey)).toMatchObject({ state: 'planned', attempts: 1 });
  expect(await contactOf(IN_TEAMS)).toMatchObject({ trouble: { reason: 'not-installed' } });
  await world.playground.player.install(world.person('Sanne'));
  await world.deliver();
  expect(await nudge(journey)).toMatchObject({ state: 'delivered' });
  expect(world.cardsOf('Sanne').at(-1)).toContain('Verlofwensen');
});

it('what is planned follows its reader to another time zone', async () => {
  const roster = (zone: string) => ({
    roster: {
      name: 'roster.csv',
      content: Buffer.from(
        [
          'name,email,personnel_number,team,weekly_hours,contract_end,manager_email,role,chat,locale,time_zone',
          `Kees Jansen,${world.person('Kees').email},1201,Development,40,,,manager,slack,nl,${zone}`,
        ].join('\n'),
      ),
    },
  });
  const { importFiles } = world.program.core;
  await world.asHr(() => importFiles(roster('America/Los_Angeles')));
  const journey = await oneDue(IN_SLACK);
  await world.deliver();
  expect(await nudge(journey)).toMatchObject({ state: 'planned', nextAt: at('2026-11-24T17:00:00Z') });
  await world.asHr(() => importFiles(roster('Europe/Amsterdam')));
  await world.deliver();
  expect(await nudge(journey)).toMatchObject({ state: 'delivered' });
});

it('the operator reads that nobody of HR can be told either, without a name, and HR is told once that is over', async () => {
  await oneDue(IN_SLACK);
  for (const chat of ['slack', 'teams'] as const)
    world.playground.faults.inject(chat, { kind: 'blocked' }, { times: 1000 });
  await world.deliver();
  await after(31);
  const line = log.lines.find((one) => one.includes('nobody of HR can be told'));
  expect(line).toMatch(/^error .*"people":1/);
  expect(log.lines.join()).not.toMatch(/kees|hanneke|verlof/i);
  world.playground.faults.clear();
  world.playground.faults.inject('slack', { kind: 'blocked' }, { times: 1000 });
  await after(61);
  expect(world.cardsOf('Hanneke').at(-1)).toContain('niet bereiken');
});

it('a busy chat is left alone by the whole tenant for as long as it asks', async () => {
  await oneDue(IN_SLACK);
  world.playground.faults.inject('slack', { kind: 'throttled', retryAfterSeconds: 300 });
  await world.deliver();
  const daans = await oneDue({ ...IN_SLACK, employee: '2010' });
  await world.deliver();
  expect(world.cardsOf('Daan')).toEqual([]);
  expect(await nudge(daans)).toMatchObject({ state: 'planned', attempts: 0 });
  await after(6);
  expect(await nudge(daans)).toMatchObject({ state: 'delivered' });
});

it('HR is told in office hours', async () => {
  world.clock.travelTo(at('2026-11-24T15:50:00Z'));
  await oneDue(IN_SLACK);
  alwaysFails(IN_SLACK, { kind: 'blocked' });
  await world.deliver();
  await after(40);
  expect(world.cardsOf('Hanneke').join()).not.toContain('niet bereiken');
  world.clock.travelTo(at('2026-11-25T08:00:00Z'));
  await world.deliver();
  expect(world.cardsOf('Hanneke').at(-1)).toContain('niet bereiken');
});

it('the account of a person has ended: nothing is tried again, HR is told, and nothing is lost', async () => {
  const journey = await oneDue(IN_SLACK);
  world.playground.faults.inject('slack', { kind: 'error', code: 'user_disabled' });
  await world.deliver();
  expect(await contactOf(IN_SLACK)).toMatchObject({
    trouble: { reason: 'person-gone' },
  });
  await after(24 * 60);
  expect(world.messagesOf('Kees')).toEqual([]);
  expect(world.cardsOf('Hanneke').at(-1)).toMatch(/Kees[^]*gesloten/);
  await world.playground.player.say(world.person('Kees'), 'hallo');
  await world.deliver();
  expect(await nudge(journey)).toMatchObject({ state: 'delivered' });
});
