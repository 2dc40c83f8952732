import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { createConnection, type Connection } from 'mongoose';
import { Temporal } from 'temporal-polyfill';
import type { NewNudge } from '../../core/outbox/nudge.js';
import { inside } from '../testing/inside.js';
import type { User } from '../../core/people/user.js';
import { environmentKeyProvider } from '../encryption/environment-key-provider.js';
import { generationOf } from '../encryption/sealed-value.js';
import type { StoredDocument } from '../models/model.js';
import type { Store } from '../store.js';
import type { Progress } from './progress.js';
import type { RotationOptions } from './rotation.js';
import { JumpingClock } from '../testing/jumping-clock.js';
import { sampleNudge } from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { KeyVault } from '../vault/key-vault.js';
import { afterTest } from '../../testing/after-test.js';

const [oldMaster, newMaster] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
const oldProvider = environmentKeyProvider({ current: oldMaster, previous: newMaster });
const newProvider = environmentKeyProvider({ current: newMaster, previous: oldMaster });
/** How many nudges each tenant has; more than go into one batch for the first. */
const sizes: Record<string, number> = { acme: 230, globex: 10 };
const documents = 230 + 10 + 3;

let test: TestStore;
let plain: Connection;
let clock: JumpingClock;
beforeEach(async () => {
  clock = new JumpingClock();
  test = await openTestStore({ clock, keyProvider: newProvider });
  plain = createConnection(test.uri, { promoteBuffers: true });
  const before = await test.openAnother({ clock, keyProvider: oldProvider });
  for (const tenantId of Object.keys(sizes)) await inside(tenantId, () => fill(before, tenantId));
  await before.repositories.secrets.put('installation', 'xoxb-1');
  await before.close();
});
afterEach(async () => {
  await plain.close();
  await test.close();
});

const user = (tenantId: string): User => ({
  id: `${tenantId}-user`,
  name: `User of ${tenantId}`,
  email: 'mo@acme.example',
  roles: ['manager'],
  chat: 'slack',
});
const nudge = (tenantId: string, index: number): NewNudge =>
  sampleNudge({ milestoneId: `milestone-${index}`, recipientId: `${tenantId}-user` });
const allNudges = (tenantId: string): NewNudge[] =>
  Array.from({ length: sizes[tenantId]! }, (_, index) => nudge(tenantId, index));

async function fill({ repositories }: Store, tenantId: string): Promise<void> {
  await repositories.users.saveMany([user(tenantId)]);
  await repositories.nudges.insertMany(allNudges(tenantId));
}

/** The generations under which the sealed values of a collection lie, as a plain driver sees them. */
async function generations(collection: string, field: string): Promise<Set<number>> {
  const documents = await plain.collection<StoredDocument>(collection).find().toArray();
  return new Set(documents.map((document) => generationOf(document[field] as Buffer)));
}

async function expectEverythingReadable({ repositories }: Store): Promise<void> {
  for (const tenantId of Object.keys(sizes))
    await inside(tenantId, async () => {
      expect(await repositories.users.findByEmail('mo@acme.example')).toEqual(user(tenantId));
      const nudges = await repositories.nudges.withState(`${tenantId}-user`, 'planned');
      expect(nudges).toHaveLength(sizes[tenantId]!);
      expect(new Set(nudges.map(({ milestoneId }) => milestoneId)).size).toBe(sizes[tenantId]!);
    });
  expect(await repositories.secrets.get('installation')).toBe('xoxb-1');
}

/** Says stop when a phase begins, or at the first batch that was sealed anew. */
function stopAt(moment: string): RotationOptions {
  const stop = new AbortController();
  const onProgress = ({ phase, position }: Progress): void => {
    if (phase === moment || (moment === 'sealed anew' && position !== undefined))
      stop.abort(new Error('stopped'));
  };
  return { signal: stop.signal, onProgress };
}

