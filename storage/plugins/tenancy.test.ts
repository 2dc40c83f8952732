import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createConnection, Schema, type Connection, type Model } from 'mongoose';
import { inside } from '../testing/inside.js';
import { systemClock } from '../../core/clock.js';
import { DataKeys } from '../encryption/data-keys.js';
import { fileRecords } from '../vault/file-records.js';
import { KeyVault } from '../vault/key-vault.js';
import { definitions } from '../models/index.js';
import { openCollections } from '../repositories/index.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { tenancyProbe, type TenancyProbe } from '../testing/tenancy-probe.js';
import { SetAside } from '../documents/set-aside.js';
import { silentLog, testKeyProvider } from '../testing/test-store.js';
import { tenancy } from './tenancy.js';
import { afterTest } from '../../testing/after-test.js';

interface Note {
  _id: string;
  tenantId?: string;
  text?: string;
  count?: number;
}

let database: TestDatabase;
let connection: Connection;
let notes: Model<Note>;
let probe: TenancyProbe;
/** The collection itself, past any plugin. */
const raw = () => connection.collection<Note>(definitions.employees.collection);

beforeAll(async () => {
  database = await openTestDatabase();
  connection = createConnection(database.uri, { monitorCommands: true });
  const schema = new Schema<Note>(
    { _id: String, text: String, count: Number },
    // A collection that the probe watches.
    { collection: definitions.employees.collection, versionKey: false, autoIndex: false, autoCreate: false },
  );
  schema.plugin(tenancy);
  notes = connection.model<Note>('notes', schema);
  await connection.asPromise();
});
beforeEach(async () => {
  connection.getClient().removeAllListeners('commandStarted');
  await raw().deleteMany({});
  await raw().insertMany([
    { _id: 'mine', tenantId: 'me', text: 'of mine', count: 1 },
    { _id: 'yours', tenantId: 'you', text: 'of yours', count: 1 },
  ]);
  probe = tenancyProbe();
  connection.getClient().on('commandStarted', probe.listener);
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

/** What lies in the collection, past any plugin. */
const stored = async (): Promise<Note[]> => {
  connection.getClient().removeAllListeners('commandStarted');
  return raw().find().sort({ _id: 1 }).toArray();
};
const idsOf = (found: readonly { _id: string }[]): string[] => found.map(({ _id }) => _id).sort();

/** Each way to reach documents, and what it gives `me`; the neighbour's document is never part of it. */
const calls: Record<string, { run: () => Promise<unknown>; gives: unknown }> = {
  find: { run: async () => idsOf(await notes.find()), gives: ['mine'] },
  'find by several ids': {
    run: async () => idsOf(await notes.find({ _id: { $in: ['mine', 'yours'] } })),
    gives: ['mine'],
  },
  'find with $or': {
    run: async () => idsOf(await notes.find({ $or: [{ tenantId: 'you' }, { count: 1 }] })),
    gives: ['mine'],
  },
  findOne: { run: async () => (await notes.findOne({ _id: 'mine' }))?.text, gives: 'of mine' },
  'findOne of a neighbour': { run: () => notes.findOne({ _id: 'yours' }).exec(), gives: null },
  findById: { run: async () => (await notes.findById('mine'))?.text, gives: 'of mine' },
  'findById of a neighbour': { run: () => notes.findById('yours').exec(), gives: null },
  exists: { run: () => notes.exists({ _id: 'yours' }).exec(), gives: null },
  countDocuments: { run: () => notes.countDocuments().exec(), gives: 1 },
  distinct: { run: () => notes.distinct('text').exec(), gives: ['of mine'] },
  cursor: {
    run: async () => {
      const found: Note[] = [];
      for await (const note of notes.find().cursor({ batchSize: 1 })) found.push(note);
      return idsOf(found);
    },
    gives: ['mine'],
  },
  aggregate: {
    run: () => notes.aggregate([{ $group: { _id: null, sum: { $sum: 1 } } }]).exec(),
    gives: [{ _id: null, sum: 1 }],
  },
  'aggregate by cursor': {
    run: async () => {
      const found: Note[] = [];
      for await (const note of notes.aggregate<Note>([{ $match: { count: 1 } }]).cursor<Note>())
        found.push(note);
      return idsOf(found);
    },
    gives: ['mine'],
  },
  updateOne: {
    run: async () => (await notes.updateOne({ _id: 'yours' }, { $set: { count: 9 } })).matchedCount,
    gives: 0,
  },
  updateMany: {
    run: async () => (await notes.updateMany({}, { $set: { count: 9 } })).matchedCount,
    gives: 1,
  },
  findOneAndUpdate: {
    run: async () => (await notes.findOneAndUpdate({}, { $set: { count: 9 } }, { sort: { _id: -1 } }))?._id,
    gives: 'mine',
  },
  findByIdAndUpdate: { run: () => notes.findByIdAndUpdate('yours', { count: 9 }).exec(), gives: null },
  findOneAndReplace: {
    run: () => notes.findOneAndReplace({ _id: 'yours' }, { count: 9 }).exec(),
    gives: null,
  },
  replaceOne: {
    run: async () => (await notes.replaceOne({ _id: 'mine' }, { text: 'anew' })).matchedCount,
    gives: 1,
  },
  deleteOne: { run: async () => (await notes.deleteOne({ _id: 'yours' })).deletedCount, gives: 0 },
  deleteMany: { run: async () => (await notes.deleteMany({})).deletedCount, gives: 1 },
  findOneAndDelete: { run: () => notes.findOneAndDelete({ _id: 'yours' }).exec(), gives: null },
  findByIdAndDelete: { run: () => notes.findByIdAndDelete('yours').exec(), gives: null },
  upsert: {
    run: async () =>
      (await notes.updateOne({ _id: 'new' }, { $set: { count: 2 } }, { upsert: true })).upsertedId,
    gives: 'new',
  },
  'upsert by replacement': {
    run: async () => (await notes.replaceOne({ _id: 'new' }, { count: 2 }, { upsert: true })).upsertedId,
    gives: 'new',
  },
  insertMany: {
    run: async () => idsOf(await notes.insertMany([{ _id: 'new' }, { _id: 'newer' }])),
    gives: ['new', 'newer'],
  },
  create: { run: async () => (await notes.create({ _id: 'new' }))._id, gives: 'new' },
  save: {
    run: async () => {
      const note = await notes.findById('mine').orFail();
      note.text = 'changed';
      return (await note.save()).text;
    },
    gives: 'changed',
  },
  'delete of a document': {
    run: async () => (await (await notes.findById('mine').orFail()).deleteOne()).deletedCount,
    gives: 1,
  },
  bulkSave: {
    run: async () => (await notes.bulkSave([new notes({ _id: 'new' })])).insertedCount,
    gives: 1,
  },
  bulkWrite: {
    run: async () => {
      const done = await notes.bulkWrite([
        { insertOne: { document: { _id: 'new' } } },
        { updateOne: { filter: { _id: 'yours' }, update: { $set: { count: 9 } } } },
        { updateMany: { filter: {}, update: { $set: { count: 2 } } } },
        { replaceOne: { filter: { _id: 'newest' }, replacement: { count: 3 }, upsert: true } },
        { updateOne: { filter: { _id: 'newer' }, update: { $set: { count: 3 } }, upsert: true } },
        { deleteOne: { filter: { _id: 'yours' } } },
        { deleteMany: { filter: { _id: 'mine' } } },
      ]);
      return [done.insertedCount, done.matchedCount, done.upsertedCount, done.deletedCount];
    },
    gives: [1, 2, 2, 1],
  },
};

describe.each(Object.entries(calls))('%s', (_name, { run, gives }) => {
  it("is done to the tenant's own documents, on the wire too", async () => {
    expect(await inside('me', run)).toEqual(gives);
    expect(probe.violations).toEqual([]);
    const all = await stored();
    expect(all.find(({ _id }) => _id === 'yours')).toEqual({
      _id: 'yours',
      tenantId: 'you',
      text: 'of yours',
      count: 1,
    });
    expect(all.filter(({ _id }) => _id !== 'yours').every(({ tenantId }) => tenantId === 'me')).toBe(true);
  });

  it('throws outside a context', async () => {
    await expect(run()).rejects.toThrow('outside a context');
  });
});

/** Calls that name a tenant. Each is refused to the neighbour and done for the tenant itself. */
const naming: Record<string, (tenantId: string) => Promise<unknown>> = {
  find: (tenantId) => notes.find({ tenantId }).exec(),
  'find with an operator': (tenantId) =>
    notes.find({ tenantId: tenantId === 'me' ? 'me' : { $ne: 'me' } }).exec(),
  countDocuments: (tenantId) => notes.countDocuments({ tenantId }).exec(),
  deleteMany: (tenantId) => notes.deleteMany({ tenantId }).exec(),
  'a document that is inserted': (tenantId) => notes.insertMany([{ _id: 'new', tenantId }]),
  'a document that is saved': (tenantId) => new notes({ _id: 'new', tenantId }).save(),
  'a document that is moved': async (tenantId) => {
    const note = await notes.findById('mine').orFail();
    note.tenantId = tenantId;
    return note.save();
  },
  $set: (tenantId) => notes.updateMany({}, { $set: { tenantId } }).exec(),
  'an update without operators': (tenantId) => notes.updateOne({}, { tenantId }).exec(),
  $setOnInsert: (tenantId) =>
    notes.updateOne({ _id: 'mine' }, { $setOnInsert: { tenantId } }, { upsert: true }).exec(),
  'a replacement': (tenantId) => notes.replaceOne({ _id: 'mine' }, { tenantId }).exec(),
  'a bulk insert': (tenantId) => notes.bulkWrite([{ insertOne: { document: { _id: 'new', tenantId } } }]),
  'a bulk update': (tenantId) =>
    notes.bulkWrite([{ updateMany: { filter: { tenantId }, update: { $set: { count: 2 } } } }]),
  'a bulk move': (tenantId) =>
    notes.bulkWrite([{ updateMany: { filter: {}, update: { $set: { tenantId } } } }]),
};

describe.each(Object.entries(naming))('a tenant named in %s', (_name, run) => {
  it('is refused where it is a neighbour, and nothing is changed', async () => {
    const before = await stored();
    await expect(inside('me', () => run('you'))).rejects.toThrow("in another tenant's context");
    expect(await stored()).toEqual(before);
  });

  it('is fine where it is the tenant itself', async () => {
    await inside('me', () => run('me'));
    expect(probe.violations).toEqual([]);
  });
});

describe('what cannot be walled off', () => {
  it.each(['$lookup', '$unionWith', '$graphLookup', '$merge', '$out'])(
    'refuses %s, also when nested',
    async (stage) => {
      const pipeline = [{ $facet: { all: [{ [stage]: { from: 'employees' } }] } }];
      await expect(inside('me', () => notes.aggregate(pipeline as never[]).exec())).rejects.toThrow(stage);
    },
  );

  it('refuses an estimated count', async () => {
    await expect(inside('me', () => notes.estimatedDocumentCount().exec())).rejects.toThrow('countDocuments');
  });

  it('refuses an update by pipeline', async () => {
    const update = [{ $set: { tenantId: 'you' } }];
    await expect(
      inside('me', () => notes.updateMany({}, update, { updatePipeline: true }).exec()),
    ).rejects.toThrow('update operators');
  });
});

describe('the probe', () => {
  const round: Record<string, (scope: object) => Promise<unknown>> = {
    find: (scope) => raw().find(scope).toArray(),
    count: (scope) => raw().countDocuments(scope),
    distinct: (scope) => raw().distinct('text', scope),
    insert: (scope) => raw().insertOne({ _id: 'new', ...scope }),
    update: (scope) => raw().updateMany(scope, { $set: { count: 2 } }),
    replace: (scope) => raw().replaceOne({ _id: 'mine', ...scope }, { count: 2, ...scope }),
    move: (scope) => raw().updateMany({ tenantId: 'me' }, { $set: { tenantId: 'x', ...scope } }),
    delete: (scope) => raw().deleteMany(scope),
    findAndModify: (scope) => raw().findOneAndUpdate(scope, { $set: { count: 2 } }),
    bulkWrite: (scope) => raw().bulkWrite([{ deleteOne: { filter: scope } }]),
  };

  it.each(Object.keys(round))('sees a %s that goes round the plugin', async (name) => {
    await inside('me', async () => round[name]!({}));
    expect(probe.violations).toHaveLength(1);
  });

  it.each(Object.keys(round))('sees a %s that is about another tenant', async (name) => {
    await inside('you', async () => round[name]!({ tenantId: 'me' }));
    expect(probe.violations).toHaveLength(1);
  });

  it.each(Object.keys(round))('lets a %s of the right tenant pass', async (name) => {
    await inside('me', async () => round[name]!({ tenantId: 'me' }));
    expect(probe.violations).toEqual([]);
  });
});

describe('every model of the store', () => {
  it('has the plugin where its documents have a tenant', async () => {
    const bare = createConnection();
    afterTest(() => bare.close());
    const keys = new DataKeys(new KeyVault(fileRecords('')), testKeyProvider, systemClock);
    openCollections(bare, keys, new SetAside(silentLog), { clock: systemClock, log: silentLog });
    // The operator's registers name an employer, and are kept when it is gone.
    const registers = ['breaches', 'disclosures'];
    const ofTenants = Object.values(bare.models).filter(
      ({ schema, modelName }) => 'tenantId' in schema.paths && !registers.includes(modelName),
    );
    expect(ofTenants.map(({ modelName }) => modelName).sort()).toEqual(
      Object.values(definitions)
        .filter(({ owner }) => owner === 'tenant')
        .map(({ collection }) => collection)
        .sort(),
    );
    for (const model of ofTenants) await expect(model.find().exec()).rejects.toThrow('outside a context');
  });
});
