import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import type { KeyProvider } from './key-wrapping.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { JumpingClock } from '../testing/jumping-clock.js';
import { DataKeys, keyringLifetime } from './data-keys.js';
import { environmentKeyProvider } from './environment-key-provider.js';
import { KeyVault } from '../vault/key-vault.js';

let database: TestDatabase;
let keyrings: KeyVault;
beforeAll(async () => {
  database = await openTestDatabase();
  keyrings = new KeyVault(await database.vault());
});
afterAll(async () => {
  await keyrings.close();
  await database.close();
});

const master = environmentKeyProvider({ current: randomBytes(32).toString('base64') });
const place = { collection: 'users', id: 'user', field: 'name' };
const keysOn = (clock = new JumpingClock(), provider: KeyProvider = master): DataKeys =>
  new DataKeys(keyrings, provider, clock);

describe("a tenant's keys", () => {
  it('are made on first use, once, also when several processes ask at once', async () => {
    const tenantId = randomUUID();
    const [one, other] = await Promise.all([keysOn().of(tenantId), keysOn().of(tenantId)]);
    expect(other.open(place, one.seal(place, 'Mo', 64))).toBe('Mo');
    expect(other.hash('users', 'email', 'mo')).toEqual(one.hash('users', 'email', 'mo'));
  });

  it('open and find nothing of another tenant', async () => {
    const keys = keysOn();
    const [mine, yours] = [await keys.of(randomUUID()), await keys.of(randomUUID())];
    expect(() => yours.open(place, mine.seal(place, 'Mo', 64))).toThrow('authenticate');
    expect(yours.hash('users', 'email', 'mo')).not.toEqual(mine.hash('users', 'email', 'mo'));
  });

  it('hash each field of each collection for itself', async () => {
    const keys = await keysOn().of(randomUUID());
    const hashes = [
      keys.hash('users', 'email', 'mo'),
      keys.hash('users', 'name', 'mo'),
      keys.hash('employees', 'email', 'mo'),
      keys.hash('users', 'email', ['mo']),
    ];
    expect(new Set(hashes.map((hash) => hash.toString('hex'))).size).toBe(4);
  });

  it('lie wrapped in the store', async () => {
    const tenantId = randomUUID();
    const unwrapped: Buffer[] = [];
    const watched: KeyProvider = {
      ...master,
      wrap: (dataKey, id) => {
        unwrapped.push(dataKey);
        return master.wrap(dataKey, id);
      },
    };
    await keysOn(new JumpingClock(), watched).of(tenantId);
    const stored = JSON.stringify(await keyrings.find(tenantId));
    expect(unwrapped).toHaveLength(2);
    for (const key of unwrapped) expect(stored).not.toContain(JSON.stringify(key));
  });

  it('are unwrapped again only when the keyring has changed', async () => {
    const clock = new JumpingClock();
    let unwraps = 0;
    const counting: KeyProvider = {
      ...master,
      unwrap: (wrapped, id) => {
        unwraps += 1;
        return master.unwrap(wrapped, id);
      },
    };
    const keys = keysOn(clock, counting);
    const tenantId = randomUUID();
    await keys.of(tenantId);
    clock.pass(keyringLifetime);
    await keys.of(tenantId);
    expect(unwraps).toBe(2);
  });

  it('are read again after a failure', async () => {
    let fails = true;
    const failing: KeyProvider = {
      ...master,
      unwrap: (wrapped, id) =>
        fails ? Promise.reject(new Error('KMS is away')) : master.unwrap(wrapped, id),
    };
    const keys = keysOn(new JumpingClock(), failing);
    const tenantId = randomUUID();
    await expect(keys.of(tenantId)).rejects.toThrow('KMS is away');
    fails = false;
    await expect(keys.of(tenantId)).resolves.toBeDefined();
  });
});

describe('destroyed keys', () => {
  it('are gone for good, in every process within the life of a keyring, and no new ones are made', async () => {
    const tenantId = randomUUID();
    const clock = new JumpingClock();
    const [here, elsewhere] = [keysOn(clock), keysOn(clock)];
    await here.of(tenantId);
    await elsewhere.of(tenantId);
    await here.destroy(tenantId);
    await expect(here.of(tenantId)).rejects.toThrow(`keys of tenant ${tenantId} were destroyed`);
    clock.pass(keyringLifetime);
    await expect(elsewhere.of(tenantId)).rejects.toThrow('were destroyed');
    expect(await keyrings.tenantIds()).not.toContain(tenantId);
  });
});
