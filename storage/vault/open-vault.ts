import { join } from 'node:path';
import { fileRecords } from './file-records.js';
import { mongoRecords } from './mongo-records.js';
import type { VaultRecords } from './records.js';

/** The settings that decide where the keys of an installation lie. */
export interface VaultSettings {
  readonly dataDir: string;
  /** A folder for the keys, which every process sees; without it, beside the embedded store, a folder of their own under `dataDir`. */
  readonly keysDir?: string | undefined;
  readonly mongodbUri?: string | undefined;
  /** The database of the keys; without it another database on the server of the data. */
  readonly keysMongodbUri?: string | undefined;
}

/** The records of an installation's vault: beside the embedded store as files, beside MongoDB in a database of its own. */
export function vaultRecordsOf({
  dataDir,
  keysDir,
  mongodbUri,
  keysMongodbUri,
}: VaultSettings): Promise<VaultRecords> {
  if (keysMongodbUri !== undefined) return mongoRecords({ uri: keysMongodbUri, suffix: '' });
  if (mongodbUri !== undefined && keysDir === undefined)
    return mongoRecords({ uri: mongodbUri, suffix: '-keys' });
  return Promise.resolve(fileRecords(keysDir ?? join(dataDir, 'keys')));
}
