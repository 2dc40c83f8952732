import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import { type EmbeddedStore, startEmbeddedStore } from './embedded-store.js';

/** What MongoDB serves and this store does not. Each is refused with the code MongoDB has for what it does not know. */
type Refusal = [what: string, operation: () => Promise<unknown>, code: number];

let directory: string;
let store: EmbeddedStore;
let client: mongo.MongoClient;
let db: mongo.Db;
let things: mongo.Collection;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'store-'));
  store = await startEmbeddedStore({ directory });
  client = await mongo.MongoClient.connect(store.uri);
  db = client.db();
  things = db.collection('things');
  await things.insertOne(thing as never);
});

afterAll(async () => {
  await client.close();
  await store.stop();
  await rm(directory, { recursive: true });
});

const thing = { _id: 1, n: 1, list: [{ x: 1 }] };

const unchanged = async () => expect(await things.find().toArray()).toEqual([thing]);

const commands = ['count', 'create', 'drop', 'dropDatabase', 'renameCollection', 'mapReduce', 'explain'].map(
  (name): Refusal => [name, () => db.command({ [name]: 'things' }), 59],
);

const filters = [
  ...['$nin', '$exists', '$not', '$regex', '$elemMatch', '$size', '$all', '$type', '$mod'].map(
    (operator) => ({
      n: { [operator]: 1 },
    }),
  ),
  ...['$and', '$nor', '$expr', '$text'].map((operator) => ({ [operator]: [{ n: 1 }] })),
].map((filter): Refusal => [JSON.stringify(filter), () => things.deleteMany(filter), 2]);

const updates = [
  ...['$inc', '$min', '$max', '$mul', '$push', '$addToSet', '$pull', '$rename', '$currentDate'].map(
    (operator): Refusal => [operator, () => things.updateOne({}, { [operator]: { n: 1 } }), 9],
  ),
];

const stages = ['$sort', '$limit', '$project', '$lookup', '$unwind', '$facet', '$out', '$changeStream'].map(
  (stage): Refusal => [stage, () => things.aggregate([{ [stage]: {} }]).toArray(), 40324],
);

const count = { $group: { _id: 1, n: { $sum: 1 } } };
const pipelines: Refusal[] = [
  ['a group by a field', () => things.aggregate([{ $group: { _id: '$n' } }]).toArray(), 15952],
  ['a sum', () => things.aggregate([{ $group: { _id: 1, n: { $sum: '$n' } } }]).toArray(), 15952],
  ['a $match behind a group', () => things.aggregate([count, { $match: {} }]).toArray(), 238],
];

const options: Refusal[] = [
  ['skip', () => things.find({}, { skip: 1 }).toArray(), 40415],
  ['a collation', () => things.find({}, { collation: { locale: 'nl' } }).toArray(), 40415],
  ['a hint', () => things.find({}, { hint: '_id_' }).toArray(), 40415],
  [
    'a projected findAndModify',
    () => things.findOneAndUpdate({}, { $set: { n: 2 } }, { projection: { n: 1 } }),
    40415,
  ],
  ['a filter of collections', () => db.listCollections({ name: 'things' }).toArray(), 40415],
];

const parts: Refusal[] = [
  ['a regular expression', () => things.deleteMany({ n: /^1/ }), 238],
  ['a path into an array', () => things.deleteMany({ 'list.x': 1 }), 238],
  ['a sort by an array', () => things.find().sort({ list: 1 }).toArray(), 238],
  ['a part of a field', () => things.updateOne({}, { $set: { 'n.x': 1 } }), 238],
  [
    'an upsert by $or',
    () => things.updateOne({ $or: [{ n: 9 }] }, { $set: { n: 1 } }, { upsert: true }),
    238,
  ],
  ...[{ n: 0 }, { 'n.x': 1 }, { n: '$_id' }, { n: { $slice: 1 } }].map((projection): Refusal => [
    `a projection ${JSON.stringify(projection)}`,
    () => things.findOne({}, { projection }),
    238,
  ]),
];

const indexes = [
  { sparse: true },
  { partialFilterExpression: { n: 1 } },
  { expireAfterSeconds: 1 },
  { collation: { locale: 'nl' } },
].map((option): Refusal => [
  JSON.stringify(option),
  () => things.createIndexes([{ key: { n: 1 }, name: 'n', ...option }]),
  67,
]);

it.each([...commands, ...filters, ...updates, ...stages, ...pipelines, ...options, ...parts, ...indexes])(
  '%s is refused and changes nothing',
  async (_what, operation, code) => {
    await expect(operation()).rejects.toMatchObject({ code });
    await unchanged();
  },
);
