import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import { openTestDatabase, type TestDatabase } from './testing/database.js';

type Doc = mongo.Document;

let database: TestDatabase;
let client: mongo.MongoClient;
let db: mongo.Db;
let things: mongo.Collection;
let run = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  client = await mongo.MongoClient.connect(database.uri);
  db = client.db();
});

beforeEach(() => {
  things = db.collection(`things-${run++}`);
});

afterAll(async () => {
  await client.close();
  await database.close();
});

const idsOf = async (filter: Doc) =>
  (await things.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id as unknown);

const createIndex = (key: Doc, options: Doc = {}) => things.createIndexes([{ key: key, ...options }]);

/** The code that a refused operation answers with. */
const codeOf = (operation: Promise<unknown>): Promise<unknown> =>
  operation.then(
    () => 'accepted',
    (error: unknown) => (error instanceof mongo.MongoServerError ? error.code : error),
  );

describe('filters', () => {
  beforeEach(() =>
    things.insertMany([
      { _id: 1, a: 1, b: 'x' },
      { _id: 2, a: 2.5, b: null },
      { _id: 3, a: mongo.Long.fromString('9007199254740993'), list: [1, 5] },
      { _id: 4, a: 'text', inner: { deep: 1 }, list: [{ x: 1 }, { x: 2 }] },
      { _id: 5, a: new Date(5), b: false, inner: { deep: null }, list: [] },
      { _id: 6, a: null },
    ] as never[]),
  );

  it.each<[string, Doc, number[]]>([
    ['equal values of other number types', { a: mongo.Long.fromNumber(1) }, [1]],
    ['a long past what a double holds', { a: mongo.Long.fromString('9007199254740993') }, [3]],
    ['null, which a missing field is too', { b: null }, [2, 3, 4, 6]],
    ['not null', { b: { $ne: null } }, [1, 5]],
    ['a range, within one kind only', { a: { $gt: 1 } }, [2, 3]],
    ['a range of dates', { a: { $lte: new Date(9) } }, [5]],
    ['a range of null, which is null', { a: { $lte: null } }, [6]],
    ['one of several', { a: { $in: [1, 'text', null] } }, [1, 4, 6]],
    ['an element of an array', { list: 5 }, [3]],
    ['an array as a whole', { list: [1, 5] }, [3]],
    ['a nested field', { 'inner.deep': 1 }, [4]],
    ['a nested document as a whole', { inner: { deep: 1 } }, [4]],
    ['a range that any element satisfies', { list: { $gt: 4 } }, [3]],
    ['either of two', { $or: [{ a: 1 }, { b: false }] }, [1, 5]],
    ['both of two', { a: { $gt: 0, $lt: 2 } }, [1]],
    ['either of two and a third', { $or: [{ a: 1 }, { a: 2.5 }], b: 'x' }, [1]],
  ])('find %s', async (_what, filter, expected) => {
    expect(await idsOf(filter)).toEqual(expected);
    expect(await things.countDocuments(filter)).toBe(expected.length);
  });

  it('sorts by kind first, then by value', async () => {
    const sorted = await things.find({}, { sort: { a: -1 } }).toArray();
    expect(sorted.map(({ _id }) => _id as unknown)).toEqual([5, 4, 3, 2, 1, 6]);
  });

  it.each<[string, Doc, number]>([
    ['an unknown operator', { a: { $near: 1 } }, 2],
    ['an unknown operator at the top', { $where: 'true' }, 2],
    ['an empty $or', { $or: [] }, 2],
    ['$in without an array', { a: { $in: 1 } }, 2],
  ])('refuse %s', async (_what, filter, code) => {
    expect(await codeOf(things.find(filter).toArray())).toBe(code);
    expect(await codeOf(things.updateOne(filter, { $set: { a: 1 } }))).toBe(code);
  });
});

