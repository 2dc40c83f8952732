import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Tenant } from '../../core/people/tenant.js';
import { DataKeys } from '../encryption/data-keys.js';
import { systemClock } from '../../core/clock.js';
import { ownWordsSealed } from '../migrations/0006-own-words-sealed.js';
import { pastTheStore, type PastTheStore } from '../testing/past-the-store.js';
import { sampleTenant } from '../testing/samples.js';
import { openTestStore, silentLog, testKeyProvider, type TestStore } from '../testing/test-store.js';
import { KeyVault } from '../vault/key-vault.js';
import { mongo } from 'mongoose';
import { afterTest } from '../../testing/after-test.js';

const terms = {
  leave: { maternity: { topUp: 100, extraWeeks: 2, text: 'Quince and medlar for everyone' } },
  tips: { handover: 'Ask Quince for the list' },
};
const customisation = { off: ['handover'], own: [] };

let test: TestStore;
let past: PastTheStore;
beforeAll(async () => {
  test = await openTestStore();
  past = pastTheStore(test.uri);
});
afterAll(async () => {
  await past.close();
  await test.close();
});

const tenants = () => test.store.repositories.tenants;
const own: Tenant = { ...sampleTenant('acme'), terms, customisation };
/** Everything that lies in the store of what tenants are and say. */
const readable = async (): Promise<string> => {
  const all = await Promise.all(
    ['tenants', 'tenantTerms'].map((name) => past.collection(name).find().toArray()),
  );
  return JSON.stringify(all);
};

describe("an employer's own words", () => {
  it('come back with the employer, however it is found', async () => {
    await tenants().save({ ...own, slackTeamId: 'T1' });
    await tenants().save(sampleTenant('globex'));
    expect(await tenants().get('acme')).toMatchObject({ terms, customisation });
    expect(await tenants().findByWorkspace('slack', 'T1')).toMatchObject({ terms });
    expect(await tenants().get('globex')).toEqual(sampleTenant('globex'));
    expect((await tenants().all()).map((tenant) => [tenant.id, tenant.terms])).toEqual([
      ['acme', terms],
      ['globex', undefined],
    ]);
  });

  it('cannot be read in the store', async () => {
    const stored = await readable();
    expect(stored).toContain('acme');
    expect(stored).not.toMatch(/quince|medlar|handover|maternity/i);
  });

  it('can be changed and taken away', async () => {
    await tenants().save({ ...own, terms: { ...terms, tips: {} } });
    expect((await tenants().get('acme'))?.terms?.tips).toEqual({});
    await tenants().save({ ...own, terms: undefined });
    expect((await tenants().get('acme'))?.terms).toBeUndefined();
    expect((await tenants().get('acme'))?.customisation).toEqual(customisation);
  });

  it('go with the agreement', async () => {
    await tenants().save(own);
    await test.store.eraseTenant('acme');
    expect(await past.collection('tenantTerms').countDocuments({ _id: 'acme' })).toBe(0);
    expect(await tenants().get('acme')).toBeUndefined();
  });

  it('are left out where they cannot be read, and the tenant is there all the same', async () => {
    await tenants().save({ ...own, id: 'hooli' });
    const damaged = { terms: Buffer.from('damaged') };
    await past.collection('tenantTerms').updateOne({ _id: 'hooli' }, { $set: damaged });
    expect(await tenants().get('hooli')).toEqual(sampleTenant('hooli'));
  });

  it('are sealed where they lay readable before', async () => {
    await tenants().save(sampleTenant('initech'));
    await past.collection('tenants').updateOne({ _id: 'initech' }, { $set: { customisation } });
    const client = new mongo.MongoClient(test.uri);
    afterTest(() => client.close());
    const keys = new DataKeys(new KeyVault(await test.vault()), testKeyProvider, systemClock);
    const tools = { database: client.db(), keys, log: silentLog };
    for (let times = 0; times < 2; times += 1) {
      let cursor: string | undefined;
      do cursor = await ownWordsSealed.step(tools, cursor);
      while (cursor !== undefined);
    }
    expect(await readable()).not.toContain('handover');
    expect(await tenants().get('initech')).toMatchObject({ customisation });
  });
});
