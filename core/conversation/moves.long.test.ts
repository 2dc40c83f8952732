import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { readExample } from '../../demo/demo-tenant.js';
import type { Speaker } from '../../testing/conversation/chatter.js';
import { speakerFor } from '../../testing/conversation/speaker.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import type { Journey } from '../journeys/journey.js';

const day = (text: string) => Temporal.PlainDate.from(text);

let world: DemoCoach;
/** Hanneke is of HR in Teams, Ravi in Slack. */
let hanneke: Speaker;
let ravi: Speaker;
beforeAll(async () => {
  world = await openDemoCoach({
    installFor: ['Hanneke', 'Ravi', 'Sanne', 'Priya', 'Kees', 'Emma', 'Youssef'],
  });
  hanneke = speakerFor(world.playground, world.person('Hanneke'), 'nl');
  ravi = speakerFor(world.playground, world.person('Ravi'), 'en');
});
afterAll(() => world.close());

const stores = () => world.program.repositories;
const userCalled = async (email: string) => {
  const user = await world.asHr(() => stores().users.findByEmail(`${email}@example.com`));
  if (!user) throw new Error(`nobody has ${email}`);
  return user;
};
const employeeNumbered = (number: string) =>
  world.asHr(() => stores().employees.findByPersonnelNumber(number));
const readersOf = async (journey: Journey): Promise<string[]> => [
  ...new Set(
    (await world.nudgesOf(journey))
      .filter(({ state }) => state === 'planned' || state === 'delivered')
      .map(({ recipientId }) => recipientId),
  ),
];
const hear = (name: string): string => world.cardsOf(name).join('\n\n');
const importRoster = (text: string) =>
  world.asHr(() =>
    world.program.core.importFiles({ roster: { name: 'roster.csv', content: Buffer.from(text) } }),
  );

describe('someone gets another manager', () => {
  let annas: Journey;
  beforeAll(async () => {
    annas = await world.report('2001', { announcedOn: day('2026-11-24'), dueDate: day('2027-06-01') });
    await world.deliver();
  });

  it('in Teams: it is shown first, nudges pass on, the old cards go, and the new manager is told', async () => {
    const [sanne, priya] = [await userCalled('sanne.de.boer'), await userCalled('priya.nair')];
    expect(hear('Sanne')).toMatch(/Anna/);
    await hanneke.say('overdragen Anna Visser naar Priya');
    await hanneke.handIn({});
    expect(hanneke.reads()).toMatch(/Anna Visser gaat vanaf vandaag van Sanne de Boer naar Priya Nair/);
    expect(hanneke.reads()).toMatch(/gaan naar iemand anders/);
    expect(hanneke.reads()).toMatch(/haal ik terug/);
    expect((await employeeNumbered('2001'))?.managerId).toBe(sanne.id);

    await hanneke.handIn({});
    await world.deliver();
    expect((await employeeNumbered('2001'))?.managerId).toBe(priya.id);
    expect(await readersOf(annas)).toContain(priya.id);
    expect(await readersOf(annas)).not.toContain(sanne.id);
    expect(hear('Sanne')).not.toMatch(/Anna/);
    const told = world.cardsOf('Priya').filter((card) => /Someone joins your team/.test(card));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/Anna Visser/);
    expect(told[0]).not.toMatch(/leave|pregnan|birth|parent/i);
  });

  it('in Slack: a whole team at once', async () => {
    const [kees, emma] = [await userCalled('kees.jansen'), await userCalled('emma.clarke')];
    const team = await world.asHr(() => stores().employees.managedBy(kees.id));
    expect(team.length).toBeGreaterThan(1);
    await ravi.say('reassign');
    await ravi.handIn({ who: 'Kees Jansen', to: 'Emma Clarke' });
    expect(ravi.reads()).toMatch(/Guus Peters goes from Kees Jansen to Emma Clarke/);
    await ravi.handIn({});
    expect(await world.asHr(() => stores().employees.managedBy(kees.id))).toEqual([]);
    const emmas = await world.asHr(() => stores().employees.managedBy(emma.id));
    expect(emmas.map(({ id }) => id)).toEqual(expect.arrayContaining(team.map(({ id }) => id)));
    expect(hear('Emma')).toMatch(/2 people join your team/);
  });

  it('is refused for who has that manager, and for a manager that is none', async () => {
    await hanneke.say('overdragen Anna Visser naar Priya Nair');
    await hanneke.handIn({});
    expect(hanneke.reads()).toMatch(/Priya Nair is al de leidinggevende/);
    await hanneke.handIn({ to: 'Bram Mulder' });
    expect(hanneke.reads()).toMatch(/Ik vind deze persoon niet/);
  });

  it('is shown anew where someone else of HR moved them meanwhile, and waits for another word', async () => {
    const [emma, youssef] = [await userCalled('emma.clarke'), await userCalled('youssef.el.amrani')];
    await hanneke.say('overdragen Jip van Dam naar Youssef');
    await hanneke.handIn({});
    await ravi.say('reassign Jip van Dam to Emma');
    await ravi.handIn({});
    await ravi.handIn({});
    expect((await employeeNumbered('2010'))?.managerId).toBe(emma.id);
    await hanneke.handIn({});
    expect(hanneke.reads()).toMatch(/Er is ondertussen iets veranderd/);
    expect(hanneke.reads()).toMatch(/van Emma Clarke naar Youssef El Amrani/);
    expect((await employeeNumbered('2010'))?.managerId).toBe(emma.id);
    await hanneke.handIn({});
    expect((await employeeNumbered('2010'))?.managerId).toBe(youssef.id);
    await importRoster(await readExample('roster.csv'));
  });

  it('by a roster: the same follows, and the same is told', async () => {
    const [priya, youssef] = [await userCalled('priya.nair'), await userCalled('youssef.el.amrani')];
    const roster = await readExample('roster.csv');
    const line = (manager: string) =>
      roster.replace(/^(Anna Visser,.*),[^,]*,employee/m, `$1,${manager},employee`);
    expect(await importRoster(line(youssef.email))).toMatchObject({ ok: true });
    await world.deliver();
    expect(await readersOf(annas)).toContain(youssef.id);
    expect(await readersOf(annas)).not.toContain(priya.id);
    expect(hear('Youssef')).toMatch(/Er komt iemand bij in je team/);
    expect(hear('Kees')).toMatch(/Er komen 2 mensen bij in je team/);
    const before = world.cardsOf('Youssef').length;
    await importRoster(line(youssef.email));
    expect(world.cardsOf('Youssef')).toHaveLength(before);
    await importRoster(roster);
  });
});

