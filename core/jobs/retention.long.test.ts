import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { demoTenant } from '../../demo/demo-tenant.js';
import { openDemoCoach, type DemoCoach } from '../../testing/demo-coach.js';

let coach: DemoCoach;
beforeEach(async () => {
  coach = await openDemoCoach({ installFor: ['Hanneke'] });
});
afterEach(() => coach.close());

const repositories = () => coach.program.repositories;
const runAtNoonOn = async (day: string): Promise<void> => {
  coach.clock.travelTo(Temporal.Instant.from(`${day}T11:00:00Z`));
  await coach.program.jobs.find(({ name }) => name === 'retention')?.run();
};
const anna = () => coach.asHr(() => repositories().employees.findByPersonnelNumber('2001'));
/** Anna left so long ago that nothing has to be kept of her. */
const letAnnaLeave = async (): Promise<void> => {
  const known = await anna();
  if (!known) throw new Error('Anna is not there');
  const left = { ...known, leftOn: Temporal.PlainDate.from('2026-11-01'), managerId: undefined };
  await coach.asHr(() => repositories().employees.saveMany([left]));
};
const endOn = (until: string) =>
  repositories().tenants.save({ ...demoTenant, agreement: { from: '2026-01-01', until } });

describe('nothing is kept longer than it may be', () => {
  it('who left is removed in the first hour of a day', async () => {
    await letAnnaLeave();
    await runAtNoonOn('2026-11-26');
    expect(await anna()).toBeUndefined();
  });

  it('of an employer whose agreement is over all is handed back first, and then it is gone as a whole', async () => {
    await letAnnaLeave();
    await endOn('2026-11-25');
    await runAtNoonOn('2026-11-26');
    expect(await anna()).toBeDefined();
    await runAtNoonOn('2026-12-09');
    expect(await repositories().tenants.get(demoTenant.id)).toBeUndefined();
    expect(await repositories().endings.all()).toEqual([]);
  });
});
