import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Announcement } from '../journeys/announcement.js';
import type { Locale } from '../language/locale.js';
import type { View } from '../messages/view.js';
import type { User } from '../people/user.js';
import { lapseAnnouncements } from './announce/lapse.js';
import { intentOf } from './intent.js';
import { fatima, olga, openTeamCoach, type TeamCoach } from './testing/team-coach.js';
import { Talk } from './testing/talk.js';

let coach: TeamCoach;
/** What was written to whom, unasked. */
let told: (readonly [to: string, view: View])[];
let needs: TeamCoach['needs'];
beforeEach(async () => {
  coach = await openTeamCoach();
  await coach.stored(() => coach.needs.users.saveMany([ines]));
  told = [];
  needs = {
    ...coach.needs,
    tell: (user: User, viewIn: (locale: Locale) => View) => {
      told.push([user.id, viewIn('nl')]);
      return Promise.resolve(true);
    },
  };
});
afterEach(() => coach.close());

/** A second one of HR who is at work; the third is on leave. */
const ines: User = { ...olga, id: 'ines', name: 'ines', email: 'ines@example.com' };

const talk = (who: User, locale?: Locale) => new Talk(coach, who, locale, needs);
const carla = { expectedOn: '2027-06-01', agreed: 'true' };
const all = (): Promise<Announcement[]> => coach.stored(() => coach.needs.announcements.all());
async function tells(): Promise<string> {
  await (await talk(fatima).say('melden Carla')).handIn(carla, {});
  const [one] = await all();
  if (!one) throw new Error('nothing was told');
  return one.id;
}
const journeysOf = (name: string) => coach.stored(() => coach.needs.journeys.ofEmployees([name]));
const linesTo = (who: User): string =>
  told
    .filter(([to]) => to === who.id)
    .flatMap(([, view]) => (view.kind === 'notice' ? view.lines : [view.kind]))
    .join('\n');
/** HR presses a button of the message; the talk goes on from there. */
const press = async (who: User, command: string, rest: string) => {
  const pressed = talk(who);
  await pressed.receive(intentOf({ do: 'command', command, rest }));
  return pressed;
};

describe('a manager who tells HR that someone becomes a parent', () => {
  it('is warned, and not heard without the employee’s word', async () => {
    const manager = await talk(fatima).say('melden Carla 1 juni 2027');
    expect(manager.text).toMatch(/alleen als je medewerker het goedvindt/);
    await manager.handIn({ agreed: 'false' });
    expect(manager.errors).toEqual([expect.stringMatching(/Vraag het eerst aan je medewerker/)]);
    expect(await all()).toEqual([]);
  });

  it('asks HR, and begins no journey', async () => {
    const manager = await (await talk(fatima).say('melden Carla')).handIn(carla);
    expect(manager.text).toMatch(/HR leest: Carla Smit wordt ouder \(Zwanger, 1 juni 2027\)[^]*dertig dagen/);
    await manager.handIn({});
    expect(manager.text).toMatch(/HR leest nu wat je over Carla meldt/);
    expect(told).toEqual([
      ['ines', expect.objectContaining({ kind: 'announcement', employeeId: 'Carla Smit' })],
      ['olga', expect.objectContaining({ kind: 'announcement', managerName: 'fatima' })],
    ]);
    expect(await journeysOf('Carla Smit')).toEqual([]);
  });

  it('tells of nobody outside their team, nor what they know already, nor of a day that cannot be', async () => {
    const manager = await talk(fatima).say('melden');
    await manager.handIn({ ...carla, who: 'Pieter Post' });
    expect(manager.errors).toHaveLength(1);
    await manager.handIn({ ...carla, who: 'Anna de Vries', expectedOn: '2027-03-10' });
    expect(manager.errors).toEqual([expect.stringMatching(/al bekend/)]);
    await manager.handIn({ ...carla, who: 'Carla Smit', expectedOn: '2031-01-01' });
    expect(manager.errors).toHaveLength(1);
    expect(await all()).toEqual([]);
  });

  it('learns nothing of a journey that is HR’s alone', async () => {
    const [annas] = await journeysOf('Anna de Vries');
    if (!annas) throw new Error('no journey');
    const managerMayKnowFrom = Temporal.PlainDate.from('2027-01-10');
    await coach.stored(() =>
      coach.needs.journeys.save({ ...annas, facts: { ...annas.facts, managerMayKnowFrom } }),
    );
    const manager = await talk(fatima).say('melden Anna');
    await manager.handIn({ ...carla, expectedOn: '2027-03-10' }, {});
    expect(manager.text).toMatch(/HR leest nu wat je over Anna meldt/);
  });

  it('tells it once', async () => {
    await tells();
    const again = await (await talk(fatima).say('melden Carla')).handIn(carla, {});
    expect(again.text).toMatch(/ligt er al een melding/);
    expect(await all()).toHaveLength(1);
  });

  it('hears that nobody of HR can be reached, and it waits all the same', async () => {
    needs = { ...needs, tell: () => Promise.resolve(false) };
    const manager = await (await talk(fatima).say('melden Carla')).handIn(carla, {});
    expect(manager.text).toMatch(/kan daar nu niemand bereiken/);
    expect((await talk(olga).say('meldingen')).text).toMatch(/fatima meldt dat Carla Smit ouder wordt/);
  });
});

