import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { KeptData } from '../../core/privacy/person/kept-data.js';
import { definitions } from '../models/index.js';
import { inside } from '../testing/inside.js';
import { sampleTenant } from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

let test: TestStore;
let kept: KeptData;
beforeAll(async () => {
  test = await openTestStore();
  kept = test.store.repositories.kept;
});
afterAll(() => test.close());

it('what is kept of a tenant is all that is a tenant’s, and its own entry; nothing of the installation', () => {
  const told = new Set(kept.fields.map(({ collection }) => collection));
  const meant = Object.values(definitions).filter(
    ({ owner, collection }) => owner === 'tenant' || collection === 'tenants',
  );
  expect([...told].toSorted()).toEqual(meant.map(({ collection }) => collection).toSorted());
  expect(told.size).toBeLessThan(Object.keys(definitions).length);
});

it('its fields go by the names of the product', () => {
  const of = (collection: string): string[] =>
    kept.fields.flatMap((one) => (one.collection === collection ? [one.field] : []));
  expect(of('journeys')).toContain('id');
  expect(kept.fields.map(({ field }) => field)).not.toContain('_id');
});

it('a tenant sees its own entry, and no other', async () => {
  const { tenants } = test.store.repositories;
  for (const id of ['acme', 'globex']) await tenants.save(sampleTenant(id));
  const seen = await inside('acme', async () => {
    const found: unknown[] = [];
    for await (const { id } of kept.all('tenants')) found.push(id);
    return found;
  });
  expect(seen).toEqual(['acme']);
});
