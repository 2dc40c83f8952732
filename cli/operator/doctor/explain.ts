import { StoreError } from '@pro-parents-coach/embedded-store';
import { errorName } from '../../../core/error-name.js';
import { ConnectionError } from '../../../storage/connection.js';
import { MasterKeyError } from '../../../storage/encryption/environment-key-provider.js';
import { SchemaError } from '../../../storage/migrations/migrate.js';
import { VaultError } from '../../../storage/vault/vault-error.js';
import { wrong, type Finding } from './check.js';

/** Their messages are for the operator, and say what to do. */
const forTheOperator = [ConnectionError, StoreError, MasterKeyError, SchemaError, VaultError];

/** What was thrown while something was looked at: in its own words where they are meant to be read, else by its name alone. */
export function explain(error: unknown): Finding {
  if (error instanceof Error && forTheOperator.some((type) => error instanceof type))
    return wrong(errorName(error), error.message);
  return wrong(
    `could not be looked at (${errorName(error)})`,
    'mend what the lines above name and try again; if they are ok, report this as a fault of the program',
  );
}
