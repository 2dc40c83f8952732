import { expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { asJob } from '../../core/people/context.js';
import { afterTest } from '../../testing/after-test.js';
import { sampleEmployee, sampleTenant } from '../testing/samples.js';
import { openTestStore } from '../testing/test-store.js';

it('the trail is written while a long call goes on: a crash takes no more of it than is gathered', async () => {
  const test = await openTestStore();
  afterTest(() => test.close());
  const { employees, audit } = test.store.repositories;
  const today = Temporal.Now.plainDateISO();
  const period = { from: today.subtract({ days: 1 }), until: today.add({ days: 1 }) };
  const written = await asJob(sampleTenant('acme'), 'test', async () => {
    await employees.saveMany(Array.from({ length: 2000 }, (_, index) => sampleEmployee(`one-${index}`)));
    for (let reads = 0; reads < 500; reads += 1) {
      const found = await audit.read(period);
      if (found.length > 0) return found;
    }
    return [];
  });
  expect(written.length).toBeGreaterThan(0);
});
