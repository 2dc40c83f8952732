import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import { openTestDatabase, type TestDatabase } from './testing/database.js';

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

const idsOf = async (filter: mongo.Document) =>
  (await things.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id as unknown);

describe('a command about indexes', () => {
  it('takes indexes away by name, by key, and all but that on _id, and what they forbade is allowed', async () => {
    await things.createIndexes([{ key: { a: 1 }, unique: true }, { key: { b: 1 } }, { key: { c: -1 } }]);
    await things.insertOne({ _id: 1, a: 1, b: 1 } as never);
    const { collectionName } = things;
    const drop = (index: unknown) => db.command({ dropIndexes: collectionName, index });
    const names = async () => Object.keys(await things.indexInformation()).sort();
    expect(await drop('a_1')).toMatchObject({ nIndexesWas: 4, ok: 1 });
    await things.insertOne({ _id: 2, a: 1 } as never);
    expect(await names()).toEqual(['_id_', 'b_1', 'c_-1']);
    await drop({ c: -1 });
    expect(await names()).toEqual(['_id_', 'b_1']);
    expect(await idsOf({ b: 1 })).toEqual([1]);
    expect(await drop('*')).toMatchObject({ nIndexesWas: 2 });
    expect(await names()).toEqual(['_id_']);
    expect(await idsOf({ a: 1 })).toEqual([1, 2]);
    await things.createIndexes([{ key: { b: 1 }, unique: true }]);
    expect(await idsOf({ b: 1 })).toEqual([1]);
    expect(await drop(['b_1'])).toMatchObject({ nIndexesWas: 2 });
  });

  it.each<[string, string, unknown, number]>([
    ['an index that is not there', 'here', 'a_1', 27],
    ['one of several that is not there', 'here', ['b_1', 'a_1'], 27],
    ['a key that nothing is indexed by', 'here', { a: 1 }, 27],
    ['the index on _id by its name', 'here', '_id_', 72],
    ['the index on _id by its key', 'here', { _id: 1 }, 72],
    ['one of a collection that is not there', 'nowhere', '*', 26],
  ])('does not take away %s', async (_what, where, index, code) => {
    await things.createIndexes([{ key: { b: 1 } }]);
    const dropIndexes = where === 'here' ? things.collectionName : where;
    await expect(db.command({ dropIndexes, index })).rejects.toMatchObject({ code });
    expect(Object.keys(await things.indexInformation())).toHaveLength(2);
  });
});
