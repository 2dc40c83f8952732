import { failure, success, type Result } from '../../core/problem.js';
import { copyDatabase, type CopyReport } from '../../storage/transfer/copy-database.js';
import { withStore } from '../../storage/transfer/store-access.js';
import { KeyVault } from '../../storage/vault/key-vault.js';
import { vaultRecordsOf } from '../../storage/vault/open-vault.js';
import type { VaultRecords } from '../../storage/vault/records.js';
import { restoreVault, vaultBackup } from '../../storage/vault/vault-backup.js';
import { fail, failOnProblems, print } from '../output.js';
import { readInput } from './input-file.js';
import { readSettings } from './installation.js';

/** The names of files that hold the URIs of the two sides of a copy. */
interface SideFiles {
  readonly from?: string;
  readonly to?: string;
}

/** What the operator gave for a side, by a file or in the environment; undefined for the store of this installation. */
type Side = Result<string | undefined>;

const anyUri = /^\s*[a-z][a-z0-9+.-]*:\/\//i;
const mongodbUri = /^mongodb(\+srv)?:\/\/\S+$/;

const ways =
  'Put it in the environment as COPY_FROM_URI or COPY_TO_URI, or in a file and name that: --to FILE.';

/** `coach storage copy`: from the embedded store to MongoDB, back, or between any two. */
export async function copyStorage({ from: fromFile, to: toFile }: SideFiles): Promise<void> {
  if ([fromFile, toFile].some((file) => file !== undefined && anyUri.test(file))) {
    fail(`A URI holds a password, and a command line can be read by everyone on this machine. ${ways}`);
    return;
  }
  const from = await sideOf(fromFile, 'COPY_FROM_URI');
  const to = await sideOf(toFile, 'COPY_TO_URI');
  if (!from.ok || !to.ok) for (const side of [from, to]) failOnProblems(side.ok ? [] : side.problems);
  else if (from.value === undefined && to.value === undefined)
    fail(`Give the URI of the database to copy to, or from. ${ways}`);
  else if ([from.value, to.value].some((uri) => uri !== undefined && !mongodbUri.test(uri)))
    fail('What was given is no URI of a MongoDB: it begins with mongodb:// or mongodb+srv://.');
  else print(summaryOf(await copy(from.value, to.value)));
}

async function sideOf(file: string | undefined, variable: string): Promise<Side> {
  if (file === undefined) return success(process.env[variable]?.trim() || undefined);
  const read = await readInput(file);
  return read.ok ? success(read.value.text.trim()) : failure(...read.problems);
}

async function copy(from: string | undefined, to: string | undefined): Promise<CopyReport> {
  const report = await copyData(from, to);
  await copyKeys(vaultOf(from, 'COPY_FROM_KEYS_URI'), vaultOf(to, 'COPY_TO_KEYS_URI'));
  return report;
}

function copyData(from: string | undefined, to: string | undefined): Promise<CopyReport> {
  if (from !== undefined && to !== undefined) return copyDatabase(from, to);
  return withStore(readSettings(), (own) => copyDatabase(from ?? own, to ?? own));
}

/** The keys of a side lie where a bot looks for them that runs on it with no more settings than the URI of the data, unless the variable says where. */
const vaultOf = (uri: string | undefined, variable: string): Promise<VaultRecords> =>
  vaultRecordsOf(
    uri === undefined
      ? readSettings()
      : { dataDir: '', mongodbUri: uri, keysMongodbUri: process.env[variable]?.trim() || undefined },
  );

async function copyKeys(from: Promise<VaultRecords>, to: Promise<VaultRecords>): Promise<void> {
  const [source, target] = await Promise.all([from, to]);
  try {
    await restoreVault(target, new KeyVault(target), await vaultBackup(source));
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}

function summaryOf(report: CopyReport): string {
  const counts = Object.values(report);
  const documents = counts.reduce((sum, count) => sum + count, 0);
  return `Copied and counted: ${documents} documents in ${counts.length} collections. The copy opens with the same MASTER_KEY.`;
}
