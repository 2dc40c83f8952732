import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../core/clock.js';
import type { KeyProvider, WrappedKey } from './key-wrapping.js';
import type { KeyVault } from '../vault/key-vault.js';
import type { Keyring } from './keyring.js';
import { TenantKeys } from './tenant-keys.js';

/** For how long a process goes on with a keyring it has read: after this, every process knows of a change in it. */
export const keyringLifetime = Temporal.Duration.from({ seconds: 30 });

interface LoadedKeys {
  readonly keyring: Keyring;
  readonly keys: TenantKeys;
}

/** The keys of all tenants: made on first use, unwrapped through the key provider, kept in memory for a while. */
export class DataKeys {
  private readonly cache = new Map<string, { loaded: Promise<LoadedKeys>; staleAt: Temporal.Instant }>();

  constructor(
    private readonly vault: KeyVault,
    private readonly provider: KeyProvider,
    private readonly clock: Clock,
  ) {}

  /** The keys of a tenant. Throws for a tenant whose keys were destroyed. */
  async of(tenantId: string): Promise<TenantKeys> {
    const now = this.clock.now();
    let cached = this.cache.get(tenantId);
    if (cached === undefined || Temporal.Instant.compare(now, cached.staleAt) >= 0) {
      cached = { loaded: this.load(tenantId, cached?.loaded), staleAt: now.add(keyringLifetime) };
      this.cache.set(tenantId, cached);
      cached.loaded.catch(() => this.cache.delete(tenantId));
    }
    return (await cached.loaded).keys;
  }

  /** True for a tenant whose keys were destroyed: its id can be given to nobody else. */
  isDestroyed(tenantId: string): Promise<boolean> {
    return this.vault.isDestroyed(tenantId);
  }

  /**
   * Destroys a tenant's keys: what they sealed can be read no more, in no backup of the data either.
   * Another process may go on with the keys for `keyringLifetime`.
   */
  async destroy(tenantId: string): Promise<void> {
    await this.vault.destroy(tenantId, new Date(this.clock.now().epochMilliseconds));
    this.cache.delete(tenantId);
  }

  /** Reads the keyring; one that has not changed is not unwrapped again, since a cloud KMS asks money for that. */
  private async load(tenantId: string, earlier: Promise<LoadedKeys> | undefined): Promise<LoadedKeys> {
    const keyring = (await this.vault.find(tenantId)) ?? (await this.create(tenantId));
    const known = await earlier;
    if (known !== undefined && isDeepStrictEqual(known.keyring, keyring)) return known;
    return { keyring, keys: await this.unwrapAll(keyring) };
  }

  private async unwrapAll({ _id: tenantId, ...keyring }: Keyring): Promise<TenantKeys> {
    const dataKeys = await Promise.all(
      keyring.dataKeys.map(async ({ generation, wrapped }) => ({
        generation,
        key: await this.unwrap(wrapped, tenantId),
      })),
    );
    const current = dataKeys.find(({ generation }) => generation === keyring.current);
    if (current === undefined)
      throw new Error(`The keyring of tenant ${tenantId} lacks its current data key`);
    return new TenantKeys(tenantId, current, dataKeys, await this.unwrap(keyring.lookupKey, tenantId));
  }

  /** Of two processes that see a tenant first, one makes its keyring and the other reads that. */
  private async create(tenantId: string): Promise<Keyring> {
    const keyring: Keyring = {
      _id: tenantId,
      current: 1,
      dataKeys: [{ generation: 1, wrapped: await newKey(this.provider, tenantId) }],
      lookupKey: await newKey(this.provider, tenantId),
    };
    if (await this.vault.insert(keyring)) return keyring;
    const existing = await this.vault.find(tenantId);
    if (existing === undefined) throw new Error(`The keyring of tenant ${tenantId} is gone`);
    return existing;
  }

  private async unwrap(wrapped: WrappedKey, tenantId: string): Promise<KeyObject> {
    return createSecretKey(await this.provider.unwrap(wrapped, tenantId));
  }
}

/** A new random key of 32 bytes, wrapped under the current master key. */
export function newKey(provider: KeyProvider, tenantId: string): Promise<WrappedKey> {
  return provider.wrap(randomBytes(32), tenantId);
}
