import { expect, it } from '@jest/globals';
import { afterTest } from '../testing/after-test.js';
import { borrowEmpty } from './borrow-empty.js';
import { openTestDatabase } from './testing/database.js';
import { pastTheStore } from './testing/past-the-store.js';

// The embedded store has no command that drops a collection, and the demo throws that one away whole.
it('leaves the database as empty as it was', async () => {
  const database = await openTestDatabase();
  afterTest(() => database.close());
  const past = pastTheStore(database.uri);
  afterTest(() => past.close());
  await borrowEmpty(database.uri, () => past.collection('made').insertOne({ _id: 'made' }));
  expect(await past.names()).toEqual([]);
});
