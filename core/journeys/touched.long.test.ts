import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { MemoryLog } from '../../bots/testing/memory-log.js';
import { demoTenant, readExample } from '../../demo/demo-tenant.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import { jurisdictionOf } from '../countries/registry.js';
import { asBefore } from '../people/context.js';
import type { Journey } from './journey.js';
import { lunch } from '../coaching/testing/own-lunch.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const log = new MemoryLog();

let world: DemoCoach;
/** Of someone who gives birth and of a partner, in the teams of two managers. */
let [mother, partner]: Journey[] = [];
beforeAll(async () => {
  world = await openDemoCoach({ installFor: [], log });
  mother = await world.report('2001', { dueDate: day('2027-06-01') });
  partner = await world.report('2003', { role: 'partner', dueDate: day('2027-06-01') });
});
afterAll(() => world.close());
afterEach(() => {
  jest.restoreAllMocks();
});

const stores = () => world.program.repositories;
const planned = () => world.program.core.planned;
/** Whose journeys some work plans again. */
async function touchedBy(work: () => Promise<void>): Promise<string[]> {
  const noted = jest.spyOn(stores().trails, 'addMany');
  await work();
  const ids = new Set(noted.mock.calls.flatMap(([entries]) => entries.map(({ id }) => id)));
  noted.mockRestore();
  return [
    ...(ids.has(mother?.id ?? '') ? ['mother'] : []),
    ...(ids.has(partner?.id ?? '') ? ['partner'] : []),
  ];
}
const replanAll = () => world.asHr(() => planned().replanAll());
const topUpAll = () => world.asHr(() => planned().topUpAll());
const inEmployer = (changes: object) => () =>
  world.asHr(() =>
    asBefore({ tenant: { ...demoTenant, ...changes } }, async () => {
      await planned().replanAll();
    }),
  );

describe('planning everything again', () => {
  it('plans nothing where nothing has changed, and reads no nudge for it', async () => {
    const read = jest.spyOn(stores().nudges, 'getMany');
    expect(await touchedBy(replanAll)).toEqual([]);
    expect(await touchedBy(topUpAll)).toEqual([]);
    expect(read).not.toHaveBeenCalled();
  });

  it('plans whoever a new text of the law or a new hour for cards is about', async () => {
    jest.spyOn(jurisdictionOf('NL'), 'edition').mockReturnValue('of tomorrow');
    expect(await touchedBy(topUpAll)).toEqual(['mother', 'partner']);
    expect(await touchedBy(topUpAll)).toEqual([]);
    jest.restoreAllMocks();
    await topUpAll();
    expect(await touchedBy(inEmployer({ deliveryTime: '11:00' }))).toEqual(['mother', 'partner']);
    await replanAll();
  });

  it('plans those alone for whom a new catalogue says something else', async () => {
    await replanAll();
    expect(await touchedBy(inEmployer({ customisation: { own: [lunch] } }))).toEqual(['mother']);
    expect(await touchedBy(replanAll)).toEqual(['mother']);
  });

  it('plans the journeys alone of whoever works otherwise', async () => {
    const [anna] = await world.asHr(() => stores().employees.getMany([mother?.employeeId ?? '']));
    if (!anna) throw new Error('Anna is not there');
    await world.asHr(() => stores().employees.saveMany([{ ...anna, weeklyHours: 20 }]));
    expect(await touchedBy(replanAll)).toEqual(['mother']);
    await world.asHr(() => stores().employees.saveMany([{ ...anna, weeklyHours: 21 }]));
    expect(await touchedBy(topUpAll)).toEqual(['mother']);
  });

  it('plans each journey once more within two weeks, though nothing has changed, and not every day', async () => {
    const days: string[][] = [];
    for (let passed = 0; passed < 14; passed += 1)
      days.push(
        await touchedBy(async () => {
          world.clock.travelTo(world.clock.now().add({ hours: 24 }));
          await topUpAll();
        }),
      );
    expect(days).toContainEqual([]);
    for (const whose of ['mother', 'partner']) expect(days.flat()).toContain(whose);
  });
});

describe('what goes wrong on the way', () => {
  it('is made good the next time: what a journey was planned by is written last', async () => {
    const { trails } = stores();
    const change = { dueDate: day('2027-06-15') };
    const addMany = trails.addMany.bind(trails);
    jest
      .spyOn(trails, 'addMany')
      .mockImplementation((entries) =>
        entries.some(({ planned: by }) => by) ? Promise.reject(new TypeError('of Anna')) : addMany(entries),
      );
    if (mother) await expect(world.change(mother, change)).rejects.toThrow(TypeError);
    jest.restoreAllMocks();
    expect(await touchedBy(topUpAll)).toEqual(['mother']);
    expect(await touchedBy(topUpAll)).toEqual([]);
  });

  it('with one journey keeps no other from being planned, and is logged without what it was about', async () => {
    log.lines.length = 0;
    const { trails } = stores();
    const addMany = trails.addMany.bind(trails);
    jest
      .spyOn(trails, 'addMany')
      .mockImplementation((entries) =>
        entries.some(({ id }) => id === mother?.id)
          ? Promise.reject(new TypeError('of Anna'))
          : addMany(entries),
      );
    await inEmployer({ deliveryTime: '12:00' })();
    jest.restoreAllMocks();
    expect(log.lines.filter((line) => line.startsWith('error'))).toEqual([
      `error a journey could not be planned anew ${JSON.stringify({ journeyId: mother?.id, error: 'TypeError' })}`,
    ]);
    expect(await touchedBy(inEmployer({ deliveryTime: '12:00' }))).toEqual(['mother']);
  });
});

describe('a roster and journeys in one import', () => {
  it('plans each journey once', async () => {
    const noted = jest.spyOn(stores().trails, 'addMany');
    const text =
      '- personnelNumber: "2002"\n  role: birthing-parent\n  announcedOn: today\n  dueDate: today+30w\n';
    const imported = await world.asHr(async () =>
      world.program.core.importFiles({
        roster: { name: 'roster.csv', content: Buffer.from(await readExample('roster.csv')) },
        journeys: { name: 'journeys.yaml', text },
      }),
    );
    expect(imported.ok).toBe(true);
    const settled = noted.mock.calls.flatMap(([entries]) => entries.filter(({ planned: by }) => by));
    const ids = settled.map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
  });
});
