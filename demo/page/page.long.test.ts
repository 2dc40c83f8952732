import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { createLog } from '../../log.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import type { Jump, ShownJourney } from './shown.js';

let world: DemoCoach;
beforeAll(async () => {
  world = await openDemoCoach({ installFor: ['Hanneke', 'Sanne'] });
  await world.program.begin();
});
afterAll(() => world.close());

const urlOf = (path: string): string => `${world.program.url}/playground/page/${path}`;
const jumpBy = async (jump: Jump): Promise<unknown> => {
  const headers = { 'Content-Type': 'application/json' };
  return (await fetch(urlOf('jump'), { method: 'POST', headers, body: JSON.stringify({ jump }) })).json();
};

describe('time', () => {
  const timelineOf = async (name: string): Promise<ShownJourney | undefined> =>
    ((await (await fetch(urlOf('timeline?lang=nl'))).json()) as ShownJourney[]).find(
      ({ title }) => title === name,
    );

  it('jumps to the next tip, which the timeline knew of', async () => {
    expect(await timelineOf('Anna Visser')).toBeUndefined();
    // On a Friday evening: what is planned now comes on Monday, and not before the first look at it.
    world.clock.travelTo(Temporal.Instant.from('2026-11-27T20:00:00Z'));
    await world.report('2001', { dueDate: Temporal.PlainDate.from('2027-06-01') });
    const first = { title: 'Eerste reactie', to: 'Sanne de Boer' };
    expect((await timelineOf('Anna Visser'))?.nudges[0]).toMatchObject({ ...first, state: 'komt nog' });
    expect(await jumpBy('next')).toEqual({ came: expect.any(Number) });
    expect(world.cardsOf('Sanne').at(-1)).toContain('Eerste reactie');
    expect((await timelineOf('Anna Visser'))?.nudges[0]).toMatchObject({ ...first, state: 'bezorgd' });
  });

  it.each([
    ['day', 1],
    ['week', 7],
  ] as const)('passes a %s, and brings what each day brings', async (jump, days) => {
    const before = world.clock.now();
    expect(await jumpBy(jump)).toEqual({ came: expect.any(Number) });
    expect(before.until(world.clock.now()).total('hours')).toBeGreaterThanOrEqual(24 * days);
    const passed = (await timelineOf('Anna Visser'))?.nudges.filter(({ isPast }) => isPast) ?? [];
    expect(new Set(passed.map(({ state }) => state))).toEqual(new Set(['bezorgd']));
  });
});

describe('the end', () => {
  it('of the program ends what browsers have open, so that nothing is waited for', async () => {
    const log = { ...createLog('silent'), warn: jest.fn() };
    const other = await openDemoCoach({ installFor: [], log });
    const response = await fetch(`${other.program.url}/playground/page/events`);
    await other.close();
    expect(await response.text()).toMatch(/"kind":"ready"\}\n\n$/);
    expect(log.warn).not.toHaveBeenCalled();
  });
});
