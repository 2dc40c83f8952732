import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { importExamples } from '../../demo/demo-tenant.js';
import type { Speaker } from '../../testing/conversation/chatter.js';
import { speakerFor } from '../../testing/conversation/speaker.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import type { Employee } from '../people/employee.js';

/** Hanneke is of HR, in Teams. Imani gave birth eight weeks ago; nobody reported anything of Lotte yet. */
let world: DemoCoach;
let hanneke: Speaker;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Hanneke', 'Emma'] });
  await importExamples(world.program.core, 'journeys.yaml');
  hanneke = speakerFor(world.playground, world.person('Hanneke'), 'nl');
});
afterEach(() => world.close());

const numbers = { imani: '2009', lotte: '2012' };
const works = (who: keyof typeof numbers, employment: Employee['employment']) =>
  world.asHr(async () => {
    const { employees } = world.program.repositories;
    const employee = await employees.findByPersonnelNumber(numbers[who]);
    if (!employee) throw new Error(`there is no ${who}`);
    await employees.saveMany([{ ...employee, employment }]);
    return employee;
  });
const journeyOf = (who: keyof typeof numbers) =>
  world.asHr(async () => {
    const { employees, journeys } = world.program.repositories;
    const employee = await employees.findByPersonnelNumber(numbers[who]);
    return (await journeys.ofEmployees([employee?.id ?? '']))[0];
  });
const said = async (text: string): Promise<string> => {
  await hanneke.say(text);
  return (world.cardsOf('Hanneke').at(-1) ?? '').replace(/\s+/g, ' ');
};
const read = (): string => hanneke.reads().replace(/\s+/g, ' ');

describe('an agency worker', () => {
  it('has the dates of the leave in the plan, and none of the agency’s deadlines', async () => {
    await works('imani', 'agency');
    const plan = await said('plan imani alle data');
    expect(plan).toMatch(/Werkt via een uitzendbureau, en dat is de werkgever/);
    expect(plan).toMatch(/Bevallingsverlof/);
    expect(plan).not.toMatch(/aanvragen bij UWV/);
    const sheet = await said('termijnen imani');
    expect(sheet).toMatch(/Het bureau regelt het verlof/);
    expect(sheet).not.toMatch(/Aan zet: HR/);
    expect(await said('uwv imani')).toMatch(/Het bureau regelt het verlof en vraagt de uitkering aan/);
  });
});

describe('someone self-employed', () => {
  it('is reported without a question about other employers, and HR reads what holds', async () => {
    await works('lotte', 'self-employed');
    await hanneke.say('traject Lotte');
    expect(read()).toMatch(/Staat in het personeelsbestand als zelfstandige/);
    expect(read()).not.toMatch(/Werkt ook voor een andere werkgever/);
    await hanneke.handIn({ role: 'birthing-parent', dueDate: '2027-06-01' });
    expect(read()).toMatch(/Er is wel een uitkering van UWV, de ZEZ/);
    await hanneke.handIn({});
    const plan = await said('plan lotte alle data');
    expect(plan).toMatch(/Werkt als zelfstandige/);
    expect(plan).not.toMatch(/Zwangerschapsverlof|Er staat nog geen verlof/);
    expect(await said('termijnen lotte')).toMatch(/verlof en termijnen van een werkgever zijn er niet/);
    expect(await said('uwv lotte')).toMatch(/de ZEZ/);
  });

  it.each([
    ['verlof aanpassen Lotte', { what: 'end' }],
    ['terugkeer Lotte', { returnDate: '2027-10-01' }],
    ['ziekenhuis Lotte', { days: '10' }],
  ] as const)(
    'has no leave to change, and HR is told: %s',
    async (command, values) => {
      await works('lotte', 'self-employed');
      await hanneke.say('traject Lotte');
      await hanneke.handIn({ role: 'birthing-parent', dueDate: '2027-06-01' });
      await hanneke.handIn({});
      await hanneke.say(command);
      await hanneke.handIn(values);
      expect(read()).toMatch(/Verlof via jullie is er niet, dus ook niets om aan te passen/);
    },
    60_000,
  );
});

describe('someone who works for others too', () => {
  it('is asked about in the form, and HR claims for this job alone', async () => {
    await hanneke.say('traject Lotte');
    expect(read()).toMatch(/Werkt ook voor een andere werkgever/);
    await hanneke.handIn({ role: 'birthing-parent', dueDate: '2027-06-01', otherEmployers: 'true' });
    expect(read()).toMatch(/Het verlof geldt bij elke werkgever apart/);
    await hanneke.handIn({});
    expect((await journeyOf('lotte'))?.facts.otherEmployers).toBe(true);
    expect(await said('uwv lotte')).toMatch(/Vraag alleen voor deze baan aan/);
    await hanneke.say('traject Lotte');
    await hanneke.handIn({ otherEmployers: 'false' });
    await hanneke.handIn({});
    expect((await journeyOf('lotte'))?.facts.otherEmployers).toBeUndefined();
  });

  it('keeps that where the roster says meanwhile that they are on call, and no longer asks it of an agency worker', async () => {
    await hanneke.say('traject Lotte');
    await hanneke.handIn({ role: 'partner', dueDate: '2027-06-01', otherEmployers: 'true' });
    await hanneke.handIn({});
    await works('lotte', 'on-call');
    expect(await said('plan lotte alle data')).toMatch(
      /Werkt op oproep.*Werkt ook voor een andere werkgever/,
    );
    await works('lotte', 'agency');
    await hanneke.say('traject Lotte');
    expect(read()).not.toMatch(/Werkt ook voor een andere werkgever/);
    await hanneke.handIn({ dueDate: '2027-06-02' });
    await hanneke.handIn({});
    expect((await journeyOf('lotte'))?.facts.otherEmployers).toBe(true);
  });
});
