import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { demoTenant } from '../../demo/demo-tenant.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';
import type { Journey } from './journey.js';
import { problemSentence } from '../language/problem-sentence.js';
import type { Nudge } from '../outbox/nudge.js';
import { customiseTenant } from './customise-tenant.js';
import type { Tenant } from '../people/tenant.js';

const day = (text: string) => Temporal.PlainDate.from(text);

const words = {
  title: 'Lunch',
  why: 'We like to have lunch together before a leave.',
  steps: ['Ask {name} for a day.', 'Book a table.'],
  say: 'Shall we have lunch?',
  avoid: 'Do not make it a surprise.',
};
const lunch = {
  id: 'own-lunch',
  audience: ['manager'],
  roles: ['birthing-parent'],
  due: 'S-7d',
  expires: 'S',
  topic: 'care',
  source: { law: 'practice', url: 'https://example.org/lunch' },
  text: { nl: words, en: words },
};

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

const customise = (customisation: unknown) =>
  customiseTenant(world.coach.journeys, demoTenant, customisation);
const nudge = async (id: string): Promise<Nudge | undefined> =>
  (await world.nudgesOf(journey)).find(({ milestoneId }) => milestoneId === id);
const stored = (): Promise<Tenant | undefined> => world.coach.repositories.tenants.get(demoTenant.id);

describe('a tenant that wants its own catalogue', () => {
  it('has it kept, and its journeys planned with it', async () => {
    const customisation = { off: ['last-day'], shift: { handover: -4 }, own: [lunch] };
    expect(await customise(customisation)).toEqual({ ok: true, value: { ...demoTenant, customisation } });
    expect(await stored()).toEqual({ ...demoTenant, customisation });
    expect(await nudge('last-day')).toMatchObject({ state: 'cancelled', nextAt: undefined });
    expect(await nudge('handover')).toMatchObject({ state: 'planned', on: day('2027-01-10') });
    expect(await nudge('own-lunch')).toMatchObject({ state: 'planned', on: day('2027-01-21') });
  });

  it('gets the shipped one back where it takes its wishes back', async () => {
    const before = await world.nudgesOf(journey);
    await customise({ off: ['last-day'], shift: { handover: -4 } });
    await customise({});
    expect(await world.nudgesOf(journey)).toEqual(before);
  });

  it('sends its own words, at its own time', async () => {
    await customise({ own: [{ ...lunch, due: 'A+7d', expires: 'S' }] });
    const tenant = await stored();
    if (!tenant) throw new Error('The tenant is gone');
    await world.coach.deliver(tenant);
    expect(world.cardsOf('Sanne').join()).toContain('We like to have lunch together before a leave.');
  });

  it('is told all that is wrong, and keeps what it had', async () => {
    const before = await world.nudgesOf(journey);
    const result = await customise({ off: ['coffee'], shift: { 'start-notice': 7 } });
    expect(result.ok ? [] : result.problems.map((problem) => problemSentence(problem, 'en'))).toEqual([
      'This change to the catalogue is not right: There is no milestone "coffee": use an id of the catalogue. Mend it and try again.',
      expect.stringContaining('"start-notice" cannot shift by 7 days'),
    ]);
    expect(await stored()).toEqual(demoTenant);
    expect(await world.nudgesOf(journey)).toEqual(before);
  });
});
