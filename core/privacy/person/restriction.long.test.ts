import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Speaker } from '../../../testing/conversation/chatter.js';
import { speakerFor } from '../../../testing/conversation/speaker.js';
import { openDemoCoach, type DemoCoach } from '../../../testing/demo-coach.js';
import { readExample } from '../../../demo/demo-tenant.js';
import type { Journey } from '../../journeys/journey.js';
import { correctPerson } from './correct-person.js';
import { objectToNudges, withdrawObjection } from './objection.js';
import { lift, restrict } from './restriction.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const expecting = { announcedOn: day('2026-09-24'), dueDate: day('2027-06-01') };

let world: DemoCoach;
let hanneke: Speaker;
let annas: Journey;
let guus: Journey;
beforeAll(async () => {
  world = await openDemoCoach({ installFor: ['Hanneke', 'Ravi', 'Sanne', 'Kees'] });
  hanneke = speakerFor(world.playground, world.person('Hanneke'), 'nl');
  annas = await world.report('2001', expecting);
  guus = await world.report('2007', expecting);
  await world.deliver();
});
afterAll(() => world.close());

const needs = () => ({ ...world.program.repositories, ...world.program.core, clock: world.clock });
const said = (name: string): string => world.cardsOf(name).join('\n\n');
const open = async (journey: Journey) =>
  (await world.nudgesOf(journey)).filter(({ state }) => state === 'planned' || state === 'delivered');
const userOf = (name: string) =>
  world.asHr(async () => {
    const found = await world.program.repositories.users.findByEmail(`${name}@example.com`);
    if (!found) throw new Error(`nobody has ${name}`);
    return found;
  });

describe('whose data is restricted', () => {
  const anna = () => world.asHr(() => world.program.repositories.employees.get(annas.employeeId));

  it('is kept, and neither planned with, nor shown, nor told to anyone', async () => {
    expect(said('Sanne')).toContain('Anna');
    await hanneke.say('plan Anna Visser');
    expect(said('Hanneke')).toContain('Anna Visser');

    await world.asHr(() => restrict(needs(), annas.employeeId));
    await world.deliver();

    expect(await open(annas)).toEqual([]);
    for (const name of ['Sanne', 'Hanneke']) expect(said(name)).not.toContain('Anna');
    await hanneke.say('plan Anna Visser');
    await hanneke.say('wanneer is Anna Visser uitgerekend?');
    expect(hanneke.reads()).not.toContain('juni');
    await world.passDays(30);
    await world.deliver();
    expect(said('Sanne')).not.toContain('Anna');
    const [journey] = await world.asHr(() => world.program.repositories.journeys.getMany([annas.id]));
    expect(journey?.facts.dueDate).toEqual(expecting.dueDate);
  });

  it('takes no report, and stays so when the roster comes again', async () => {
    const result = await world.asHr(() =>
      world.program.core.planned.change(annas.id, { dueDate: day('2027-06-08') }),
    );
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'restricted' }] });
    const roster = { name: 'roster.csv', content: Buffer.from(await readExample('roster.csv')) };
    await world.asHr(() => world.program.core.importFiles({ roster }));
    expect((await anna())?.restrictedOn).toBeDefined();
    expect(await open(annas)).toEqual([]);
  });

  it('is used again once that is lifted', async () => {
    await world.asHr(() => lift(needs(), annas.employeeId));
    expect((await open(annas)).length).toBeGreaterThan(0);
    await hanneke.say('plan Anna Visser');
    expect(said('Hanneke')).toContain('Anna Visser');
  });
});

describe('who objects to tips', () => {
  it('gets none any more; HR hears of it, and has them instead', async () => {
    const kees = await userOf('kees.jansen');
    expect(said('Kees')).toContain('Guus');
    await world.asHr(() => objectToNudges(needs(), kees.id));
    await world.deliver();
    expect((await open(guus)).filter(({ recipientId }) => recipientId === kees.id)).toEqual([]);
    expect((await open(guus)).length).toBeGreaterThan(0);
    expect(said('Hanneke')).toContain('Kees Jansen wil geen tips meer');
    const before = said('Kees');
    await world.passDays(14);
    await world.deliver();
    expect(said('Kees')).toBe(before);
  });

  it('gets them again where they want', async () => {
    const kees = await userOf('kees.jansen');
    await world.asHr(() => withdrawObjection(needs(), kees.id));
    await world.passDays(14);
    expect((await open(guus)).some(({ recipientId }) => recipientId === kees.id)).toBe(true);
  });
});

describe('what is corrected', () => {
  it('changes on the cards that are out', async () => {
    await world.deliver();
    const before = await world.asHr(() => world.program.repositories.employees.get(guus.employeeId));
    const after = { ...before!, name: 'Gijs Peters', firstName: 'Gijs' };
    expect(said('Kees')).toContain('Guus');
    expect(await world.asHr(() => correctPerson(needs(), { employee: { before: before!, after } }))).toBe(
      true,
    );
    await world.deliver();
    expect(said('Kees')).toContain('Gijs');
    expect(said('Kees')).not.toContain('Guus');
  });

  it('is refused where it is someone else’s', async () => {
    const before = await world.asHr(() => world.program.repositories.employees.get(guus.employeeId));
    const after = { ...before!, personnelNumber: '2001' };
    expect(await world.asHr(() => correctPerson(needs(), { employee: { before: before!, after } }))).toBe(
      false,
    );
  });
});
