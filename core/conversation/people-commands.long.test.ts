import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Speaker } from '../../testing/conversation/chatter.js';
import { speakerFor } from '../../testing/conversation/speaker.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import { importExamples } from '../../demo/demo-tenant.js';
import type { User } from '../people/user.js';
import { Temporal } from 'temporal-polyfill';

/** Hanneke (Teams) and Ravi (Slack) are of HR; Sanne (Teams) manages Anna and Bram, Tom (Teams) Chen and Dilara. */
let world: DemoCoach;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Hanneke', 'Sanne', 'Tom'] });
});
afterEach(() => world.close());

const as = (firstName: string): Speaker => speakerFor(world.playground, world.person(firstName), 'nl');
const cards = (firstName: string): string => world.cardsOf(firstName).join('\n');
const userOf = async (email: string): Promise<User | undefined> =>
  world.asHr(() => world.program.repositories.users.findByEmail(email));
const employeeOf = async (personnelNumber: string) =>
  world.asHr(() => world.program.repositories.employees.findByPersonnelNumber(personnelNumber));
const due = { dueDate: Temporal.PlainDate.from('2027-06-01') };

/** HR types something, hands in each form, and agrees. */
async function hr(text: string, ...values: readonly Readonly<Record<string, string>>[]): Promise<string> {
  const hanneke = as('Hanneke');
  await hanneke.say(text);
  for (const filled of [...values, {}]) await hanneke.handIn(filled);
  await world.deliver();
  return hanneke.reads();
}

describe('roles', () => {
  it('are never taken from the last of HR', async () => {
    await hr('rollen Ravi', { hr: 'false' });
    expect((await userOf('ravi.sharma@example.com'))?.roles).toEqual([]);
    const hanneke = as('Hanneke');
    await hanneke.say('rollen Hanneke');
    await hanneke.handIn({ hr: 'false' });
    expect(hanneke.reads()).toContain('niemand meer van HR');
    await hanneke.say('uit dienst Hanneke');
    await hanneke.handIn({});
    expect(hanneke.reads()).toContain('niemand meer van HR');
  });

  it('that were given by talking outlive an import, and those of the roster come back with it', async () => {
    await hr('rollen Bram', { manager: 'true' });
    await hr('rollen Tom', { manager: 'false' });
    expect((await userOf('bram.mulder@example.com'))?.roles).toEqual(['manager']);
    expect((await userOf('tom.willems@example.com'))?.roles).toEqual([]);
    await importExamples(world.program.core, 'roster.csv');
    expect((await userOf('bram.mulder@example.com'))?.roles).toEqual(['manager']);
    expect((await userOf('tom.willems@example.com'))?.roles).toEqual(['manager']);
  });

  it('that were taken take rights and cards with them at once', async () => {
    await world.report('2001', due);
    await world.deliver();
    expect(cards('Sanne')).toContain('Anna');
    await hr('rollen Sanne', { manager: 'false' });
    expect(cards('Sanne')).not.toContain('Anna');
  });
});

describe('an employee who is handed over', () => {
  it('is the new manager’s, who is told; the old one keeps no card of theirs', async () => {
    const journey = await world.report('2001', due);
    await world.deliver();
    const hanneke = as('Hanneke');
    await hanneke.say('overdragen Anna');
    await hanneke.handIn({ to: 'Tom Willems' });
    expect(hanneke.reads()).toMatch(/tips? ga(at|an) naar iemand anders/);
    await hanneke.handIn({});
    await world.deliver();
    expect(cards('Sanne')).not.toContain('Anna');
    expect(cards('Tom')).toContain('Vanaf vandaag horen bij je team: Anna Visser');
    expect(cards('Tom')).toContain('Eerste reactie');
    const open = (await world.nudgesOf(journey)).filter(({ state }) => state === 'planned');
    const tom = await userOf('tom.willems@example.com');
    const manages = open.filter(({ recipientId }) => recipientId === tom?.id);
    expect(open.some(({ recipientId }) => recipientId === 'sanne')).toBe(false);
    expect(manages.length).toBeGreaterThan(0);
  });

  it('goes with the whole team where that is meant', async () => {
    await hr('overdragen Anna', { to: 'Tom Willems', team: 'true' });
    const tom = await userOf('tom.willems@example.com');
    expect((await employeeOf('2001'))?.managerId).toBe(tom?.id);
    expect((await employeeOf('2002'))?.managerId).toBe(tom?.id);
  });

  it('goes to no one who is no manager, nor to the one they have', async () => {
    const hanneke = as('Hanneke');
    await hanneke.say('overdragen Anna');
    await hanneke.handIn({ to: 'Hanneke Vos' });
    expect(hanneke.reads()).toContain('Ik vind deze persoon niet');
    await hanneke.handIn({ to: 'Sanne de Boer' });
    expect(hanneke.reads()).toContain('Dit is al de leidinggevende');
  });
});

describe('someone who leaves', () => {
  it('is followed no more: what is open goes', async () => {
    const journey = await world.report('2001', due);
    await world.deliver();
    await hr('uit dienst Anna vandaag', {});
    expect((await employeeOf('2001'))?.leftOn?.toString()).toBe('2026-11-25');
    expect((await world.nudgesOf(journey)).filter(({ state }) => state === 'planned')).toEqual([]);
    expect(cards('Sanne')).not.toContain('Anna');
  });

  it('on a day to come has a contract that ends then', async () => {
    await hr('uit dienst Bram 2027-03-31', {});
    const bram = await employeeOf('2002');
    expect([bram?.contractEnd?.toString(), bram?.leftOn]).toEqual(['2027-03-31', undefined]);
  });

  it('and managed a team leaves it without a manager, and HR reads so', async () => {
    const hanneke = as('Hanneke');
    await hanneke.say('uit dienst Sanne');
    await hanneke.handIn({});
    expect(hanneke.reads()).toContain('2 medewerkers hebben dan geen leidinggevende');
    await hanneke.handIn({});
    expect((await employeeOf('2001'))?.managerId).toBeUndefined();
    expect((await userOf('sanne.de.boer@example.com'))?.roles).toEqual([]);
    expect(await hr2('overzicht')).toContain('Anna Visser');
  });

  const hr2 = async (text: string): Promise<string> => {
    const hanneke = as('Hanneke');
    await hanneke.say(text);
    return hanneke.reads();
  };
});

describe('looking again', () => {
  it('finds whoever has the app by now, and names the others with their reason', async () => {
    const hanneke = as('Hanneke');
    await hanneke.say('synchroniseren');
    expect(hanneke.reads()).toContain('heeft de app niet');
    expect(hanneke.reads()).toContain('Youssef El Amrani');
    expect(hanneke.reads()).toContain('setup policy');
    expect(hanneke.reads()).toMatch(/heb ik gevonden/);
    await hanneke.say('mensen Youssef');
    expect(hanneke.reads()).toContain('de app staat er nog niet');
  });
});
