import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { DoneAt } from '../../core/audit/entry.js';
import { systemClock, type Clock } from '../../core/clock.js';
import { as, asJob, type Context } from '../../core/people/context.js';
import { employeeSubject, userSubject } from '../../core/people/subject.js';
import { sampleEmployee, sampleJourney, sampleTenant, sampleUser } from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

const clock: Clock = { ...systemClock, now: () => Temporal.Instant.from('2026-11-24T08:00Z') };
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
});
