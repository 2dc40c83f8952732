import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { readExample } from '../../demo/demo-tenant.js';
import { install } from '../../demo/demo-playground.js';
import { conversationIdOf } from '../../demo/platforms/person.js';
import { sampleMessage } from '../../storage/testing/samples.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';

const day = (text: string) => Temporal.PlainDate.from(text);

let world: DemoCoach;
beforeAll(async () => {
  world = await openDemoCoach({ installFor: [] });
});
afterAll(() => world.close());

const asHr = <T>(work: () => Promise<T>): Promise<T> => world.asHr(work);
const core = () => world.program.core;
const importRoster = (text: string) =>
  asHr(() => core().importFiles({ roster: { name: 'roster.csv', content: Buffer.from(text) } }));

describe('what a roster takes away', () => {
  const repositories = () => world.program.repositories;
  const userCalled = (email: string) => asHr(() => repositories().users.findByEmail(email));
  const standingWith = async (id = '') => (await asHr(() => repositories().messages.standingWith(id))).length;
  const planned = async (id = '') =>
    (await asHr(() => repositories().nudges.withState(id, 'planned'))).length;

  beforeAll(async () => {
    await install(world.playground, [world.person('Ravi'), world.person('Priya')], false);
    const [ravi, hanneke] = [
      await userCalled('ravi.sharma@example.com'),
      await userCalled('hanneke.vos@example.com'),
    ];
    const share = { responsibleId: ravi?.id ?? '', substituteId: hanneke?.id ?? '' };
    await asHr(() => repositories().hrShares.save({ id: 'share', team: 'Development', ...share }));
    await world.report('2008', { announcedOn: day('2026-10-01'), dueDate: day('2027-01-15') });
    await world.report('2005', { announcedOn: day('2026-10-01'), dueDate: day('2027-02-15') });
    await world.deliver();
  });

  it.each([
    ['in Slack', 'Ravi', 'ravi.sharma', '1002', 'hr,slack', 'employee,'],
    ['in Teams', 'Priya', 'priya.nair', '1103', 'manager,teams', 'employee,'],
  ])(
    '%s, a role, is gone at once: %s keeps no nudge, no card and no say',
    async (_chat, name, email, number, was, is) => {
      const person = world.person(name);
      const before = await userCalled(`${email}@example.com`);
      expect(await standingWith(before?.id)).toBeGreaterThan(0);
      expect(await planned(before?.id)).toBeGreaterThan(0);

      const roster = await readExample('roster.csv');
      const line = new RegExp(`^(.*,${number},.*),${was},(.*)$`, 'm');
      const teamOf = new RegExp(`,${email}@example.com,employee`, 'g');
      const without = roster.replace(line, `$1,${is},$2`).replace(teamOf, ',,employee');
      expect(await importRoster(without)).toMatchObject({ ok: true });
      await world.deliver();
      expect(await planned(before?.id)).toBe(0);
      expect(await standingWith(before?.id)).toBe(0);
      expect(world.cardsOf(name).filter((card) => /Hiske|Eva/.test(card))).toEqual([]);
      expect(
        await asHr(() => repositories().conversations.get(before?.id ?? '', person.chat)),
      ).toBeUndefined();
      const answer = world.playground.history.next(
        ({ personId, from }) => personId === person.id && from === 'coach',
      );
      await world.playground.player.say(person, 'plan');
      expect(JSON.stringify(await answer)).toMatch(/beslist over je gegevens|decides about your data/);

      expect(await importRoster(roster)).toMatchObject({ ok: true });
      expect(await userCalled(`${email}@example.com`)).toEqual(before);
    },
  );

  it('of a role for another: what only HR may see is taken back, also what tells of no journey', async () => {
    const ravi = world.person('Ravi');
    const userId = (await userCalled('ravi.sharma@example.com'))?.id ?? '';
    const anna = await asHr(() => repositories().employees.findByPersonnelNumber('2001'));
    const conversation = {
      ...{ chat: 'slack' as const, userId, workspaceId: ravi.workspaceId },
      conversationId: conversationIdOf(ravi),
    };
    const overview = sampleMessage('an overview', {
      ...{ recipientId: userId, conversation, view: 'overview', nudges: [], messageId: '1.000001' },
      shows: [{ employeeId: anna?.id ?? '' }],
    });
    await asHr(() => repositories().messages.insert(overview));
    const roster = await readExample('roster.csv');
    await importRoster(roster);
    await world.deliver();
    expect(await asHr(() => repositories().messages.get(overview.id))).toBeDefined();
    await importRoster(roster.replace('32,,,hr,slack', '32,,,manager,slack'));
    await world.deliver();
    expect(await asHr(() => repositories().messages.get(overview.id))).toBeUndefined();
    await importRoster(roster);
  });

  it('of whom nobody is the manager any more: HR sees them, and is told', async () => {
    const roster = await readExample('roster.csv');
    const alone = roster.replace('24,2027-12-31,tom.willems@example.com', '24,2027-12-31,');
    expect(await importRoster(alone)).toMatchObject({
      value: {
        people: {
          withoutManager: expect.arrayContaining([{ personnelNumber: '2004', name: 'Dilara Yilmaz' }]),
        },
      },
    });
    const found = async () =>
      (await asHr(() => repositories().employees.withoutManager())).map(({ name }) => name);
    expect(await found()).toContain('Dilara Yilmaz');
    await importRoster(roster);
    expect(await found()).not.toContain('Dilara Yilmaz');
  });

  it('of whoever left, where that is confirmed: nothing is planned any more, until they are back', async () => {
    const roster = await readExample('roster.csv');
    const journey = await world.report('2007', {
      announcedOn: day('2026-10-01'),
      dueDate: day('2027-03-01'),
    });
    const waiting = async () =>
      (await world.nudgesOf(journey)).filter(({ state }) => state === 'planned').length;
    const before = await waiting();
    expect(before).toBeGreaterThan(0);
    const text = roster.replace(/^.*,2007,.*\n/m, '');
    const files = { roster: { name: 'roster.csv', content: Buffer.from(text) } };
    expect(await importRoster(text)).toMatchObject({
      value: { people: { unlisted: [{ personnelNumber: '2007', name: 'Guus Peters' }], ended: [] } },
    });
    expect(await waiting()).toBe(before);
    await asHr(() => core().importFiles(files, { isPreview: true, endMissing: true }));
    expect(await waiting()).toBe(before);
    expect(await asHr(() => core().importFiles(files, { endMissing: true }))).toMatchObject({
      value: { people: { unlisted: [], ended: [{ personnelNumber: '2007' }] } },
    });
    expect(await waiting()).toBe(0);
    expect(await asHr(() => repositories().employees.findByPersonnelNumber('2007'))).toMatchObject({
      leftOn: day('2026-11-24'),
      managerId: undefined,
    });
    expect(await asHr(() => core().planned.report('2007', journey.facts))).toMatchObject({
      problems: [{ code: 'unknown-employee' }],
    });
    await importRoster(roster);
    expect(await waiting()).toBe(before);
  });
});
