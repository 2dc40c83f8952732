import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { readExample } from '../../demo/demo-tenant.js';
import { openDemoCoach, TUESDAY_MORNING, type DemoCoach } from '../../testing/demo-coach.js';
import type { Journey } from './journey.js';

const day = (text: string) => Temporal.PlainDate.from(text);

let world: DemoCoach;
beforeAll(async () => {
  world = await openDemoCoach({ installFor: [] });
});
afterAll(() => world.close());

const asHr = <T>(work: () => Promise<T>): Promise<T> => world.asHr(work);
const planOf = (journey: Journey) => world.planOf(journey);
const core = () => world.program.core;
const all = () => asHr(() => world.program.repositories.journeys.all());
const importJourneys = (text: string) =>
  asHr(() => core().importFiles({ journeys: { name: 'journeys.yaml', text } }));
const importRoster = (text: string) =>
  asHr(() => core().importFiles({ roster: { name: 'roster.csv', content: Buffer.from(text) } }));

describe('a journey', () => {
  it('is planned when it is reported: for the manager and for HR, the birth aside', async () => {
    const journey = await world.report('2001', { dueDate: day('2027-06-01') });
    expect(await planOf(journey)).toMatchObject({
      'first-response': '2026-11-24',
      'uwv-claim': '2027-03-24',
    });
    expect(await planOf(journey)).not.toHaveProperty('birth-wishes');
    const trail = await asHr(() => world.program.repositories.trails.get(journey.id));
    const recipients = new Set((await world.nudgesOf(journey)).map(({ recipientId }) => recipientId));
    expect(recipients.size).toBe(3);
    expect(trail?.nudges).toHaveLength((await world.nudgesOf(journey)).length);
  });

  it('moves, adds and cancels nudges as it changes; the same report again changes nothing', async () => {
    const journey = await world.report('2002', { role: 'birthing-parent', dueDate: day('2027-06-01') });
    await world.change(journey, { dueDate: day('2027-06-08'), multiples: true });
    const after = await world.nudgesOf(journey);
    expect(await planOf(journey)).toMatchObject({
      'leave-wishes': '2027-02-16',
      'multiples-early': '2027-01-19',
    });
    await world.change(journey, { dueDate: day('2027-06-08') });
    await asHr(() => core().planned.replanAll());
    expect(await world.nudgesOf(journey)).toEqual(after);
    await world.change(journey, { multiples: false });
    expect(await planOf(journey)).not.toHaveProperty('multiples-early');
    await world.change(journey, { birthDate: day('2027-06-10') });
    expect(await planOf(journey)).toMatchObject({ 'birth-wishes': '2027-06-10' });
  });

  it('keeps nothing but what names a loss after one, at once', async () => {
    const journey = await world.report('2004', { dueDate: day('2027-06-01') });
    await world.change(journey, { lossReportedOn: day('2026-11-24') });
    // Of someone whose contract ends, too early in the pregnancy for leave.
    const left = Object.keys(await planOf(journey));
    expect(left).toEqual(['loss', 'after-loss-month', 'contract-notice']);
  });

  it('takes a birth that outdates the agreed return, which is then open again', async () => {
    const journey = await world.report('2012', { dueDate: day('2027-05-01'), returnDate: day('2027-07-11') });
    const changed = await world.change(journey, { birthDate: day('2027-05-10') });
    expect(changed.facts.returnDate).toBeUndefined();
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
    expect(await asHr(() => core().planned.report(personnelNumber, reported))).toMatchObject({
      ok: false,
      problems: [{ code }],
    });
    expect(await all()).toEqual(before);
  });
});

describe('the outbox', () => {
  const milestones = async (journey: Journey) =>
    new Set((await world.nudgesOf(journey)).map(({ milestoneId }) => milestoneId));

  it('holds what is due within four weeks and nothing further; days bring the rest nearer', async () => {
    const journey = await world.report('2003', {
      announcedOn: day('2026-10-01'),
      dueDate: day('2027-06-01'),
    });
    const until = day('2026-12-22');
    const plan = Object.entries(await planOf(journey));
    const near = plan.filter(([, on]) => day(on).until(until).sign >= 0).map(([id]) => id);
    expect(plan.length).toBeGreaterThan(near.length);
    for (const nudge of await world.nudgesOf(journey)) expect(near).toContain(nudge.milestoneId);
    expect(await milestones(journey)).not.toContain('leave-wishes');

    world.clock.travelTo(Temporal.Instant.from('2027-01-20T08:00:00Z'));
    await asHr(() => core().planned.topUpAll());
    expect(await milestones(journey)).toContain('leave-wishes');
    await asHr(() => core().planned.topUpAll());
    expect(
      (await world.nudgesOf(journey)).filter(({ milestoneId }) => milestoneId === 'leave-wishes'),
    ).toHaveLength(1);
    world.clock.travelTo(TUESDAY_MORNING);
  });

  it('lets go of what moves beyond, and of what the plan no longer asks for', async () => {
    const journey = await world.report('2006', {
      announcedOn: day('2026-10-01'),
      dueDate: day('2027-03-30'),
    });
    expect(await milestones(journey)).toContain('leave-wishes');
    await world.change(journey, { dueDate: day('2027-06-30') });
    expect(await milestones(journey)).not.toContain('leave-wishes');
    expect(await planOf(journey)).toHaveProperty('leave-wishes');
    const trail = await asHr(() => world.program.repositories.trails.get(journey.id));
    expect(trail?.nudges.sort()).toEqual((await world.nudgesOf(journey)).map(({ id }) => id).sort());
  });
});

describe('a file of journeys', () => {
  it('is imported whole, and again without doubling anything', async () => {
    const yaml = await readExample('journeys.yaml');
    expect(await importJourneys(yaml)).toMatchObject({ ok: true, value: { journeys: 8 } });
    const count = (await all()).length;
    expect(await importJourneys(yaml)).toMatchObject({
      ok: true,
      value: { journeys: 8, newJourneys: [], changedJourneys: [] },
    });
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
    const result = await importJourneys(text);
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toContain(code);
    expect(await all()).toEqual(before);
  });
});

describe('a roster', () => {
  it('updates who is there and stores nothing of a file with an unknown manager', async () => {
    const roster = await readExample('roster.csv');
    const { employees } = world.program.repositories;
    expect(await importRoster(roster.replace('Anna Visser', 'Anna Smit'))).toMatchObject({
      ok: true,
    });
    const anna = () => asHr(() => employees.findByPersonnelNumber('2001'));
    expect(await anna()).toMatchObject({ name: 'Anna Smit' });
    const broken = roster.replace('32,,sanne.de.boer@example.com', '32,,nobody@example.com');
    expect(await importRoster(broken)).toMatchObject({
      ok: false,
      problems: [
        { code: 'unknown-manager', facts: { file: 'roster.csv', line: 12, manager: 'nobody@example.com' } },
      ],
    });
    expect(await anna()).toMatchObject({ name: 'Anna Smit' });
  });
});