describe('updates', () => {
  it.each<[string, Doc, Doc, Doc]>([
    ['set fields', { a: 1 }, { $set: { a: 2, b: { c: 3 } } }, { a: 2, b: { c: 3 } }],
    ['take fields away', { a: 1, b: 1 }, { $unset: { a: '', x: '' } }, { b: 1 }],
    ['leave what only an insert sets', { a: 1 }, { $setOnInsert: { a: 2 } }, { a: 1 }],
    [
      'write bytes over bytes',
      { a: Buffer.from('x') },
      { $set: { a: new mongo.Binary(Buffer.from('y')) } },
      { a: new mongo.Binary(Buffer.from('y')) },
    ],
  ])('%s', async (_what, before, update, after) => {
    await things.insertOne({ _id: 1, ...before } as never);
    await things.updateOne({ _id: 1 } as Doc, update);
    expect(await things.findOne()).toEqual({ _id: 1, ...after });
  });

  it.each<[string, Doc, number]>([
    ['the _id', { $set: { _id: 2 } }, 66],
    ['a field twice', { $set: { n: 1 }, $unset: { n: 1 } }, 40],
    ['by an unknown operator', { $foo: { n: 1 } }, 9],
    ['an empty name', { $set: { '': 1 } }, 56],
    ['a name with a dollar sign', { $set: { $b: 1 } }, 52],
  ])('refuse to change %s', async (_what, update, code) => {
    const before = { _id: 1, n: 1, text: 'x' };
    await things.insertOne(before as never);
    expect(await codeOf(things.updateOne({ _id: 1 } as Doc, update))).toBe(code);
    expect(await things.findOne()).toEqual(before);
  });

  it('tell what matched and what changed', async () => {
    await things.insertMany([{ a: 1 }, { a: 1 }, { a: 2 }]);
    const { matchedCount, modifiedCount } = await things.updateMany({}, { $set: { a: 1 } });
    expect({ matchedCount, modifiedCount }).toEqual({ matchedCount: 3, modifiedCount: 1 });
  });

  it('replace a document and keep its _id', async () => {
    await things.insertOne({ _id: 1, a: 1 } as never);
    await things.replaceOne({ a: 1 }, { b: 2 });
    expect(await things.findOne()).toEqual({ _id: 1, b: 2 });
  });

  it('insert nothing where the filter names a field and a part of it', async () => {
    const upsert = things.updateOne({ a: { b: 1 }, 'a.c': 1 }, { $set: { n: 1 } }, { upsert: true });
    expect(await codeOf(upsert)).toBe(54);
    expect(await things.countDocuments()).toBe(0);
  });

  it('insert what an upsert does not find, from its equalities', async () => {
    const filter = { _id: 'x', 'a.b': 1, c: { $eq: 2 }, d: { $gt: 3 } } as Doc;
    const update = { $set: { e: 4 }, $setOnInsert: { f: 5 } };
    const { upsertedId } = await things.updateOne(filter, update, { upsert: true });
    expect(upsertedId).toBe('x');
    expect(await things.findOne()).toEqual({ _id: 'x', a: { b: 1 }, c: 2, e: 4, f: 5 });
  });

  it('give the document before or after, by the order asked for', async () => {
    await things.insertMany([{ n: 2 }, { n: 1 }, { n: 3 }]);
    const options = { sort: { n: -1 } } as const;
    const set = (n: number) => ({ $set: { n } });
    expect(await things.findOneAndUpdate({}, set(13), options)).toMatchObject({ n: 3 });
    const after = await things.findOneAndUpdate({}, set(23), { ...options, returnDocument: 'after' });
    expect(after).toMatchObject({ n: 23 });
    expect(await things.findOneAndDelete({}, options)).toMatchObject({ n: 23 });
    expect(
      await things.findOneAndReplace({ n: 9 }, { n: 8 }, { upsert: true, returnDocument: 'after' }),
    ).toMatchObject({ n: 8 });
    expect(await things.findOneAndUpdate({ n: 77 }, { $set: { n: 1 } })).toBeNull();
  });
});

describe('unique indexes', () => {
  it('refuse a second document with the same values', async () => {
    await createIndex({ 'who.tenant': 1, key: 1 }, { unique: true });
    await things.insertOne({ _id: 1, who: { tenant: 't' }, key: 'k' } as never);
    await things.insertOne({ _id: 2, who: { tenant: 't' } } as never);
    const refused = things.insertOne({ who: { tenant: 't' }, key: 'k' });
    await expect(refused).rejects.toMatchObject({
      code: 11000,
      keyPattern: { 'who.tenant': 1, key: 1 },
      keyValue: { 'who.tenant': 't', key: 'k' },
    });
    expect(await codeOf(things.updateOne({ _id: 2 } as Doc, { $set: { key: 'k' } }))).toBe(11000);
    expect(await codeOf(things.insertOne({ who: { tenant: 't' } }))).toBe(11000);
    expect(await things.countDocuments()).toBe(2);
  });

  it('free the values of a document that is changed or deleted', async () => {
    await createIndex({ key: 1 }, { unique: true });
    await things.insertOne({ key: 'a' });
    await things.updateOne({ key: 'a' }, { $set: { key: 'b' } });
    await things.insertOne({ key: 'a' });
    await things.deleteOne({ key: 'b' });
    await things.insertOne({ key: 'b' });
    expect(await things.distinct('key')).toEqual(['a', 'b']);
  });

  it('are not made over documents that break them', async () => {
    await things.insertMany([{ key: 1 }, { key: 1 }]);
    expect(await codeOf(createIndex({ key: 1 }, { unique: true }))).toBe(11000);
    await things.insertOne({ key: 1 });
    expect(await things.indexes()).toHaveLength(1);
  });

  it('refuse the same _id', async () => {
    await things.insertOne({ _id: 1 } as never);
    expect(await codeOf(things.insertOne({ _id: mongo.Long.fromNumber(1) } as never))).toBe(11000);
  });
});

