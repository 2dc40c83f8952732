import { z } from 'zod';
import { CommandError } from '../errors.js';
import { parseFilter } from '../query/filter.js';
import { matches } from '../query/match.js';
import { collectionName, command, document, flag } from './command.js';
import { wholeCursor } from './cursors.js';

const ok = { ok: 1 };

const create = command(z.strictObject({ create: collectionName }), async ({ engine, database }, input) => {
  await engine.writer.run((batch) => {
    if (engine.catalog.find(database, input.create) !== undefined) {
      const message = `Collection ${database}.${input.create} already exists.`;
      return Promise.reject(new CommandError('NamespaceExists', message));
    }
    engine.catalog.ensure(batch, database, input.create);
    return Promise.resolve();
  });
  return ok;
});

const drop = command(z.strictObject({ drop: collectionName }), async ({ engine, database }, input) => {
  const wasThere = await engine.dropCollection(database, input.drop);
  return wasThere ? { ns: `${database}.${input.drop}`, ...ok } : ok;
});

const dropDatabase = command(z.strictObject({ dropDatabase: z.unknown() }), async ({ engine, database }) => {
  for (const { name } of engine.catalog.list(database)) await engine.dropCollection(database, name);
  return { dropped: database, ...ok };
});

const listCollections = command(
  z.strictObject({
    listCollections: z.unknown(),
    filter: document.optional(),
    nameOnly: flag.optional(),
    authorizedCollections: flag.optional(),
    cursor: document.optional(),
  }),
  ({ engine, database }, { filter }) => {
    const condition = parseFilter(filter ?? {});
    const found = engine.catalog
      .list(database)
      .map(({ name }) => ({ name, type: 'collection', options: {}, info: { readOnly: false } }))
      .filter((each) => matches(condition, each));
    return Promise.resolve(wholeCursor(`${database}.$cmd.listCollections`, found));
  },
);

/** Commands about whole collections. */
export const collectionCommands = { create, drop, dropDatabase, listCollections };
