import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { installationId } from './installation.js';
import { inside } from './testing/inside.js';
import { pastTheStore } from './testing/past-the-store.js';
import { sampleEmployee, sampleJourney, sampleTenant } from './testing/samples.js';
import { openTestStore, type TestStore } from './testing/test-store.js';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
  const { tenants, employees, journeys } = test.store.repositories;
  for (const id of ['acme', 'globex']) {
    await tenants.save(sampleTenant(id));
    await inside(id, async () => {
      await employees.saveMany([sampleEmployee(`anna-${id}`)]);
      await journeys.save(sampleJourney(`journey-${id}`, `anna-${id}`));
    });
  }
});
afterAll(() => test.close());

it('every document is read, and which of whom cannot be is told with its reason', async () => {
  const before = await test.store.check();
  expect(before.findings).toEqual([]);
  expect(before.documents).toBeGreaterThanOrEqual(6);

  const past = pastTheStore(test.uri);
  await past.collection('journeys').updateOne({ _id: 'journey-globex' }, { $set: { facts: 'nothing' } });
  await past.collection('tenants').updateOne({ _id: 'acme' }, { $set: { country: 42 } });
  await past.close();
  const after = await test.store.check();
  expect(after.documents).toBe(before.documents);
  expect(after.findings).toEqual([
    { owner: installationId, document: 'tenants acme', problem: 'wrong-shape' },
    { owner: 'globex', document: 'journeys journey-globex', problem: 'wrong-shape' },
  ]);
});
