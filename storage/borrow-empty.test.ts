import { beforeEach, expect, it } from '@jest/globals';
import { afterTest } from '../testing/after-test.js';
import { borrowEmpty } from './borrow-empty.js';
import { ConnectionError } from './connection.js';
import { openTestDatabase } from './testing/database.js';
import { pastTheStore, type PastTheStore } from './testing/past-the-store.js';

let uri: string;
let past: PastTheStore;

beforeEach(async () => {
  const database = await openTestDatabase();
  afterTest(() => database.close());
  ({ uri } = database);
  past = pastTheStore(uri);
  afterTest(() => past.close());
});

it('lends an empty database to a work', async () => {
  expect(await borrowEmpty(uri, () => Promise.resolve('done'))).toBe('done');
});

it('lends none that holds anything, and leaves it as it is', async () => {
  await past.collection('theirs').insertOne({ _id: 'theirs' });
  const work = () => Promise.reject(new Error('must not begin'));
  const refused = borrowEmpty(uri, work);
  await expect(refused).rejects.toThrow(ConnectionError);
  await expect(refused).rejects.toThrow(/^The database that MONGODB_URI names is not empty/);
  expect(await past.collection('theirs').countDocuments()).toBe(1);
});

it('leaves what a work made that failed', async () => {
  const work = async () => {
    await past.collection('made').insertOne({ _id: 'made' });
    throw new Error('cut short');
  };
  await expect(borrowEmpty(uri, work)).rejects.toThrow('cut short');
  expect(await past.names()).toEqual(['made']);
});