describe('a role', () => {
  it('is given to an employee of the roster, who is a user from then on, also after the next roster', async () => {
    await ravi.say('roles Bram Mulder hr');
    await ravi.handIn({ chat: 'slack' });
    expect(ravi.reads()).toMatch(/Bram Mulder gets the role HR/);
    await ravi.handIn({});
    expect(ravi.reads()).toMatch(/Bram Mulder has the role HR now/);
    expect(await userCalled('bram.mulder')).toMatchObject({ roles: ['hr'], given: ['hr'], chat: 'slack' });
    await importRoster(await readExample('roster.csv'));
    expect(await userCalled('bram.mulder')).toMatchObject({ roles: ['hr'] });
    await hanneke.say('rollen Bram Mulder hr');
    await hanneke.handIn({});
    expect(hanneke.reads()).toMatch(/Bram Mulder heeft deze rol al/);
  });

  it('is taken away: what follows is shown, and is gone at once; also after the next roster', async () => {
    const [daan, lotte] = [await userCalled('daan.bakker'), await employeeNumbered('2012')];
    expect(lotte?.managerId).toBe(daan.id);
    await hanneke.say('rollen Daan Bakker leidinggevende');
    await hanneke.handIn({ what: 'take' });
    expect(hanneke.reads()).toMatch(/2 mensen hebben dan geen leidinggevende/);
    await hanneke.handIn({});
    expect(await userCalled('daan.bakker')).toMatchObject({ roles: [], taken: ['manager'] });
    await hanneke.say('mensen Daan');
    expect(hanneke.reads()).toMatch(/Rol: geen\s+Met de hand afgenomen: leidinggevende/);
    expect((await employeeNumbered('2012'))?.managerId).toBeUndefined();
    expect(hear('Ravi')).toMatch(/A team has no manager/);

    await hanneke.say('rollen Daan Bakker leidinggevende');
    await hanneke.handIn({ what: 'give' });
    await hanneke.handIn({});
    expect(await userCalled('daan.bakker')).toMatchObject({ roles: ['manager'], taken: undefined });
    await importRoster(await readExample('roster.csv'));
    expect((await employeeNumbered('2012'))?.managerId).toBe(daan.id);
  });

  it('of HR is never taken from the last by hand, nor by leaving', async () => {
    for (const name of ['Bram Mulder', 'Ravi Sharma']) {
      await hanneke.say(`rollen ${name} hr`);
      await hanneke.handIn({ what: 'take' });
      await hanneke.handIn({});
    }
    await hanneke.say('rollen Hanneke Vos hr');
    await hanneke.handIn({ what: 'take' });
    expect(hanneke.reads()).toMatch(/Dit is de laatste van HR/);
    await hanneke.say('uit dienst Hanneke Vos');
    await hanneke.handIn({});
    expect(hanneke.reads()).toMatch(/Dit is de laatste van HR/);
    expect((await world.asHr(() => stores().users.withRole('hr'))).map(({ name }) => name)).toEqual([
      'Hanneke Vos',
    ]);
    await hanneke.say('rollen Ravi Sharma hr');
    await hanneke.handIn({ what: 'give' });
    await hanneke.handIn({});
    expect(await userCalled('ravi.sharma')).toMatchObject({ roles: ['hr'] });
  });

  it('of a privacy officer shows the rules, and no plan', async () => {
    await hanneke.say('rollen Emma Clarke privacyfunctionaris');
    await hanneke.handIn({});
    expect(hanneke.reads()).toMatch(/ziet geen plannen/);
    await hanneke.handIn({});
    await hanneke.say('rollen Emma Clarke leidinggevende');
    await hanneke.handIn({ what: 'take' });
    await hanneke.handIn({});
    const emma = speakerFor(world.playground, world.person('Emma'), 'en');
    await emma.say('help');
    expect(emma.reads()).not.toMatch(/"?plan"?/);
    await emma.say('how long is parental leave?');
    expect(emma.reads()).toMatch(/26/);
    await importRoster(await readExample('roster.csv'));
  });
});

