import { backupStore } from '../../storage/transfer/store-access.js';
import { fail, print } from '../output.js';
import { readSettings } from './installation.js';

/** `coach storage backup`: of one moment, also while the bot runs. */
export async function backUp(file: string): Promise<void> {
  const { mongodbUri, dataDir } = readSettings();
  if (mongodbUri !== undefined) {
    fail('MONGODB_URI is set, and this backs up the embedded store: for MongoDB use its own mongodump.');
    return;
  }
  await backupStore(dataDir, file);
  print(
    `Backed up to ${file}. Without the keys nobody reads it: back these up apart, with "coach keys backup", and keep MASTER_KEY elsewhere (of a demo: ${dataDir}/master.key).`,
  );
}
