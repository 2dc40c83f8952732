import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../language/locale.js';
import type { View } from '../messages/view.js';
import type { User } from '../people/user.js';
import { intentOf } from './intent.js';
import { fatima, olga, openTeamCoach, tom, type TeamCoach } from './testing/team-coach.js';
import { Talk } from './testing/talk.js';

const JANUARY = 'pauze 4 januari 2027 tot en met 15 januari 2027';

let coach: TeamCoach;
let told: (readonly [to: string, view: View])[];
let isHrThere: boolean;
beforeEach(async () => {
  coach = await openTeamCoach();
  told = [];
  isHrThere = true;
});
afterEach(() => coach.close());

const talk = (who: User) =>
  new Talk(coach, who, undefined, {
    ...coach.needs,
    tell: (user: User, viewIn: (locale: Locale) => View) => {
      if (isHrThere) told.push([user.id, viewIn('nl')]);
      return Promise.resolve(isHrThere);
    },
  });
const pauses = async (who: User) => (await talk(who).say(JANUARY)).handIn({});
const day = (text: string) => Temporal.PlainDate.from(text);

describe('a manager who pauses', () => {
  it('is told before that HR will be asked who stands in, and HR is, with a button', async () => {
    const manager = await pauses(fatima);
    expect(manager.text).toMatch(/Ik vraag HR wie je dan vervangt/);
    await manager.handIn({});
    expect(manager.text).toMatch(/houdt vanzelf op\.\nHR leest nu/);
    expect(told).toEqual([
      [
        'olga',
        expect.objectContaining({
          title: 'Wie vervangt fatima?',
          choices: [
            { text: 'Kies een vervanger', action: { do: 'command', command: 'stand-in', rest: 'fatima' } },
          ],
        }),
      ],
    ]);
  });

  it('brings HR to the form, filled in with the manager and the days', async () => {
    await (await pauses(fatima)).handIn({});
    const hr = await talk(olga).receive(intentOf({ do: 'command', command: 'stand-in', rest: 'fatima' }));
    const filled = hr.form.fields.map((field) => [field.id, 'value' in field && field.value]);
    expect(Object.fromEntries(filled)).toMatchObject({
      manager: { value: 'fatima' },
      from: '2027-01-04',
      until: '2027-01-15',
    });
  });

  it('asks nobody where someone stands in on all of those days', async () => {
    const days = { from: day('2027-01-01'), until: day('2027-01-20') };
    const standIn = { id: 'one', managerId: 'fatima', standInId: tom.id, ...days };
    await coach.stored(() => coach.needs.standIns.save(standIn));
    const manager = await pauses(fatima);
    expect(manager.text).not.toMatch(/Ik vraag HR/);
    await manager.handIn({});
    expect(told).toEqual([]);
  });

  it('hears that they have to ask for themselves where nobody of HR can be reached', async () => {
    isHrThere = false;
    const manager = await (await pauses(fatima)).handIn({});
    expect(manager.text).toMatch(/Vraag HR zelf om een vervanger/);
  });

  it('sees their team again by themselves once the last day has gone', async () => {
    await (await pauses(fatima)).handIn({});
    const on = (now: string) => ({
      ...coach.needs,
      clock: { ...coach.needs.clock, now: () => Temporal.Instant.from(now) },
    });
    const ask = async (now: string) =>
      (await coach.handle(fatima, { kind: 'say', text: 'team' }, 'nl', on(now))).map(
        (reply) => 'view' in reply && reply.view.kind,
      );
    expect(await ask('2027-01-15T12:00:00Z')).toEqual(['notice']);
    expect(await ask('2027-01-16T12:00:00Z')).toEqual(['list']);
  });
});
