import { mongo } from 'mongoose';

const commandNotFound = 59;

/**
 * Has the embedded store write its files anew, so that they hold nothing of what was removed. MongoDB does not know the
 * command: what is left in its files, and for how long, docs/erasure.md tells.
 */
export async function compactStore(database: mongo.Db): Promise<void> {
  await database.command({ compactStore: 1 }).catch((error: unknown) => {
    if (!(error instanceof mongo.MongoServerError) || error.code !== commandNotFound) throw error;
  });
}
