import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { demoTenant, readExample } from '../../demo/demo-tenant.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import { importRoster } from '../directory/roster-import.js';
import { inTenant } from '../people/context.js';
import type { Journey } from './journey.js';
import { importJourneys } from './journeys-import.js';
import { changeJourney, replanTenant, reportJourney } from './journeys.js';

const day = (text: string) => Temporal.PlainDate.from(text);

let world: DemoCoach;
beforeAll(async () => {
  world = await openDemoCoach({ installFor: [] });
});
afterAll(() => world.close());

const deps = () => world.coach.journeys;
const change = (journey: Journey, changes: Parameters<typeof changeJourney>[3]) =>
  changeJourney(deps(), demoTenant, journey.id, changes);
const all = () => inTenant(demoTenant.id, () => world.coach.repositories.journeys.all());
const planned = async (journey: Journey) =>
  Object.fromEntries(
    (await world.nudgesOf(journey))
      .filter(({ state }) => state === 'planned')
      .map(({ milestoneId, on }) => [milestoneId, on.toString()]),
  );

describe('a journey', () => {
  it('is planned when it is reported: for the manager and for HR, the birth aside', async () => {
    const journey = await world.report('2001', { dueDate: day('2027-06-01') });
    expect(await planned(journey)).toMatchObject({
      'first-response': '2026-11-24',
      'uwv-claim': '2027-03-24',
    });
    expect(await planned(journey)).not.toHaveProperty('birth-wishes');
    const recipients = new Set((await world.nudgesOf(journey)).map(({ recipientId }) => recipientId));
    expect(recipients.size).toBe(3);
  });

  it('moves, adds and cancels nudges as it changes; the same report again changes nothing', async () => {
    const journey = await world.report('2002', { role: 'birthing-parent', dueDate: day('2027-06-01') });
    await change(journey, { dueDate: day('2027-06-08'), multiples: true });
    const after = await world.nudgesOf(journey);
    expect(await planned(journey)).toMatchObject({
      'leave-wishes': '2027-02-16',
      'multiples-early': '2027-01-19',
    });
    await change(journey, { dueDate: day('2027-06-08') });
    await replanTenant(deps(), demoTenant);
    expect(await world.nudgesOf(journey)).toEqual(after);
    await change(journey, { multiples: false });
    expect(await planned(journey)).not.toHaveProperty('multiples-early');
    await change(journey, { birthDate: day('2027-06-10') });
    expect(await planned(journey)).toMatchObject({ 'birth-wishes': '2027-06-10' });
  });

  it('keeps nothing but the words of comfort after a loss, at once', async () => {
    const journey = await world.report('2004', { dueDate: day('2027-06-01') });
    await change(journey, { lossReportedOn: day('2026-11-24') });
    expect(Object.keys(await planned(journey))).toEqual(['loss']);
  });

  it('takes a birth that outdates the agreed return, which is then open again', async () => {
    const journey = await world.report('2005', { dueDate: day('2027-05-01'), returnDate: day('2027-07-11') });
    const changed = await change(journey, { birthDate: day('2027-05-10') });
    expect(changed.ok && changed.value.facts.returnDate).toBeUndefined();
    expect(changed.ok).toBe(true);
  });

  it.each([
    ['a due date five years away', '2001', { dueDate: day('2031-11-24') }, 'due-date-implausible'],
    ['no due date', '2001', {}, 'due-date-missing'],
    [
      'a leave that starts too early',
      '2001',
      { dueDate: day('2027-06-01'), leaveStart: day('2027-03-01') },
      'leave-start-outside-window',
    ],
    ['someone nobody knows', '9999', { dueDate: day('2027-06-01') }, 'unknown-employee'],
  ])('is not stored with %s', async (_what, personnelNumber, facts, code) => {
    const before = await all();
    const reported = {
      role: 'birthing-parent',
      announcedOn: day('2026-11-24'),
      multiples: false,
      ...facts,
    } as const;
    expect(await reportJourney(deps(), demoTenant, personnelNumber, reported)).toMatchObject({
      ok: false,
      problems: [{ code }],
    });
    expect(await all()).toEqual(before);
  });
});

describe('a file of journeys', () => {
  it('is imported whole, and again without doubling anything', async () => {
    const yaml = await readExample('journeys.yaml');
    const first = await importJourneys(deps(), demoTenant, yaml);
    const count = (await all()).length;
    expect(await importJourneys(deps(), demoTenant, yaml)).toEqual(first);
    expect(await all()).toHaveLength(count);
  });

  it.each([
    ['not: [valid', 'yaml-malformed'],
    ['- personnelNumber: 2001', 'journey-invalid'],
    ['[]', 'journey-invalid'],
    [
      '- { personnelNumber: 2001, role: birthing-parent, announcedOn: today, dueDate: soon }',
      'journey-invalid',
    ],
    [
      '- { personnelNumber: 2001, role: birthing-parent, announcedOn: today, dueDate: today+270w }',
      'due-date-implausible',
    ],
    [
      '- { personnelNumber: 2001, role: birthing-parent, announcedOn: today, dueDate: today+9w, diagnosis: x }',
      'journey-invalid',
    ],
    ['- { personnelNumber: 404, role: partner, announcedOn: today, dueDate: today+9w }', 'unknown-employee'],
  ])('stores nothing of %s', async (entry, code) => {
    const good = '- { personnelNumber: 2003, role: partner, announcedOn: today, dueDate: today+20w }\n';
    const before = await all();
    const text = entry.startsWith('- ') ? good + entry : entry;
    const result = await importJourneys(deps(), demoTenant, text);
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toContain(code);
    expect(await all()).toEqual(before);
  });
});

describe('a roster', () => {
  it('updates who is there and stores nothing of a file with an unknown manager', async () => {
    const roster = await readExample('roster.csv');
    const { employees } = world.coach.repositories;
    expect(await importRoster(deps(), demoTenant, roster.replace('Anna Visser', 'Anna Smit'))).toMatchObject({
      ok: true,
    });
    const anna = () => inTenant(demoTenant.id, () => employees.findByPersonnelNumber('2001'));
    expect(await anna()).toMatchObject({ name: 'Anna Smit' });
    const broken = roster.replace('32,,sanne.de.boer@example.com', '32,,nobody@example.com');
    expect(await importRoster(deps(), demoTenant, broken)).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-manager', facts: { line: 12, manager: 'nobody@example.com' } }],
    });
    expect(await anna()).toMatchObject({ name: 'Anna Smit' });
  });
});
