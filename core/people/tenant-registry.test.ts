import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sampleTenant } from '../../storage/testing/samples.js';
import { openTestStore, type TestStore } from '../../storage/testing/test-store.js';
import type { TenantRepository } from './tenant.js';
import type { Tenant } from './tenant.js';
import { addTenant, linkTenant } from './tenant-registry.js';

let test: TestStore;
let tenants: TenantRepository;
beforeAll(async () => {
  test = await openTestStore();
  ({ tenants } = test.store.repositories);
});
afterAll(() => test.close());

const acme: Tenant = { ...sampleTenant('acme'), slackTeamId: 'T1' };
const globex: Tenant = { ...acme, id: 'globex', slackTeamId: 'T2' };

it('adds tenants, each with an id and workspaces of its own', async () => {
  expect(await addTenant(tenants, acme)).toMatchObject({ ok: true });
  expect(await addTenant(tenants, globex)).toMatchObject({ ok: true });
  expect(await addTenant(tenants, { ...acme, slackTeamId: 'T3' })).toMatchObject({
    problems: [{ code: 'tenant-exists', facts: { value: 'acme' } }],
  });
  expect(await addTenant(tenants, { ...acme, id: 'initech' })).toMatchObject({
    problems: [{ code: 'workspace-taken', facts: { value: 'T1' } }],
  });
  expect(await tenants.all()).toHaveLength(2);
});

it('links a workspace that is free, and leaves the other chat as it was', async () => {
  expect(await linkTenant(tenants, 'acme', { teamsTenantId: 'entra' })).toMatchObject({ ok: true });
  expect(await tenants.get('acme')).toMatchObject({ slackTeamId: 'T1', teamsTenantId: 'entra' });
  expect(await linkTenant(tenants, 'globex', { teamsTenantId: 'entra' })).toMatchObject({
    problems: [{ code: 'workspace-taken', facts: { value: 'entra' } }],
  });
  expect(await linkTenant(tenants, 'nobody', {})).toMatchObject({
    problems: [{ code: 'unknown-tenant', facts: { value: 'nobody' } }],
  });
});
