import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { DoneAt } from '../../core/audit/entry.js';
import { systemClock, type Clock } from '../../core/clock.js';
import { as, asJob, type Context } from '../../core/people/context.js';
import { employeeSubject, userSubject } from '../../core/people/subject.js';
import type { Store } from '../store.js';
import { pastTheStore } from '../testing/past-the-store.js';
import { sampleEmployee, sampleJourney, sampleTenant, sampleUser } from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

const now = Temporal.Instant.from('2026-11-24T08:00Z');
const clock: Clock = { ...systemClock, now: () => now };
const tenant = sampleTenant('acme');
const hr = sampleUser('hr');
const asHr: Context = {
  tenant,
  actor: { kind: 'person', user: hr },
  cause: { kind: 'command', name: 'journey' },
};
const day = Temporal.PlainDate.from('2026-11-24');

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore({ clock });
});
afterAll(() => test.close());
beforeEach(() => test.empty());

const read = (): Promise<DoneAt[]> =>
  asJob(tenant, 'test', () => test.store.repositories.audit.read({ from: day, until: day }));

describe('the audit trail', () => {
  it('takes down by itself who saved what of whom, and why', async () => {
    const { journeys, audit } = test.store.repositories;
    await as(asHr, () => journeys.save(sampleJourney('j', 'anna')));
    const [byHr, anna] = await asJob(tenant, 'test', () =>
      audit.pseudonymsOf([userSubject('hr'), employeeSubject('anna')]),
    );
    expect(await read()).toEqual([
      {
        at: clock.now(),
        by: { kind: 'person', pseudonym: byHr },
        cause: { kind: 'command', name: 'journey' },
        act: 'saved',
        what: 'journeys',
        about: [anna],
      },
    ]);
  });

  it('takes down what was done before a call failed', async () => {
    const { employees } = test.store.repositories;
    const failing = as(asHr, async () => {
      await employees.saveMany([sampleEmployee('anna')]);
      throw new Error('after that');
    });
    await expect(failing).rejects.toThrow('after that');
    expect(await read()).toMatchObject([{ act: 'saved', what: 'employees' }]);
  });

  it('names what was done as it is given, and refuses what is no name', async () => {
    const { audit } = test.store.repositories;
    await as(asHr, () => {
      audit.note({ act: 'exported', what: 'overview', why: 'asked', about: [] });
      expect(() => audit.note({ act: 'exported', what: 'Zoë is due!', about: [] })).toThrow(z.ZodError);
      return Promise.resolve();
    });
    expect(await read()).toMatchObject([{ act: 'exported', what: 'overview', why: 'asked' }]);
  });
});

describe('the ends that are bound', () => {
  const days = (count: number) => now.add({ hours: 24 * count });
  let at = now;
  const moved: Clock = { ...systemClock, now: () => at };
  const writersBound = async (bind: Promise<unknown>, id: string): Promise<number> => {
    await bind;
    const past = pastTheStore(test.uri);
    const all = await past.collection('auditEntries').find({ tenantId: id }).toArray();
    await past.close();
    return z.array(z.unknown()).parse(all.findLast(({ heads }) => heads !== undefined)?.['heads']).length;
  };

  it('are those of chains that grew lately, and of all where nothing was bound for two weeks', async () => {
    const [old, young] = [await test.openAnother({ clock: moved }), await test.openAnother({ clock: moved })];
    const save = ({ repositories }: Store, id: string) =>
      asJob(tenant, 'test', () => repositories.journeys.save(sampleJourney(id, `employee of ${id}`)));
    const bind = ({ repositories }: Store) => asJob(tenant, 'bind', () => repositories.audit.bind());
    await save(old, 'a');
    at = days(40);
    await save(young, 'bb');
    expect(await writersBound(bind(young), tenant.id)).toBe(2);
    at = days(41);
    await save(young, 'ccc');
    expect(await writersBound(bind(young), tenant.id)).toBe(1);
    await old.close();
    await young.close();
  });
});
