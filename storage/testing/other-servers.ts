import { mongo } from 'mongoose';
import { z } from 'zod';

/** Something that MongoDB does and another server of its protocol may not, and the tests that fail there for it. */
export interface Gap {
  readonly reason: string;
  /** Looks whether the server has it, in a database that is dropped afterwards. */
  readonly isThere: (database: mongo.Db) => Promise<boolean>;
  /** Full names of tests, by file. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
}

const commands = 'storage/embedded/commands.long.test.ts';
const model = 'storage/embedded/model.long.test.ts';

/** A command that MongoDB refuses with a code, and the server does not. */
function takes(what: string, command: mongo.Document, code: number, test: string): Gap {
  return {
    reason: `it does not refuse ${what}`,
    isThere: async (database) => (await codeOf(database.command(command))) !== code,
    tests: { [commands]: [test] },
  };
}

const refusals = z.array(z.object({ code: z.number() })).optional();

/** What the server refuses with; undefined where it does what is asked. */
const codeOf = (asked: Promise<mongo.Document>): Promise<unknown> =>
  asked.then(
    ({ writeErrors }): unknown => refusals.parse(writeErrors)?.[0]?.code,
    (error: unknown) => {
      if (error instanceof mongo.MongoServerError) return error.code ?? 'without a code';
      throw error;
    },
  );

const ID_TWICE = [{ _id: 1 }, { _id: 1 }];
const update = (q: mongo.Document, $set: mongo.Document): mongo.Document => ({
  update: 'updated',
  updates: [{ q, u: { $set }, upsert: true }],
});
const index = (key: mongo.Document, name: string): mongo.Document => ({
  createIndexes: 'indexed',
  indexes: [{ key, name }],
});
const refused = (what: string): string => `what MongoDB does not know is refused as it does ${what}`;

/** On MongoDB none of them is there, so every test runs there as it is. A test that passes all the same is reported as a failure. */
export const gaps: readonly Gap[] = [
  takes('an unknown field', { find: 'x', foo: 1 }, 40415, refused('an unknown field of a command')),
  takes('a field of the wrong type', { find: 'x', filter: 1 }, 14, refused('a field of the wrong type')),
  takes('a bad name by the code of MongoDB', { insert: 'a$b', documents: [{}] }, 73, refused('a bad name')),
  takes('a sort by nothing', { find: 'x', sort: { a: 0 } }, 15975, refused('a sort by nothing')),
  takes('an unknown kind of index', index({ a: 'nonsense' }, 'n'), 67, refused('a text index')),
  takes('an empty name', update({}, { '': 1 }), 56, 'updates refuse to change an empty name'),
  takes(
    'a field and a part of it',
    update({ a: { b: 1 }, 'a.c': 1 }, { n: 1 }),
    54,
    'updates insert nothing where the filter names a field and a part of it',
  ),
  {
    reason: 'it has no code for $in without an array',
    isThere: async (database) => {
      await database.command({ insert: 'in', documents: [{ a: 1 }] });
      return (await codeOf(database.command({ find: 'in', filter: { a: { $in: 1 } } }))) !== 2;
    },
    tests: { [commands]: ['filters refuse $in without an array'] },
  },
  {
    reason: 'it has no command hello',
    isThere: async (database) => (await codeOf(database.command({ hello: 1 }))) !== undefined,
    tests: { [commands]: [refused('transactions of a server by itself')] },
  },
  {
    reason: '{$lte: null} finds nothing',
    isThere: async (database) => {
      await database.command({ insert: 'nulls', documents: [{ a: null }] });
      return (await database.collection('nulls').countDocuments({ a: { $lte: null } })) === 0;
    },
    tests: {
      [commands]: ['filters find a range of null, which is null'],
      [model]: ['random operations do what the manual says, whatever indexes there are'],
    },
  },
  {
    reason: 'it counts a document that it refused among those it inserted',
    isThere: async (database) => {
      const { n } = await database.command({ insert: 'twice', documents: ID_TWICE, ordered: false });
      return n !== 1;
    },
    tests: {
      [commands]: ['bulks end at the first refusal when they are ordered', 'bulks go on when they are not'],
    },
  },
  {
    reason: 'a duplicate key does not say which',
    isThere: async (database) => {
      const { writeErrors } = await database.command({ insert: 'named', documents: ID_TWICE });
      return !JSON.stringify(writeErrors).includes('keyPattern');
    },
    tests: { [commands]: ['unique indexes refuse a second document with the same values'] },
  },
  {
    reason: 'it makes the same index twice, by two names',
    isThere: async (database) => {
      await database.command(index({ a: 1 }, 'first'));
      return (await codeOf(database.command(index({ a: 1 }, 'second')))) !== 85;
    },
    tests: { [commands]: ['the catalog lists collections and indexes'] },
  },
];
