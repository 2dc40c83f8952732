import { access, constants } from 'node:fs/promises';
import { embeddedDirectory } from '../../storage/connection.js';
import { restoreEmbeddedStore } from '../../storage/embedded/backup.js';
import { fail, failOnProblems, print } from '../output.js';
import { readSettings } from './installation.js';

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
  await restoreEmbeddedStore(file, directory);
  print(
    `Restored to ${directory}. It opens with the MASTER_KEY it was made with (of a demo: master.key in its DATA_DIR).`,
  );
}

async function isReadable(file: string): Promise<boolean> {
  try {
    await access(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