describe('leaving the employer', () => {
  it('of an employee ends what was planned at once, and nobody reports anything of them any more', async () => {
    const journey = await world.report('2005', {
      announcedOn: day('2026-10-01'),
      dueDate: day('2027-02-15'),
    });
    await world.deliver();
    expect(hear('Priya')).toMatch(/Eva/);
    await ravi.say('leave employment Eva Smit');
    await ravi.handIn({ day: '2026-11-23' });
    expect(ravi.reads()).toMatch(/The last day was/);
    await ravi.handIn({});
    await world.deliver();
    expect(await readersOf(journey)).toEqual([]);
    expect(hear('Priya')).not.toMatch(/Eva/);
    expect(await employeeNumbered('2005')).toMatchObject({ leftOn: day('2026-11-23'), managerId: undefined });
    await hanneke.say('uit dienst Eva Smit');
    await hanneke.handIn({});
    expect(hanneke.reads()).toMatch(/Ik vind deze persoon niet/);
  });

  it('on a day to come ends the contract, and leaves all as it is until then', async () => {
    await hanneke.say('uit dienst Chen Li');
    await hanneke.handIn({ day: '2027-03-31' });
    expect(hanneke.reads()).toMatch(/werkt hier tot en met 31 maart 2027/);
    await hanneke.handIn({});
    const chen = await employeeNumbered('2003');
    expect(chen).toMatchObject({ contractEnd: day('2027-03-31') });
    expect(chen?.leftOn).toBeUndefined();
    expect(chen?.managerId).toBe((await userCalled('tom.willems')).id);
  });

  it('of a manager leaves their team without one, tells the rest of HR, and takes everything back', async () => {
    const sanne = await userCalled('sanne.de.boer');
    await hanneke.say('uit dienst Sanne de Boer');
    await hanneke.handIn({ day: '2027-01-31' });
    expect(hanneke.reads()).toMatch(/houd ik geen contract bij/);
    await hanneke.handIn({ day: '2026-11-24' });
    await hanneke.handIn({});
    expect(hanneke.reads()).toMatch(/mensen hebben geen leidinggevende meer/);
    expect(await userCalled('sanne.de.boer')).toMatchObject({ roles: [] });
    expect(await world.asHr(() => stores().employees.managedBy(sanne.id))).toEqual([]);
    await world.deliver();
    expect(await world.asHr(() => stores().messages.standingWith(sanne.id))).toEqual([]);
    expect(hear('Ravi')).toMatch(/no manager any more. It was Sanne de Boer/);

    await hanneke.say('overdragen');
    await hanneke.handIn({ who: 'Logistics', to: 'Youssef El Amrani' });
    await hanneke.handIn({});
    expect(hanneke.reads()).toMatch(/2 mensen horen nu bij een ander team/);
  });
});

describe('who is who', () => {
  it('is counted, listed and shown, with who is not reached and what to do', async () => {
    await hanneke.say('mensen');
    expect(hanneke.reads()).toMatch(/ken ik nog uit geen chat/);
    await hanneke.say('mensen an');
    expect(hanneke.reads()).toMatch(/mensen gevonden/);
    await hanneke.say('mensen 2003');
    expect(hanneke.reads()).toMatch(/Chen Li/);
    expect(hanneke.reads()).toMatch(/Ik volg hier geen plan/);
    await hanneke.say('mensen Tom Willems');
    expect(hanneke.reads()).toMatch(/niet bereikbaar \(heeft de app niet\)/);
    expect(hanneke.reads()).toMatch(/Instellingsbeleid/);
    await hanneke.say('mensen Zzz');
    expect(hanneke.reads()).toMatch(/Ik ken niemand die zo heet/);
  });

  it('is looked for again: found in Slack, not installed in Teams, and those who have blocked the coach apart', async () => {
    const priya = await userCalled('priya.nair');
    const trouble = { reason: 'blocked', since: world.clock.now(), attempts: 1 } as const;
    await world.asHr(() => stores().contacts.change({ userId: priya.id, chat: 'teams' }, { trouble }));
    await ravi.say('sync');
    const said = ravi.reads();
    expect(said).toMatch(/newly found/);
    expect(said).toMatch(/does not have the app yet/);
    expect(said).toMatch(/Tom Willems/);
    expect(said).toMatch(/Setup policies/);
    expect(said).toMatch(/1 person has blocked me/);
    const naomi = await userCalled('naomi.martina');
    expect(await world.asHr(() => stores().conversations.get(naomi.id, 'slack'))).toBeDefined();
    await ravi.say('sync');
    expect(ravi.reads()).toMatch(/0 people newly found/);
  });
});
