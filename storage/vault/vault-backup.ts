import { z } from 'zod';
import { keyringSchema } from '../encryption/keyring.js';
import type { KeyVault } from './key-vault.js';
import { addKeyring } from './move-keyrings.js';
import { recordKinds, type VaultRecords } from './records.js';
import { VaultError } from './vault-error.js';

const FORMAT = 'coach keys 1';

const backupSchema = z.strictObject({
  format: z.literal(FORMAT),
  records: z.array(
    z.strictObject({
      kind: z.enum(recordKinds),
      name: z.string(),
      record: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** Everything in a vault, as text. The keys in it are wrapped: without the master key they open nothing. */
export async function vaultBackup(vault: VaultRecords): Promise<string> {
  const records: object[] = [];
  for (const kind of recordKinds)
    for (const name of await vault.names(kind)) {
      const record = await vault.get(kind, name);
      if (record !== undefined) records.push({ kind, name, record });
    }
  return JSON.stringify({ format: FORMAT, records });
}

/**
 * Adds a backup to a vault: to one that is new, or that it was made of. What was erased since stays erased, and keys that the vault has stay as
 * they are. Rejects with `VaultError` for any other vault, and for what is no backup.
 */
export async function restoreVault(vault: VaultRecords, keys: KeyVault, text: string): Promise<void> {
  const records = readBackup(text);
  const id = z.object({ id: z.string() }).safeParse(records.find(({ kind }) => kind === 'identity')?.record)
    .data?.id;
  if (id === undefined) throw new VaultError('vault-backup-unreadable');
  await keys.name(id);
  if ((await keys.id()) !== id) throw new VaultError('vault-foreign');
  // What is erased comes first: keys of who has ended are not put back.
  for (const { kind, name, record } of records)
    if (kind === 'endedTenants' || kind === 'erasedPersons') await vault.insert(kind, name, record);
  for (const { kind, record } of records)
    if (kind === 'keyrings') await addKeyring(keys, keyringSchema.parse(record));
}

function readBackup(text: string): z.infer<typeof backupSchema>['records'] {
  try {
    return backupSchema.parse(JSON.parse(text)).records;
  } catch (cause) {
    throw new VaultError('vault-backup-unreadable', { cause });
  }
}
