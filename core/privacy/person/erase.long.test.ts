import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Speaker } from '../../../testing/conversation/chatter.js';
import { speakerFor } from '../../../testing/conversation/speaker.js';
import { openDemoCoach, type DemoCoach } from '../../../testing/demo-coach.js';
import type { Subject } from '../../people/subject.js';
import { erasePerson, type EraseNeeds } from './erase-person.js';
import { collectionsOf } from './kept-section.js';
import type { Person } from './person.js';

const day = (text: string) => Temporal.PlainDate.from(text);

let world: DemoCoach;
/** Hanneke is of HR in Teams, Ravi in Slack. */
let hanneke: Speaker;
let ravi: Speaker;
const noted: Subject[] = [];
beforeAll(async () => {
  world = await openDemoCoach({ installFor: ['Hanneke', 'Ravi', 'Sanne', 'Kees', 'Emma'] });
  hanneke = speakerFor(world.playground, world.person('Hanneke'), 'nl');
  ravi = speakerFor(world.playground, world.person('Ravi'), 'en');
});
afterAll(() => world.close());

const needs = (): EraseNeeds => ({
  ...world.program.repositories,
  ...world.program.core,
  noteErased: (subject) => {
    noted.push(subject);
    return Promise.resolve();
  },
});
const erase = (person: Person) => world.asHr(() => erasePerson(needs(), person));

const employeeNumbered = (number: string) =>
  world.asHr(async () => {
    const found = await world.program.repositories.employees.findByPersonnelNumber(number);
    if (!found) throw new Error(`nobody has number ${number}`);
    return found;
  });

/** Every document of the employer, opened, as one text. */
const store = () =>
  world.asHr(async () => {
    const { kept } = world.program.repositories;
    const found: unknown[] = [];
    for (const collection of collectionsOf(kept.fields))
      for await (const document of kept.all(collection)) found.push({ collection, ...document });
    return found.map((one) => JSON.stringify(one)).join('\n');
  });

/** What the coach has standing in the chats, and in their files. */
const chats = (): string => {
  const { history, files } = world.playground;
  const messages = history.all().filter(({ from, state }) => from === 'coach' && state !== 'deleted');
  const kept = [...files.slack.all(), ...files.teams.all()].map(({ bytes }) => Buffer.from(bytes).toString());
  return JSON.stringify([messages, kept]);
};

const expecting = { announcedOn: day('2026-09-24'), dueDate: day('2027-06-01') };

describe('an employee is erased', () => {
  beforeAll(async () => {
    for (const number of ['2001', '2002', '2007', '2008']) await world.report(number, expecting);
    await world.deliver();
    for (const speaker of [hanneke, ravi])
      for (const text of [
        'plan Anna Visser',
        'plan Guus Peters',
        'overzicht csv',
        'wie ziet wie Anna Visser',
      ])
        await speaker.say(text);
    await hanneke.say('geboorte Anna Visser');
    await ravi.say('leave employment Guus Peters');
    await world.passDays(20);
    await world.deliver();
  });

  it.each([
    ['2001', 'Anna', 'Sanne', 'Bram'],
    ['2007', 'Guus', 'Kees', 'Hiske'],
  ])('from the store and from both chats: %s', async (number, firstName, manager, colleague) => {
    const { id, name, email = '', personnelNumber } = await employeeNumbered(number);
    const words = [name, email, firstName, `"${personnelNumber}"`, id];
    expect(chats()).toContain(name);
    expect(world.cardsOf(manager).join()).toContain(firstName);

    const report = await erase({ employeeId: id });

    const [documents, shown] = [await store(), chats()];
    for (const word of words)
      expect([word, documents.includes(word), shown.includes(word)]).toEqual([word, false, false]);
    expect(report.messages).toMatchObject({ waiting: 0, refused: 0, unknown: 0 });
    expect(report.messages.done).toBeGreaterThan(3);
    expect(report.removed).toMatchObject({ employees: 1, journeys: 1, trails: 1, drafts: 1 });
    expect(report.removed['outbox']).toBeGreaterThan(0);
    expect(noted).toContainEqual({ kind: 'employee', employeeId: id });
    expect(report.theirs).toContainEqual(expect.objectContaining({ what: 'typed', chat: 'teams' }));
    expect(world.cardsOf(manager).join()).toContain(colleague);

    await world.passDays(7);
    await world.deliver();
    for (const word of words) expect([word, chats().includes(word)]).toEqual([word, false]);
  });

  it('once: doing it again finds nothing left', async () => {
    const [gone] = noted;
    if (gone?.kind !== 'employee') throw new Error('nobody was erased');
    const again = await erase({ employeeId: gone.employeeId });
    const messages = { done: 0, waiting: 0, refused: 0, unknown: 0 };
    expect(again).toEqual({ removed: { drafts: 0 }, cut: 0, messages, theirs: [] });
  });
});

describe('a chat that is busy', () => {
  it('is asked again by the alarm, and the message is gone in the end', async () => {
    const { id, name } = await employeeNumbered('2009');
    await world.report('2009', expecting);
    await world.deliver();
    await ravi.say(`plan ${name}`);
    expect(chats()).toContain(name);
    world.playground.faults.inject('slack', { kind: 'throttled' }, { method: 'chat.delete', times: 99 });
    const report = await erase({ employeeId: id });
    expect(report.messages.waiting).toBeGreaterThan(0);
    world.playground.faults.clear();
    await world.passDays(1);
    await world.deliver();
    expect(chats()).not.toContain(name);
    expect(await store()).not.toContain(id);
  });
});

describe('a manager is erased', () => {
  it('with their account, and whoever they looked after is looked after by HR', async () => {
    const sanne = await world.asHr(() =>
      world.program.repositories.users.findByEmail('sanne.de.boer@example.com'),
    );
    const { id: bram } = await employeeNumbered('2002');
    expect(world.cardsOf('Sanne').join()).toContain('Bram');
    const report = await erase({ userId: sanne!.id });
    expect(report.cut).toBeGreaterThan(0);
    expect(world.cardsOf('Sanne').join()).not.toContain('Bram');
    const documents = await store();
    for (const word of ['Sanne de Boer', 'sanne.de.boer@example.com'])
      expect([word, documents.includes(word)]).toEqual([word, false]);
    const employee = await world.asHr(() => world.program.repositories.employees.get(bram));
    expect(employee?.managerId).toBeUndefined();
  });
});
