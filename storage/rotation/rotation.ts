import type { Connection, mongo } from 'mongoose';
import type { Clock } from '../../core/clock.js';
import type { KeyProvider } from '../encryption/key-wrapping.js';
import type { DataKeys } from '../encryption/data-keys.js';
import type { KeyVault } from '../vault/key-vault.js';
import type { Lease } from '../lease.js';
import { writeProgress, type Progress } from './progress.js';

export interface RotationTools {
  readonly connection: Connection;
  readonly database: mongo.Db;
  readonly vault: KeyVault;
  readonly keys: DataKeys;
  readonly provider: KeyProvider;
  readonly clock: Clock;
}

export interface RotationOptions {
  /** Says stop; the rotation goes on another time. */
  readonly signal?: AbortSignal;
  /** Hears of each phase as it begins, and of each batch that was sealed anew. */
  readonly onProgress?: (progress: Progress) => void;
}

/** One run of a rotation; an interrupted rotation takes several. */
export interface Run extends RotationTools, RotationOptions {
  readonly lease: Lease;
  progress: Progress;
}

/** Keeps what has been done, so that another run goes on from here, and tells whoever listens. */
export async function noteProgress(run: Run, progress: Progress): Promise<void> {
  run.progress = progress;
  await writeProgress(run.database, progress);
  run.onProgress?.(progress);
}
