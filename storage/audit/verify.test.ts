import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Verdict } from '../../core/audit/entry.js';
import { asJob } from '../../core/people/context.js';
import type { StoredDocument } from '../models/model.js';
import type { Store } from '../store.js';
import { pastTheStore, type PastTheStore } from '../testing/past-the-store.js';
import { sampleJourney, sampleTenant } from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

let test: TestStore;
let another: Store;
let past: PastTheStore;
beforeAll(async () => {
  test = await openTestStore();
  another = await test.openAnother();
  past = pastTheStore(test.uri);
});
afterAll(async () => {
  await past.close();
  await another.close();
  await test.close();
});

const raw = () => past.collection('auditEntries');
let tenants = 0;

/** A tenant of its own, with three entries of each of two processes that write at once, and the heads bound. */
async function written(): Promise<{ readonly id: string; readonly bound: string }> {
  tenants += 1;
  const tenant = sampleTenant(`tenant-${tenants}`);
  const write = async ({ repositories }: Store): Promise<void> => {
    for (const employee of ['anna', 'bram', 'cato'])
      await asJob(tenant, 'test', () =>
        repositories.journeys.save(sampleJourney(`${employee}-${tenant.id}`, employee)),
      );
  };
  await Promise.all([test.store, another].map(write));
  const bound = await asJob(tenant, 'bind', () => test.store.repositories.audit.bind());
  return { id: tenant.id, bound };
}

const byId = (entry: StoredDocument | undefined) => ({ _id: entry?._id ?? 'none' });

const verify = (id: string, bound?: string): Promise<Verdict> =>
  asJob(sampleTenant(id), 'verify', () => test.store.repositories.audit.verify(bound));

const kinds = async (id: string): Promise<string[]> => (await verify(id)).breaks.map(({ kind }) => kind);

/** The entries of the process that did not bind, in order. */
async function chainOf(tenantId: string): Promise<StoredDocument[]> {
  const all = await raw().find({ tenantId }).sort({ writer: 1, sequence: 1 }).toArray();
  const binder = all.find(({ heads }) => heads !== undefined)?.['writer'];
  return all.filter(({ writer }) => writer !== binder);
}

describe('the chains of a tenant', () => {
  it('hold where two processes write at once, each its own', async () => {
    const { id, bound } = await written();
    expect(await verify(id, bound)).toEqual({ chains: 2, entries: 7, breaks: [] });
  });

  it('hold where one process writes for many at the same moment', async () => {
    const { id } = await written();
    const calls = Array.from({ length: 12 }, (_, index) =>
      asJob(sampleTenant(id), 'test', () =>
        another.repositories.journeys.save(sampleJourney(`${index}-${id}`, `employee-${index}`)),
      ),
    );
    await Promise.all(calls);
    expect(await verify(id)).toEqual({ chains: 2, entries: 19, breaks: [] });
    const places = (await chainOf(id)).map(({ sequence }) => sequence);
    expect(places).toEqual(places.map((_, index) => index));
  });

  it('hold after someone was erased', async () => {
    const { id } = await written();
    await asJob(sampleTenant(id), 'erase', () => test.store.repositories.journeys.remove([`anna-${id}`]));
    expect((await verify(id)).breaks).toEqual([]);
  });

  it('show an entry that was changed', async () => {
    const { id } = await written();
    const [, second] = await chainOf(id);
    await raw().updateOne(byId(second), { $set: { week: '2020-01-06' } });
    expect(await kinds(id)).toEqual(['changed']);
  });

  it('show an entry whose content was exchanged for that of another', async () => {
    const { id } = await written();
    const [first, second] = await chainOf(id);
    await raw().updateOne(byId(second), { $set: { content: first?.['content'] } });
    expect(await kinds(id)).toEqual(['changed']);
  });

  it('show what is no entry any more, where it stood, and count it', async () => {
    const { id } = await written();
    const [, second] = await chainOf(id);
    await raw().updateOne(byId(second), { $set: { content: 'nothing' } });
    const { entries, breaks } = await verify(id);
    expect(entries).toBe(7);
    expect(breaks).toContainEqual({ kind: 'changed', writer: second?.['writer'], sequence: 1 });
  });

  it('show an entry that was removed, from the middle or from the beginning', async () => {
    for (const place of [0, 1]) {
      const { id } = await written();
      const entry = (await chainOf(id))[place];
      await raw().deleteOne(byId(entry));
      expect((await verify(id)).breaks).toEqual([
        { kind: 'removed', writer: entry?.['writer'], sequence: place },
      ]);
    }
  });

  it('show entries in another order', async () => {
    const { id } = await written();
    const [, second, third] = await chainOf(id);
    await raw().updateOne(byId(second), { $set: { sequence: 99 } });
    await raw().updateOne(byId(third), { $set: { sequence: 1 } });
    await raw().updateOne(byId(second), { $set: { sequence: 2 } });
    expect(new Set(await kinds(id))).toEqual(new Set(['moved', 'changed']));
  });

  it('show an entry that says another came before it, or that lies in the place of another', async () => {
    const { id } = await written();
    const [first, second] = await chainOf(id);
    await raw().updateOne(byId(second), { $set: { previous: first?.['previous'] } });
    expect(await kinds(id)).toEqual(['moved']);

    const other = await written();
    const [, copied] = await chainOf(other.id);
    await raw().deleteOne(byId(copied));
    await raw().insertOne({ ...copied, _id: 'another place' });
    expect(await kinds(other.id)).toEqual(['moved']);
  });

  it('show an end that was cut off after it was bound', async () => {
    const { id } = await written();
    const third = (await chainOf(id))[2];
    await raw().deleteOne(byId(third));
    expect((await verify(id)).breaks).toEqual([
      { kind: 'truncated', writer: third?.['writer'], sequence: 2 },
    ]);
  });

  it('show a chain that is gone altogether', async () => {
    const { id } = await written();
    await raw().deleteMany({ writer: (await chainOf(id))[0]?.['writer'] });
    expect(await kinds(id)).toEqual(['truncated']);
  });

  it('show that the binding itself was cut off, to whoever kept its hash', async () => {
    const { id, bound } = await written();
    await raw().deleteMany({ tenantId: id, heads: { $ne: null } });
    expect((await verify(id)).breaks).toEqual([]);
    expect((await verify(id, bound)).breaks).toEqual([{ kind: 'truncated', writer: 'unknown', sequence: 0 }]);
  });

  it('cannot be forged by whoever knows the way, but not the keys', async () => {
    const [mine, theirs] = [await written(), await written()];
    const [first] = await chainOf(mine.id);
    const [other] = await chainOf(theirs.id);
    // A whole entry of another tenant, with all its hashes.
    await raw().updateOne(byId(first), { $set: { content: other?.['content'], hash: other?.['hash'] } });
    expect(await kinds(mine.id)).toContain('changed');
  });
});
