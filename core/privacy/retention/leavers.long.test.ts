import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { createCatalogues } from '../../coaching/catalogues.js';
import { randomUUID } from 'node:crypto';
import { enterClosed } from '../requests/register.js';
import { demoTenant } from '../../../demo/demo-tenant.js';
import { checkRetention } from './check.js';
import { openDemoCoach, type DemoCoach } from '../../../testing/demo-coach.js';

const day = (text: string) => Temporal.PlainDate.from(text);
let coach: DemoCoach;
beforeEach(async () => {
  coach = await openDemoCoach({ installFor: ['Hanneke', 'Sanne', 'Kees'] });
  const facts = { dueDate: day('2027-02-15'), announcedOn: day('2026-11-20') };
  await coach.report('2001', facts);
  await coach.report('2007', facts);
  await coach.passDays(1);
  await coach.deliver();
});
afterEach(() => coach.close());

const job = () => coach.program.jobs.find(({ name }) => name === 'retention')?.run();
const onDay = async (date: string) => {
  coach.clock.travelTo(Temporal.Instant.from(`${date}T11:00:00Z`));
  await job();
};
const shows = (name: string) => coach.cardsOf(name).filter((card) => /Anna|Guus/.test(card)).length;
const known = () =>
  coach.asHr(async () => {
    const { employees, users, journeys, reports, nudges } = coach.program.repositories;
    return {
      anna: await employees.findByPersonnelNumber('2001'),
      kees: (await users.all()).find(({ name }) => name === 'Kees Jansen'),
      journeys: (await journeys.all()).length,
      reports: (await reports.all()).length,
      nudgesOf: async (id: string) => (await nudges.bySubject({ kind: 'user', userId: id })).length,
    };
  });

describe('who left the employer', () => {
  it('is kept for two weeks, for that can be a mistake, and then removed here and in the chats', async () => {
    const { anna } = await known();
    if (!anna) throw new Error('Anna is not there');
    await coach.asHr(() =>
      coach.program.repositories.employees.saveMany([
        { ...anna, leftOn: day('2026-12-01'), managerId: undefined },
      ]),
    );
    await onDay('2026-12-14');
    expect((await known()).anna).toBeDefined();
    await onDay('2026-12-15');
    expect([(await known()).anna, (await known()).journeys, shows('Sanne')]).toEqual([undefined, 1, 0]);
    expect(shows('Kees')).toBeGreaterThan(0);
  });

  it('who was a user without any other place here is noted as gone, and removed two weeks later', async () => {
    const { kees } = await known();
    if (!kees) throw new Error('Kees is not there');
    await coach.asHr(() => coach.program.repositories.users.keepRoles(kees.id, { roles: [] }));
    await onDay('2026-12-01');
    expect((await known()).kees?.leftOn?.toString()).toBe('2026-12-01');
    await coach.asHr(() => coach.program.repositories.users.keepRoles(kees.id, { roles: ['manager'] }));
    await onDay('2026-12-02');
    expect((await known()).kees?.leftOn).toBeUndefined();
    await coach.asHr(() => coach.program.repositories.users.keepRoles(kees.id, { roles: [] }));
    await onDay('2026-12-03');
    await onDay('2026-12-17');
    expect([(await known()).kees, shows('Kees')]).toEqual([undefined, 0]);
  });

  it('is not who has a role taken away by hand, which the roster still gives', async () => {
    const { kees } = await known();
    if (!kees) throw new Error('Kees is not there');
    const byHand = { roles: [], taken: ['manager' as const] };
    await coach.asHr(() => coach.program.repositories.users.keepRoles(kees.id, byHand));
    await onDay('2026-12-03');
    await onDay('2027-02-01');
    expect((await known()).kees).toBeDefined();
  });
});

describe('the check of what is kept too long', () => {
  const overdue = async () => {
    const needs = { ...coach.program.repositories, catalogues: createCatalogues(), clock: coach.clock };
    const found = await coach.asHr(() => checkRetention(needs));
    return found.overdue.map(({ collection, retention }) => `${collection} ${retention}`).sort();
  };
  const at = (date: string) => {
    coach.clock.travelTo(Temporal.Instant.from(`${date}T11:00:00Z`));
  };

  it('finds nothing while all runs', async () => {
    expect(await overdue()).toEqual([]);
    await onDay('2027-08-01');
    expect(await overdue()).toEqual([]);
  });

  it('finds who left too long ago, and is content once they are removed', async () => {
    const { anna } = await known();
    if (!anna) throw new Error('Anna is not there');
    await coach.asHr(() =>
      coach.program.repositories.employees.saveMany([{ ...anna, leftOn: day('2026-12-01') }]),
    );
    at('2026-12-31');
    expect(await overdue()).toEqual([]);
    at('2027-01-01');
    expect(await overdue()).toEqual(['employees employment']);
    await job();
    expect(await overdue()).toEqual([]);
  });

  it('finds what is about someone who is gone', async () => {
    const { anna } = await known();
    await coach.asHr(() => coach.program.repositories.employees.remove([anna?.id ?? '']));
    expect(await overdue()).toEqual(expect.arrayContaining(['journeys journey', 'sentMessages journey']));
  });

  it('finds journeys that are over too long', async () => {
    at('2029-08-01');
    expect(await overdue()).toEqual(['journeys employment', 'journeys journey', 'trails journey']);
    await job();
    expect(await overdue()).toEqual([]);
  });

  it('finds a request that was closed more than two years ago', async () => {
    const { anna } = await known();
    const requester = { kind: 'employee', employeeId: anna?.id ?? '' } as const;
    const needs = { ...coach.program.repositories, clock: coach.clock, newId: randomUUID };
    await coach.asHr(() =>
      enterClosed(needs, { kind: 'explanation', requester, via: 'hr' }, { deed: 'explained' }),
    );
    const about = async () => (await overdue()).filter((one) => one.startsWith('requests'));
    at('2028-11-25');
    expect(await about()).toEqual([]);
    at('2028-11-28');
    expect(await about()).toEqual(['requests request']);
    await coach.program.jobs.find(({ name }) => name === 'tidy')?.run();
    expect(await about()).toEqual([]);
  });

  it('finds an agreement that is over too long', async () => {
    await coach.program.repositories.tenants.save({ ...demoTenant, agreement: { until: '2026-11-25' } });
    at('2026-12-26');
    expect(await overdue()).toContain('tenants agreement');
  });
});

describe('a journey that is over', () => {
  it('leaves nothing behind, here or in the chats, two weeks after its last day', async () => {
    const [journey] = await coach.asHr(() => coach.program.repositories.journeys.all());
    if (!journey) throw new Error('there is no journey');
    await coach.change(journey, { withdrawnOn: day('2026-11-27') });
    const { nudges, trails } = coach.program.repositories;
    const trail = await coach.asHr(() => trails.get(journey.id));
    await onDay('2026-12-10');
    expect((await known()).journeys).toBe(2);
    await onDay('2026-12-11');
    expect(await known()).toMatchObject({ journeys: 1, reports: 1 });
    expect(await coach.asHr(() => nudges.getMany(trail?.nudges ?? []))).toEqual([]);
    expect(await coach.asHr(() => trails.get(journey.id))).toBeUndefined();
    expect(shows('Sanne') === 0 || shows('Kees') === 0).toBe(true);
  });

  it('goes on while a milestone or leave lies ahead', async () => {
    await onDay('2027-08-01');
    expect((await known()).journeys).toBe(2);
    await onDay('2029-08-01');
    expect((await known()).journeys).toBe(0);
  });
});
