import { collectionOf, keysOf, nextDocuments, sealedFields } from './0002-sealed-outbox/documents.js';
import type { Migration } from './migration.js';

/** Lets employees be found by their address: who looks after others may be on leave themselves. */
export const foundByAddress: Migration = {
  version: 5,
  name: 'found by address',
  async step(context, after = '') {
    const documents = await nextDocuments(context, 'employees', after);
    for (const document of documents) {
      const keys = await keysOf(context, document.tenantId);
      const email = keys && sealedFields(keys, 'employees', document).open('email');
      if (email === undefined) continue;
      const emailHash = keys?.hash('employees', 'email', email);
      await collectionOf(context.database, 'employees').updateOne(
        { _id: document._id },
        { $set: { emailHash } },
      );
    }
    return documents.at(-1)?._id;
  },
};