describe('rotating keys', () => {
  it('seals everything under new keys, which open with the new master key alone', async () => {
    const report = await test.store.rotateKeys();
    expect(report).toEqual({ keyrings: 3, documents });
    expect(await generations('outbox', 'sealed')).toEqual(new Set([2]));
    expect(await generations('outbox', 'state')).toEqual(new Set([2]));
    expect(await generations('users', 'sealed')).toEqual(new Set([2]));
    expect(await generations('secrets', 'secret')).toEqual(new Set([2]));
    const after = await test.openAnother({
      clock,
      keyProvider: environmentKeyProvider({ current: newMaster }),
    });
    await expectEverythingReadable(after);
  });

  it('can be done over and over', async () => {
    await test.store.rotateKeys();
    await test.store.rotateKeys();
    expect(await generations('outbox', 'sealed')).toEqual(new Set([3]));
    const vault = new KeyVault(await test.vault());
    afterTest(() => vault.close());
    expect((await vault.find('acme'))?.dataKeys).toHaveLength(1);
    await expectEverythingReadable(test.store);
  });

  it.each(['announce', 'promote', 'reseal', 'sealed anew', 'retire'])(
    'goes on after it was stopped at "%s", and nothing was unreadable in between',
    async (moment) => {
      const stopped = await test.openAnother({ clock, keyProvider: newProvider });
      await expect(stopped.rotateKeys(stopAt(moment))).rejects.toThrow(/stopped|aborted/);
      await stopped.close();
      const between = await test.openAnother({ clock, keyProvider: newProvider });
      await expectEverythingReadable(between);
      expect(await between.rotateKeys()).toMatchObject({ documents });
      expect(await generations('outbox', 'sealed')).toEqual(new Set([2]));
      clock.pass({ minutes: 1 });
      await expectEverythingReadable(test.store);
    },
  );

  it('goes on where it was killed, once its lease has run out', async () => {
    const killed = await test.openAnother({ clock, keyProvider: newProvider });
    await expect(killed.rotateKeys(stopAt('sealed anew'))).rejects.toThrow('stopped');
    await killed.close();
    const lease = { _id: 'rotation', holder: 'the dead', until: new Date(clock.now().epochMilliseconds) };
    await plain.collection<StoredDocument>('leases').insertOne(lease);
    await expect(test.store.rotateKeys()).rejects.toThrow('Another process is rotating the keys');
    clock.pass({ seconds: 1 });
    await test.store.rotateKeys();
    expect(await generations('outbox', 'sealed')).toEqual(new Set([2]));
  });

  it('is no bother to another process that reads and writes meanwhile', async () => {
    const bot = await test.openAnother({ clock, keyProvider: newProvider });
    let running = true;
    const rotation = test.store.rotateKeys().finally(() => (running = false));
    const written = await inside('acme', async () => {
      let index = 0;
      for (; running; index += 1) {
        const [id] = await bot.repositories.nudges.idsOf([nudge('acme', index % sizes['acme']!)]);
        const moved = { on: Temporal.PlainDate.from('2026-12-01').add({ days: index % sizes['acme']! }) };
        expect(await bot.repositories.nudges.change(id!, { states: ['planned'] }, moved)).toMatchObject(
          moved,
        );
        await bot.repositories.nudges.insertMany([nudge('acme', index % sizes['acme']!)]);
      }
      return index;
    });
    await rotation;
    expect(written).toBeGreaterThan(0);
    expect(await generations('outbox', 'sealed')).toEqual(new Set([2]));
    await expectEverythingReadable(bot);
  });
});

describe("a tenant's end", () => {
  it('leaves nothing of it, no key for what a dump still holds, and others as they were', async () => {
    await test.store.eraseTenant('acme');
    clock.pass({ minutes: 1 });
    expect(await Promise.all(['acme', 'globex'].map((id) => test.store.isErased(id)))).toEqual([true, false]);
    const { users } = test.store.repositories;
    await expect(inside('acme', () => users.saveMany([user('acme')]))).rejects.toThrow('were destroyed');
    for (const collection of ['users', 'outbox'])
      expect(await plain.collection(collection).distinct('tenantId')).toEqual(['globex']);
    expect(await inside('globex', () => users.get('globex-user'))).toEqual(user('globex'));
    expect(await test.store.rotateKeys()).toMatchObject({ keyrings: 2 });
  });
});