describe('HR who is told', () => {
  it('takes it on in the form of a journey, filled in, and the manager hears of it', async () => {
    const hr = await press(olga, 'announced', await tells());
    expect(hr.form.lines[0]).toBe('fatima meldt dat Carla Smit ouder wordt: Zwanger, 1 juni 2027.');
    const filled = hr.form.fields.map((field) => [field.id, 'value' in field && field.value]);
    expect(Object.fromEntries(filled)).toMatchObject({ role: 'birthing-parent', dueDate: '2027-06-01' });
    await hr.handIn({}, {});
    expect((await journeysOf('Carla Smit'))[0]?.facts.dueDate?.toString()).toBe('2027-06-01');
    expect(linesTo(fatima)).toMatch(/HR heeft je melding over Carla overgenomen/);
    expect(await all()).toEqual([]);
  });

  it('declines it with a word, which the manager reads', async () => {
    const hr = await press(olga, 'decline', await tells());
    await hr.handIn({ word: 'Carla vertelt het liever zelf.' }, {});
    expect(linesTo(fatima)).toMatch(/niet over\.\nHR schrijft: Carla vertelt het liever zelf\./);
    expect(await journeysOf('Carla Smit')).toEqual([]);
    expect(await all()).toEqual([]);
  });

  it('decides once: the colleague who comes second is told', async () => {
    const id = await tells();
    const [one, other] = [await press(olga, 'announced', id), await press(ines, 'decline', id)];
    await other.handIn({ word: 'Dat weten we al.' });
    await one.handIn({}, {});
    await other.handIn({});
    expect(other.errors).toEqual([expect.stringMatching(/al beslist/)]);
    expect((await press(ines, 'announced', id)).text).toMatch(/Over deze melding is al beslist/);
    expect(linesTo(fatima)).not.toMatch(/niet over/);
    expect(await journeysOf('Carla Smit')).toHaveLength(1);
  });

  it('of two who agree at the same moment one wins', async () => {
    const id = await tells();
    const both = await Promise.all([olga, ines].map((who) => press(who, 'announced', id)));
    for (const hr of both) await hr.handIn({});
    await Promise.all(both.map((hr) => hr.handIn({})));
    expect(await journeysOf('Carla Smit')).toHaveLength(1);
    expect(told.filter(([to]) => to === 'fatima')).toHaveLength(1);
  });

  it('is the only one who can: a button in a manager’s hands does nothing', async () => {
    const id = await tells();
    const manager = await press(fatima, 'announced', id);
    expect(manager.text).toMatch(/help/);
    expect(await all()).toHaveLength(1);
  });
});

describe('what HR does not decide', () => {
  const lapse = (days: number, isOpen: boolean) => {
    const now = coach.needs.clock.now().add({ hours: 24 * days });
    return coach.stored(() =>
      lapseAnnouncements({ ...needs, clock: { ...coach.needs.clock, now: () => now } }, isOpen),
    );
  };

  it('goes after four weeks, and its manager is told in working hours', async () => {
    await tells();
    await lapse(27, true);
    await lapse(29, false);
    expect(await all()).toHaveLength(1);
    await lapse(28, true);
    expect(await all()).toEqual([]);
    expect(linesTo(fatima)).toMatch(/niet beslist over je melding over Carla/);
  });

  it('goes on the thirtieth day, whatever the hour', async () => {
    await tells();
    await lapse(30, false);
    expect(await all()).toEqual([]);
    expect(linesTo(fatima)).toBe('');
  });
});
