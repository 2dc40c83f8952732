import { access, constants, rm } from 'node:fs/promises';
import { embeddedDirectory } from '../../storage/connection.js';
import { restoreEmbeddedStore } from '@pro-parents-coach/embedded-store';
import { KeyVault } from '../../storage/vault/key-vault.js';
import { vaultRecordsOf } from '../../storage/vault/open-vault.js';
import { VaultError } from '../../storage/vault/vault-error.js';
import { fail, failOnProblems, print } from '../output.js';
import { readSettings, withInstallation } from './installation.js';

/** `coach storage restore`: into a `DATA_DIR` without a store, so that nothing is lost by it. */
export async function restore(file: string): Promise<void> {
  const { mongodbUri, dataDir } = readSettings();
  if (mongodbUri !== undefined) {
    fail('MONGODB_URI is set, and this restores the embedded store: for MongoDB use its own mongorestore.');
    return;
  }
  if (!(await isReadable(file))) {
    failOnProblems([{ code: 'file-unreadable', facts: { file } }]);
    return;
  }
  const directory = embeddedDirectory(dataDir);
  await checkVault();
  await restoreEmbeddedStore(file, directory);
  try {
    await checkRestored();
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
  print(`Restored to ${directory}. Who has ended or was erased since the backup is not in it.`);
}

/** Without the list of what was erased nothing may come back. */
async function checkVault(): Promise<void> {
  const records = await vaultRecordsOf(readSettings());
  const id = await new KeyVault(records).id().finally(() => records.close());
  if (id === undefined) throw new VaultError('vault-missing');
}

/** Opening it removes again what was erased since. */
async function checkRestored(): Promise<void> {
  const { findings } = await withInstallation(({ store }) => store.check());
  if (findings.some(({ problem }) => problem === 'unknown-key')) throw new VaultError('vault-newer');
}

async function isReadable(file: string): Promise<boolean> {
  try {
    await access(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
