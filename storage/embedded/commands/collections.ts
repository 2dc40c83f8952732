import { z } from 'zod';
import { command } from './command.js';
import { wholeCursor } from './cursors.js';

const listCollections = command(
  z.strictObject({
    listCollections: z.unknown(),
    filter: z.strictObject({}).optional(),
    nameOnly: z.boolean().optional(),
    authorizedCollections: z.boolean().optional(),
    cursor: z.strictObject({}).optional(),
  }),
  ({ engine, database }, { nameOnly = false }) => {
    const found = engine.catalog
      .list(database)
      .map(({ name }) => ({ name, type: 'collection', ...(nameOnly ? {} : { options: {} }) }));
    return Promise.resolve(wholeCursor(`${database}.$cmd.listCollections`, found));
  },
);

/** Commands about whole collections. */
export const collectionCommands = { listCollections };
