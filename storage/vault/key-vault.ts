import { z } from 'zod';
import { keyringSchema, type Keyring } from '../encryption/keyring.js';
import type { VaultRecords } from './records.js';

const identity = 'vault';
const identitySchema = z.strictObject({ id: z.string().min(1) });
const personSchema = z.strictObject({ tenantId: z.string(), hash: z.string(), at: z.iso.datetime() });

/** The keys of a tenant were destroyed, as it ended: what they sealed cannot be read any more. */
class KeysDestroyed extends Error {
  override readonly name = 'KeysDestroyed';
}

/** What was erased, and has to stay so whatever backup comes back. */
export interface Erased {
  readonly tenants: readonly string[];
  /** Keyed hashes of persons, by the tenant they were of. */
  readonly persons: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The wrapped keys of all tenants and the list of what was erased. It lies apart from the data and its backups: a backup of the data
 * opens nothing by itself, and brings back nobody who is on the list.
 */
export class KeyVault {
  constructor(private readonly records: VaultRecords) {}

  /** Tells this vault from others; undefined for one that is new. */
  async id(): Promise<string | undefined> {
    const stored = await this.records.get('identity', identity);
    return stored === undefined ? undefined : identitySchema.parse(stored).id;
  }

  /** Gives a new vault its id; one that has an id keeps it. */
  async name(id: string): Promise<void> {
    await this.records.insert('identity', identity, { id });
  }

  /** Undefined for a tenant that has none yet. Throws for one whose keys were destroyed. */
  async find(tenantId: string): Promise<Keyring | undefined> {
    if (await this.isDestroyed(tenantId))
      throw new KeysDestroyed(
        `The keys of tenant ${tenantId} were destroyed: what they sealed cannot be read any more`,
      );
    const stored = await this.records.get('keyrings', tenantId);
    return stored === undefined ? undefined : keyringSchema.parse(stored);
  }

  /** True for a tenant whose keys were destroyed: its id can be given to nobody else. */
  async isDestroyed(tenantId: string): Promise<boolean> {
    return (await this.records.get('endedTenants', tenantId)) !== undefined;
  }

  /** The ids of all tenants that have keys. */
  async tenantIds(): Promise<string[]> {
    const ended = new Set(await this.records.names('endedTenants'));
    return (await this.records.names('keyrings')).filter((id) => !ended.has(id));
  }

  /** False where the tenant has a keyring already, or had one that was destroyed. */
  async insert(keyring: Keyring): Promise<boolean> {
    const isInserted = await this.records.insert('keyrings', keyring._id, z.encode(keyringSchema, keyring));
    return (await this.dropIfDestroyed(keyring._id)) ? false : isInserted;
  }

  async replace(keyring: Keyring): Promise<void> {
    await this.records.replace('keyrings', keyring._id, z.encode(keyringSchema, keyring));
    await this.dropIfDestroyed(keyring._id);
  }

  /** Destroys the keys of a tenant, and what points to persons of it: nobody is found by that any more. */
  async destroy(tenantId: string, at: Date): Promise<void> {
    await this.records.insert('endedTenants', tenantId, { at: at.toISOString() });
    await this.dropIfDestroyed(tenantId);
    for (const hash of (await this.erased()).persons.get(tenantId) ?? [])
      await this.records.remove('erasedPersons', personName(tenantId, hash));
  }

  /** Whoever writes a keyring looks for the tenant's end afterwards, and its end is noted first: one of the two finds it. */
  private async dropIfDestroyed(tenantId: string): Promise<boolean> {
    if (!(await this.isDestroyed(tenantId))) return false;
    await this.records.remove('keyrings', tenantId);
    return true;
  }

  /** Takes down persons who are erased, by their keyed hashes. */
  async noteErased(tenantId: string, hashes: readonly string[], at: Date): Promise<void> {
    for (const hash of hashes)
      await this.records.insert('erasedPersons', personName(tenantId, hash), {
        tenantId,
        hash,
        at: at.toISOString(),
      });
  }

  async erased(): Promise<Erased> {
    const persons = new Map<string, Set<string>>();
    for (const name of await this.records.names('erasedPersons')) {
      const stored = personSchema.safeParse(await this.records.get('erasedPersons', name));
      if (!stored.success) continue;
      const { tenantId, hash } = stored.data;
      persons.set(tenantId, (persons.get(tenantId) ?? new Set()).add(hash));
    }
    return { tenants: await this.records.names('endedTenants'), persons };
  }

  close(): Promise<void> {
    return this.records.close();
  }
}

const personName = (tenantId: string, hash: string): string => `${tenantId} ${hash}`;