describe('bulks', () => {
  const inserts = [{ _id: 1 }, { _id: 1 }, { _id: 2 }].map((document) => ({
    insertOne: { document },
  })) as never[];

  it('end at the first refusal when they are ordered', async () => {
    await expect(things.bulkWrite(inserts)).rejects.toMatchObject({ code: 11000, insertedCount: 1 });
    expect(await idsOf({})).toEqual([1]);
  });

  it('go on when they are not', async () => {
    await expect(things.bulkWrite(inserts, { ordered: false })).rejects.toMatchObject({ insertedCount: 2 });
    expect(await idsOf({})).toEqual([1, 2]);
  });
});

describe('cursors', () => {
  it('give all documents in pages, as they were at the first', async () => {
    await things.insertMany(Array.from({ length: 350 }, (_, n) => ({ n })));
    const cursor = things.find({}, { batchSize: 100, sort: { n: 1 } });
    const seen: unknown[] = [(await cursor.next())?.['n']];
    await things.deleteMany({ n: { $gt: 300 } });
    for await (const { n } of cursor) seen.push(n);
    expect(seen).toEqual(Array.from({ length: 350 }, (_, n) => n));
  });

  it('project by fields that are wanted', async () => {
    await things.insertOne({ _id: 1, a: { b: 1 }, g: 4 } as never);
    const project = (projection: Doc) => things.findOne({}, { projection });
    expect(await project({ a: 1 })).toEqual({ _id: 1, a: { b: 1 } });
    expect(await project({ _id: 1 })).toEqual({ _id: 1 });
  });
});

describe('what MongoDB does not know is refused as it does', () => {
  it.each<[string, () => Promise<unknown>, unknown]>([
    ['an unknown command', () => db.command({ foo: 1 }), 59],
    ['an unknown field of a command', () => db.command({ find: 'x', foo: 1 }), 40415],
    ['a field of the wrong type', () => db.command({ find: 'x', filter: 1 }), 14],
    ['an unknown stage', () => things.aggregate([{ $foo: 1 }]).toArray(), 40324],
    ['a stage of two', () => things.aggregate([{ $match: {}, $limit: 1 }]).toArray(), 40323],
    ['a bad name', () => db.command({ insert: 'a$b', documents: [{}] }), 73],
    ['a sort by nothing', () => db.command({ find: 'x', sort: { a: 0 } }), 15975],
    ['a text index', () => createIndex({ a: 'nonsense' }), 67],
    ['an array as _id', () => things.insertOne({ _id: [1] } as never), 53],
    [
      'a cursor that is not there',
      () => db.command({ getMore: mongo.Long.fromNumber(99), collection: 'x' }),
      43,
    ],
  ])('%s', async (_what, operation, code) => {
    await things.insertOne({});
    expect(await codeOf(operation())).toBe(code);
  });

  it('transactions of a server by itself', async () => {
    const transaction = { txnNumber: mongo.Long.fromNumber(1), startTransaction: true, autocommit: false };
    const { setName } = await db.command({ hello: 1 });
    const code = await codeOf(db.command({ insert: 'x', documents: [{}], ...transaction }));
    expect(code).toBe(setName === undefined ? 20 : 'accepted');
  });
});

describe('the catalog', () => {
  it('lists collections and indexes', async () => {
    await createIndex({ a: 1, b: -1 }, { unique: true, name: 'ab' });
    await createIndex({ a: 1, b: -1 }, { unique: true, name: 'ab' });
    expect(await codeOf(createIndex({ c: 1 }, { name: 'ab' }))).toBe(86);
    expect(await codeOf(createIndex({ a: 1, b: -1 }, { unique: true, name: 'ba' }))).toBe(85);
    expect(await things.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1, b: -1 }, name: 'ab', unique: true },
    ]);
    const names = (await db.listCollections().toArray()).map(({ name }) => name);
    expect(names.filter((name) => name === things.collectionName)).toHaveLength(1);
  });

  it('counts, and lists values', async () => {
    await things.insertMany([{ name: 'a' }, { name: 'b' }, { name: ['a', 'c'] }, {}]);
    expect(await things.countDocuments({ name: 'a' })).toBe(2);
    expect(
      await things.aggregate([{ $match: { name: 'x' } }, { $group: { _id: 1, n: { $sum: 1 } } }]).toArray(),
    ).toEqual([]);
    expect(await things.distinct('name')).toEqual(['a', 'b', 'c']);
  });
});
