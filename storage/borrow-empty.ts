import { ConnectionError, connectDatabase } from './connection.js';

/**
 * Lends a database of MongoDB that holds nothing to a work, and leaves it as it was: what is in it after the work came of the
 * work. Where the work fails, what it made stays. Rejects with `ConnectionError` where it holds anything, and touches nothing then.
 */
export async function borrowEmpty<T>(mongodbUri: string, work: () => Promise<T>): Promise<T> {
  const { connection, close } = await connectDatabase({ mongodbUri, dataDir: '' });
  const names = async (): Promise<string[]> => (await connection.listCollections()).map(({ name }) => name);
  try {
    if ((await names()).length > 0) throw new ConnectionError(notEmpty);
    const result = await work();
    for (const name of await names()) await connection.dropCollection(name);
    return result;
  } finally {
    await close();
  }
}

const notEmpty =
  'The database that MONGODB_URI names is not empty. The time-lapse plays in an empty one and removes what it made, and nothing else: ' +
  'name another database, or leave MONGODB_URI empty. Nothing was changed.';
