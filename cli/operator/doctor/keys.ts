import type { RawDatabase } from '../../../storage/connection.js';
import type { KeyProvider } from '../../../storage/encryption/key-wrapping.js';
import { errorName } from '../../../core/error-name.js';
import { MasterKeyError } from '../../../storage/encryption/environment-key-provider.js';
import { assertBelongTogether } from '../../../storage/vault/join-vault.js';
import type { KeyVault } from '../../../storage/vault/key-vault.js';
import { ok, wrong, type Finding } from './check.js';

/** Whether the keys are those of these data, and every one opens under the master key at hand. Rejects with `VaultError`. */
export async function keysFinding(
  database: RawDatabase,
  vault: KeyVault,
  provider: KeyProvider,
): Promise<Finding> {
  await assertBelongTogether(database, vault);
  const owners = await vault.tenantIds();
  let opened = 0;
  const closed: string[] = [];
  for (const owner of owners) {
    try {
      opened += await openAll(vault, provider, owner);
    } catch (error) {
      // The setting is wrong, not one key: its own words say which to set.
      if (error instanceof MasterKeyError) throw error;
      closed.push(`${owner.trim()} (${errorName(error)})`);
    }
  }
  if (closed.length === 0) return ok(`${opened} keys open`);
  return wrong(
    `keys do not open, of ${closed.join(', ')}`,
    'restore a backup of the keys (coach keys restore FILE); until then the data of these cannot be read',
  );
}

async function openAll(vault: KeyVault, provider: KeyProvider, owner: string): Promise<number> {
  const keyring = await vault.find(owner);
  if (!keyring) return 0;
  const wrapped = [keyring.lookupKey, ...keyring.dataKeys.map((one) => one.wrapped)];
  for (const key of wrapped) await provider.unwrap(key, owner);
  return wrapped.length;
}
