import type { mongo } from 'mongoose';

/** The parts of a rotation, in order. */
export const phases = ['announce', 'promote', 'reseal', 'retire'] as const;
export type Phase = (typeof phases)[number];

/** How far a rotation has come. */
export interface Progress {
  readonly phase: Phase;
  /** When that phase began. */
  readonly since: Date;
  /** Documents sealed anew so far. */
  readonly documents: number;
  /** Where resealing goes on: whose documents, in which collection, after which id. */
  readonly position?: Position;
}

export interface Position {
  readonly owner: string;
  readonly collection: string;
  readonly after: string;
}

interface StoredProgress extends Progress {
  _id: 'current';
}

const collection = 'rotations';
const current = { _id: 'current' } as const;

/** The rotation under way, or undefined where there is none. */
export async function readProgress(database: mongo.Db): Promise<Progress | undefined> {
  return (await database.collection<StoredProgress>(collection).findOne(current)) ?? undefined;
}

export async function writeProgress(database: mongo.Db, progress: Progress): Promise<void> {
  await database.collection<StoredProgress>(collection).replaceOne(current, progress, { upsert: true });
}

/** Ends the rotation. */
export async function clearProgress(database: mongo.Db): Promise<void> {
  await database.collection<StoredProgress>(collection).deleteOne(current);
}
