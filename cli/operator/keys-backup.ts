import { writeFile } from 'node:fs/promises';
import { KeyVault } from '../../storage/vault/key-vault.js';
import { vaultRecordsOf } from '../../storage/vault/open-vault.js';
import type { VaultRecords } from '../../storage/vault/records.js';
import { restoreVault, vaultBackup } from '../../storage/vault/vault-backup.js';
import { failOnProblems, print } from '../output.js';
import { readInput } from './input-file.js';
import { readSettings } from './installation.js';

/** `coach keys backup`: the wrapped keys and the list of what was erased, also while the bot runs. */
export async function backUpKeys(file: string): Promise<void> {
  const text = await withVault(vaultBackup);
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx', flush: true });
  } catch {
    failOnProblems([{ code: 'file-unwritable', facts: { file } }]);
    return;
  }
  print(
    `The keys are backed up to ${file}. Keep it apart from the backups of the data and from MASTER_KEY, and delete earlier ones within thirty days.`,
  );
}

/** `coach keys restore`: adds what is lacking; who has ended or was erased since stays so. */
export async function restoreKeys(file: string): Promise<void> {
  const read = await readInput(file);
  if (!read.ok) failOnProblems(read.problems);
  else {
    await withVault((vault) => restoreVault(vault, new KeyVault(vault), read.value.text));
    print('The keys of the backup are back. Who has ended or was erased since is not.');
  }
}

async function withVault<T>(work: (vault: VaultRecords) => Promise<T>): Promise<T> {
  const vault = await vaultRecordsOf(readSettings());
  return work(vault).finally(() => vault.close());
}
