import { ConfigError } from '../config.js';
import { DataFileError } from '../core/data-file.js';
import { ListenError } from '../http/listening.js';
import { ConnectionError } from '../storage/connection.js';
import { StoreError } from '@pro-parents-coach/embedded-store';
import { MasterKeyError } from '../storage/encryption/environment-key-provider.js';
import { SchemaError } from '../storage/migrations/migrate.js';
import { RotationError } from '../storage/rotation/rotate-keys.js';
import { CopyError } from '../storage/transfer/copy-database.js';
import { VaultError } from '../storage/vault/vault-error.js';
import { reportFault } from './fault.js';
import { fail } from './output.js';

/** What the operator can mend: the message of each says how. */
const forTheOperator = [
  ConfigError,
  DataFileError,
  ListenError,
  ConnectionError,
  StoreError,
  MasterKeyError,
  RotationError,
  CopyError,
  SchemaError,
  VaultError,
];

/** Says what the operator can mend, and has the program end with code 2; at a fault of the program it ends with code 1. */
export function reportFailure(error: unknown): void {
  if (error instanceof Error && forTheOperator.some((type) => error instanceof type)) fail(error.message);
  else reportFault(error);
}
