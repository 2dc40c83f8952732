import type { Connection, mongo } from 'mongoose';
import type { Clock } from '../../core/clock.js';
import type { KeyProvider, Log } from '../../core/ports.js';
import type { DataKeys } from '../encryption/data-keys.js';
import type { Keyrings } from '../encryption/keyring.js';
import type { Lease } from '../lease.js';
import type { Progress } from './progress.js';

export interface RotationTools {
  readonly connection: Connection;
  readonly database: mongo.Db;
  readonly keyrings: Keyrings;
  readonly keys: DataKeys;
  readonly provider: KeyProvider;
  readonly clock: Clock;
  readonly log: Log;
}

/** One run of a rotation; an interrupted rotation takes several. */
export interface Run extends RotationTools {
  readonly lease: Lease;
  readonly signal: AbortSignal | undefined;
  progress: Progress;
}
