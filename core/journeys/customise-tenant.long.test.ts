import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { demoTenant } from '../../demo/demo-tenant.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import { createCatalogues } from '../coaching/catalogues.js';
import { problemSentence } from '../language/problem-sentence.js';
import { customiseTenant } from './customise-tenant.js';
import type { Journey } from './journey.js';
import type { Tenant } from '../people/tenant.js';
import { lunch } from '../coaching/testing/own-lunch.js';

const day = (text: string) => Temporal.PlainDate.from(text);

/** The example employer, as it became when someone spoke in Teams. */
const known = { ...demoTenant, teamsServiceUrl: expect.any(String) };

let world: DemoCoach;
let journey: Journey;
beforeEach(async () => {
  world = await openDemoCoach({ installFor: ['Sanne'] });
  journey = await world.report('2001', {
    announcedOn: day('2026-10-01'),
    dueDate: day('2027-03-10'),
    leaveStart: day('2027-01-28'),
  });
});
afterEach(() => world.close());

const customise = (customisation: unknown) => {
  const { core, repositories } = world.program;
  const needs = { ...repositories, catalogues: createCatalogues(), journeys: core.planned };
  return world.asHr(() => customiseTenant(needs, customisation));
};
const stored = (): Promise<Tenant | undefined> => world.program.repositories.tenants.get(demoTenant.id);
/** The state of each nudge in the outbox. */
const outbox = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await world.nudgesOf(journey)).map(({ milestoneId, state }) => [milestoneId, state]));

describe('a tenant that wants its own catalogue', () => {
  it('has it kept, and its journeys planned with it', async () => {
    const before = await world.planOf(journey);
    expect(before).toHaveProperty('last-day');
    const customisation = { off: ['last-day'], shift: { handover: -4 }, own: [lunch] };
    expect(await customise(customisation)).toEqual({ ok: true, value: { ...known, customisation } });
    expect(await stored()).toEqual({ ...known, customisation });
    expect(await world.planOf(journey)).toEqual({
      ...Object.fromEntries(Object.entries(before).filter(([id]) => id !== 'last-day')),
      handover: '2027-01-10',
      'own-lunch': '2027-01-21',
    });
  });

  it('has its outbox follow: what it switched off is gone, what was seen of it is withdrawn', async () => {
    await world.deliver();
    expect(await outbox()).toMatchObject({ 'leave-wishes': 'delivered', 'cover-plan': 'planned' });
    await customise({ off: ['leave-wishes', 'cover-plan'], own: [{ ...lunch, due: 'S-50d' }] });
    const after = await outbox();
    expect(after).toMatchObject({ 'leave-wishes': 'withdrawn', 'own-lunch': 'planned' });
    expect(after).not.toHaveProperty('cover-plan');
    await world.deliver();
    expect(world.cardsOf('Sanne').join()).toContain('Een punt geldt niet meer.');
  });

  it('gets the shipped one back where it takes its wishes back', async () => {
    await world.deliver();
    const [plan, nudges] = [await world.planOf(journey), await outbox()];
    await customise({ off: ['leave-wishes', 'cover-plan', 'last-day'], shift: { handover: -4 } });
    expect(await outbox()).not.toEqual(nudges);
    await customise({});
    expect(await world.planOf(journey)).toEqual(plan);
    expect(await outbox()).toEqual(nudges);
  });

  it('sends its own words, at its own time', async () => {
    await customise({ own: [{ ...lunch, due: 'A+7d', expires: 'S' }] });
    await world.deliver();
    expect(world.cardsOf('Sanne').join()).toContain('We like to have lunch together before a leave.');
  });

  it('is told all that is wrong, and keeps what it had', async () => {
    const before = await world.nudgesOf(journey);
    const result = await customise({ off: ['coffee'], shift: { 'start-notice': 7 } });
    expect(result.ok ? [] : result.problems.map((problem) => problemSentence(problem, 'en'))).toEqual([
      'This change to the catalogue is not right: There is no milestone "coffee": use an id of the catalogue. Mend it and try again.',
      expect.stringContaining('"start-notice" cannot shift by 7 days'),
    ]);
    expect(await stored()).toEqual(known);
    expect(await world.nudgesOf(journey)).toEqual(before);
  });
});
