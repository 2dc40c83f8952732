import type { mongo } from 'mongoose';
import type { Log } from '../../core/log.js';
import type { DataKeys } from '../encryption/data-keys.js';

/** What a migration works on: the plain driver, since the models know the newest schema alone. */
export interface MigrationContext {
  readonly database: mongo.Db;
  readonly keys: DataKeys;
  readonly log: Log;
}

/** One step forward of the stored schema. There is no way back but a backup. */
export interface Migration {
  /** One more than the version before it. */
  readonly version: number;
  /** What it does, for the operator's log. */
  readonly name: string;
  /**
   * Changes a batch of documents. It gets what it returned last, undefined at first, and returns undefined at the end.
   * A process may die after a batch and before that is noted: doing a batch twice must do no harm.
   */
  readonly step: (context: MigrationContext, cursor: string | undefined) => Promise<string | undefined>;
}
