import { definitions } from '../models/index.js';
import type { Migration } from './migration.js';

/**
 * The schema of the first release, in a database of its own. A collection that is there before it belongs to another
 * program, and what we do not know we do not touch.
 */
export const firstSchema: Migration = {
  version: 1,
  name: 'first schema',
  async step({ database }) {
    const existing = new Set((await database.listCollections().toArray()).map(({ name }) => name));
    const foreign = Object.values(definitions).find(({ collection }) => existing.has(collection));
    if (foreign !== undefined)
      throw new Error(
        `The database has a collection "${foreign.collection}" of another program: let MONGODB_URI name an empty one`,
      );
    return undefined;
  },
};
