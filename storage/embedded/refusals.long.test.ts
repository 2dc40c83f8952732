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

const nested = (levels: number): mongo.Document =>
  Array.from({ length: levels }).reduce<mongo.Document>((inner) => ({ a: inner }), {});

const find = (options: mongo.Document) => () => db.command({ find: 'things', ...options });
const insert = (options: mongo.Document) => () =>
  db.command({ insert: 'things', documents: [{ n: 2 }], ...options });

const sorts: Refusal[] = [
  ['the natural order', () => things.find().sort({ $natural: -1 }).toArray(), 238],
  ['the natural order of a change', () => things.findOneAndDelete({}, { sort: { $natural: 1 } }), 238],
  ['a sort by an operator', () => things.find().sort({ $n: 1 }).toArray(), 16410],
  ['a sort by no name', () => things.find().sort({ '': 1 }).toArray(), 40352],
  ['a sort by an empty part', () => things.find().sort({ 'n..x': 1 }).toArray(), 15998],
  ['distinct values of no field', () => things.distinct(''), 40352],
];

const concerns: Refusal[] = [
  ['reading a snapshot', find({ readConcern: { level: 'snapshot' } }), 123],
  ['a linearizable read', find({ readConcern: { level: 'linearizable' } }), 123],
  ['a read after a time', find({ readConcern: { afterClusterTime: new mongo.Timestamp(1n) } }), 123],
  ['an unknown level', find({ readConcern: { level: 'some' } }), 2],
  ['an unknown part of a readConcern', find({ readConcern: { provenance: 'x' } }), 40415],
  ['a write that reads by a concern', insert({ readConcern: { level: 'majority' } }), 72],
  ['a write to two servers', insert({ writeConcern: { w: 2 } }), 2],
  ['a write to servers of a name', insert({ writeConcern: { w: 'abroad' } }), 2],
  ['an unknown part of a writeConcern', insert({ writeConcern: { x: 1 } }), 9],
  ['a read that writes by a concern', find({ writeConcern: { w: 1 } }), 72],
  ['an unknown read preference', find({ $readPreference: { mode: 'farthest' } }), 9],
  ['servers with tags', find({ $readPreference: { mode: 'nearest', tags: [{ dc: 'x' }] } }), 9],
  ['a time of a cluster', find({ $clusterTime: {} }), 40415],
  ['a hello that waits for changes', () => db.command({ hello: 1, maxAwaitTimeMS: 1 }), 40415],
  ['a transaction', find({ txnNumber: mongo.Long.fromNumber(1), autocommit: false }), 20],
  [
    'a session on a snapshot',
    () => client.withSession({ snapshot: true }, (session) => things.findOne({}, { session })),
    123,
  ],
];

const ids = [{ $a: 1 }, { a: { $b: 1 } }, { a: [{ $b: 1 }] }].map((_id): Refusal => [
  `an _id ${JSON.stringify(_id)}`,
  () => things.insertOne({ _id } as never),
  52,
]);

const bounds: Refusal[] = [
  ['an _id that is an array', () => things.insertOne({ _id: [1] } as never), 53],
  ['an _id that is a regular expression', () => things.insertOne({ _id: /x/ } as never), 53],
  [
    'an upsert of more levels than any may have',
    () => things.replaceOne({ _id: 9 as never }, nested(181), { upsert: true }),
    15,
  ],
  ['a document of more levels than any may have', () => things.insertOne(nested(181)), 15],
  ['a filter of more levels than any may have', () => things.findOne({ n: nested(201) }), 15],
  [
    'a path that makes more levels than any may have',
    () => things.updateOne({ [Array(190).fill('a').join('.')]: 1 }, { $set: { n: 1 } }, { upsert: true }),
    15,
  ],
  ['no document to insert', insert({ documents: [] }), 16],
  ['more documents than one command may have', insert({ documents: Array<object>(100_001).fill({}) }), 16],
  ['no change', () => db.command({ update: 'things', updates: [] }), 16],
  ['nothing to delete', () => db.command({ delete: 'things', deletes: [] }), 16],
  ['a negative page', find({ batchSize: -1 }), 51024],
  ['a negative limit', find({ limit: -1 }), 51024],
  ['no index', () => db.command({ createIndexes: 'things', indexes: [] }), 2],
];

const names = [
  ...['', '.a', 'a.', 'a..b', 'a$b', 'system.x', 'x'.repeat(251)].map((name): Refusal => [
    `a collection named ${name.slice(0, 9)}`,
    () => db.command({ find: name }),
    73,
  ]),
  ...['a b', 'a/b', 'é'.repeat(32)].map((name): Refusal => [
    `a database named ${name.slice(0, 9)}`,
    () => client.db(name).command({ find: 'things' }),
    73,
  ]),
  ...['', 'x'.repeat(256)].map((name): Refusal => [
    `an index named ${name.slice(0, 9)}`,
    () => db.command({ createIndexes: 'things', indexes: [{ key: { n: 1 }, name }] }),
    67,
  ]),
  ...['_id_', '*'].map((name): Refusal => [
    `an index named ${name}`,
    () => db.command({ createIndexes: 'things', indexes: [{ key: { n: 1 }, name }] }),
    2,
  ]),
];

it.each([
  ...commands,
  ...filters,
  ...updates,
  ...stages,
  ...pipelines,
  ...options,
  ...parts,
  ...indexes,
  ...sorts,
  ...concerns,
  ...ids,
  ...bounds,
  ...names,
])('%s is refused and changes nothing', async (_what, operation, code) => {
  await expect(operation()).rejects.toMatchObject({ code });
  await unchanged();
});

it.each([
  ['readConcern', { find: 'things', readConcern: { level: 'majority' } }],
  ['$readPreference', { find: 'things', $readPreference: { mode: 'secondary' } }],
  ['comment', { find: 'things', comment: 'why' }],
  [
    'writeConcern',
    { delete: 'things', deletes: [{ q: { n: 9 }, limit: 0 }], writeConcern: { w: 'majority', j: true } },
  ],
])('%s is served where one server can', async (_what, command) => {
  expect(await db.command(command)).toMatchObject({ ok: 1 });
});

it('takes a document of as many levels as MongoDB does', async () => {
  await db.collection('deep').insertOne(nested(178));
  expect(await db.collection('deep').countDocuments()).toBe(1);
});
