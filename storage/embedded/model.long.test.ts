import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { mongo } from 'mongoose';
import { openTestDatabase, type TestDatabase } from './testing/database.js';

/** What a field holds here: BSON orders null (and nothing) before numbers, those before texts, those before dates. */
type Value = null | number | string | Date;
type Fields = Partial<Record<'a' | 'b' | 'key', Value>> & { list?: Value[] };
type Thing = Fields & { _id: number };
type Filter = Record<string, unknown>;
type Outcome = { done: unknown } | { code: number };

let database: TestDatabase;
let client: mongo.MongoClient;
let run = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  client = await mongo.MongoClient.connect(database.uri);
});

afterAll(async () => {
  await client.close();
  await database.close();
});

class Refused extends Error {
  constructor(readonly code: number) {
    super(`refused with ${code}`);
  }
}

const kind = (value: Value | undefined) =>
  value === null || value === undefined
    ? 0
    : typeof value === 'number'
      ? 1
      : typeof value === 'string'
        ? 2
        : 3;

/** BSON's order, as the manual tells it. */
function compare(left: Value | undefined, right: Value | undefined): number {
  if (kind(left) !== kind(right)) return kind(left) - kind(right);
  if (left === null || left === undefined || right === null || right === undefined) return 0;
  return left < right ? -1 : left > right ? 1 : 0;
}

const comparisons: Record<string, (order: number) => boolean> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

/** The documented semantics of the operators, on values and arrays of values. */
function satisfies(value: Value | undefined, operator: string, operand: unknown): boolean {
  const equals = (other: unknown) => compare(value, other as Value) === 0;
  if (operator === '$eq') return equals(operand);
  if (operator === '$in') return (operand as Value[]).some(equals);
  return (
    kind(value) === kind(operand as Value) &&
    comparisons[operator]?.(compare(value, operand as Value)) === true
  );
}

function matchesField(thing: Thing, field: string, operator: string, operand: unknown): boolean {
  const value = (thing as Record<string, Value | Value[] | undefined>)[field];
  if (operator === '$ne') return !matchesField(thing, field, '$eq', operand);
  return Array.isArray(value)
    ? value.some((element) => satisfies(element, operator, operand))
    : satisfies(value, operator, operand);
}

function matches(thing: Thing, filter: Filter): boolean {
  return Object.entries(filter).every(([name, condition]) => {
    if (name === '$or') return (condition as Filter[]).some((side) => matches(thing, side));
    const operators = Object.entries(condition as Filter);
    return operators.every(([operator, operand]) => matchesField(thing, name, operator, operand));
  });
}

/** A collection with a unique index on `key`, as plain as can be. */
class Model {
  things: Thing[] = [];

  find(filter: Filter, sort: [string, 1 | -1][], limit = Infinity): Thing[] {
    const order = [...sort, ['_id', 1] as const];
    const found = this.things.filter((thing) => matches(thing, filter));
    const at = (thing: Thing, field: string) =>
      (thing as Record<string, unknown>)[field] as Value | undefined;
    found.sort((left, right) =>
      order.reduce((result, [field, way]) => result || way * compare(at(left, field), at(right, field)), 0),
    );
    return found.slice(0, limit);
  }

  insert(thing: Thing): void {
    this.refuseDuplicates(thing, this.things);
    this.things.push(thing);
  }

  change(thing: Thing, update: Update): boolean {
    const after = applied(thing, update);
    this.refuseDuplicates(
      after,
      this.things.filter((other) => other !== thing),
    );
    this.things = this.things.map((other) => (other === thing ? after : other));
    return JSON.stringify(after) !== JSON.stringify(thing);
  }

  remove(thing: Thing): void {
    this.things = this.things.filter((other) => other !== thing);
  }

  private refuseDuplicates(thing: Thing, others: Thing[]): void {
    const same = (other: Thing) => other._id === thing._id || compare(other.key, thing.key) === 0;
    if (others.some(same)) throw new Refused(11000);
  }
}

interface Update {
  $set?: Fields;
  $setOnInsert?: Fields;
  $unset?: Partial<Record<'a' | 'b' | 'list', ''>>;
}

function applied(thing: Thing, { $set, $setOnInsert, $unset }: Update, isInsert = false): Thing {
  const names = [$set, $setOnInsert, $unset].flatMap((fields) => Object.keys(fields ?? {}));
  if (new Set(names).size < names.length) throw new Refused(40);
  const after: Thing = { ...thing, ...$set, ...(isInsert ? $setOnInsert : {}) };
  return Object.fromEntries(Object.entries(after).filter(([name]) => !(name in ($unset ?? {})))) as Thing;
}

type Operation =
  | { op: 'insert'; things: Thing[] }
  | { op: 'update'; filter: Filter; update: Update; way: 'one' | 'many' | 'claim' }
  | { op: 'upsert'; id: number; update: Update }
  | { op: 'delete'; filter: Filter }
  | { op: 'find'; filter: Filter; sort: [string, 1 | -1][]; limit: number };

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom(0.5, 2147483648, -0.25),
  fc.constantFrom('', 'a', 'ab', 'b\u0000'),
  fc.integer({ min: -1, max: 2 }).map((n) => new Date(n)),
);
const id = fc.integer({ min: 1, max: 60 });
const key = fc.oneof(
  { weight: 1, arbitrary: value },
  { weight: 6, arbitrary: fc.integer({ min: 4, max: 500 }) },
);
const condition = fc.oneof(
  fc.record({ $eq: value }),
  fc.record({ $ne: value }),
  fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
  fc
    .record({ $gt: value, $lte: value }, { requiredKeys: [] })
    .filter((range) => Object.keys(range).length > 0),
  fc.record({ $gte: value, $lt: value }, { requiredKeys: ['$gte'] }),
);
const one = fc.tuple(fc.constantFrom('a', 'b', 'key', 'list'), condition);
const plain = fc
  .oneof({ weight: 3, arbitrary: fc.tuple(one) }, { weight: 2, arbitrary: fc.tuple(one, one) })
  .map((conditions): Filter => Object.fromEntries(conditions));
const filter: fc.Arbitrary<Filter> = fc.oneof(
  plain,
  fc.record({ _id: fc.record({ $eq: id }) }),
  fc.tuple(plain, fc.array(plain, { minLength: 1, maxLength: 3 })).map(([all, $or]) => ({ ...all, $or })),
);
const set = fc.record(
  { a: value, b: value, key, list: fc.array(value, { maxLength: 3 }) },
  { requiredKeys: [] },
);
const unset = fc.record({ a: fc.constant(''), list: fc.constant('') } as const, { requiredKeys: [] });
const update: fc.Arbitrary<Update> = fc
  .record({ $set: set, $setOnInsert: fc.record({ b: value }), $unset: unset }, { requiredKeys: [] })
  .filter((update) => Object.keys(update).length > 0);
/** Updates that no document refuses: of many, which one is refused first is left open. */
const harmless = fc.record({
  $set: fc.record({ b: value, list: fc.array(value, { maxLength: 3 }) }),
  $unset: fc.record({ a: fc.constant('' as const) }, { requiredKeys: [] }),
});
const sort = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'key'), fc.constantFrom<1 | -1>(1, -1)), {
  selector: ([field]) => field,
  maxLength: 2,
});
const thing = fc.record({ _id: id, a: value, b: value, key }, { requiredKeys: ['_id', 'key'] });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constant('insert' as const),
      things: fc.array(thing, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constant('update' as const),
      filter,
      update,
      way: fc.constantFrom('one' as const, 'claim' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('update' as const),
      filter,
      update: harmless,
      way: fc.constant('many' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('upsert' as const), id, update }) },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('delete' as const),
      filter: fc.record({ a: fc.record({ $eq: value }) }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ op: fc.constant('find' as const), filter, sort, limit: fc.constantFrom(0, 1, 3) }),
  },
);

const byId = { sort: { _id: 1 } } as const;

/** Does an operation in the database; which of several documents comes first is never left open. */
async function doReally(things: mongo.Collection<Thing>, operation: Operation): Promise<unknown> {
  switch (operation.op) {
    case 'insert':
      return (await things.insertMany(operation.things)).insertedCount;
    case 'upsert':
      return (await things.updateOne({ _id: operation.id }, operation.update, { upsert: true }))
        .upsertedCount;
    case 'delete':
      return (await things.deleteMany(operation.filter)).deletedCount;
    case 'find': {
      const order = Object.fromEntries([...operation.sort, ['_id', 1] as const]);
      return things.find(operation.filter, { sort: order, limit: operation.limit }).toArray();
    }
    case 'update':
      return updateReally(things, operation);
  }
}

async function updateReally(
  things: mongo.Collection<Thing>,
  { filter, update, way }: Operation & { op: 'update' },
) {
  if (way === 'claim') return (await things.findOneAndUpdate(filter, update, byId))?._id ?? null;
  if (way === 'many') return (await things.updateMany(filter, update)).modifiedCount;
  const first = await things.findOne(filter, byId);
  return (await things.updateOne({ _id: first?._id ?? 0 }, update)).modifiedCount;
}

/** Does the same to the model. */
function doInModel(model: Model, operation: Operation): unknown {
  switch (operation.op) {
    case 'insert':
      operation.things.forEach((each) => model.insert(each));
      return operation.things.length;
    case 'upsert':
      return upsertInModel(model, operation.id, operation.update);
    case 'delete': {
      const found = model.find(operation.filter, []);
      found.forEach((each) => model.remove(each));
      return found.length;
    }
    case 'find':
      return model.find(operation.filter, operation.sort, operation.limit || Infinity);
    case 'update':
      return updateInModel(model, operation);
  }
}

function upsertInModel(model: Model, _id: number, update: Update): number {
  const [known] = model.find({ _id: { $eq: _id } }, []);
  if (known) model.change(known, update);
  else model.insert(applied({ _id }, update, true));
  return known ? 0 : 1;
}

function updateInModel(model: Model, { filter, update, way }: Operation & { op: 'update' }): unknown {
  applied({ _id: 0 }, update);
  const found = model.find(filter, [], way === 'many' ? Infinity : 1);
  const changed = found.filter((each) => model.change(each, update));
  return way === 'claim' ? (found[0]?._id ?? null) : changed.length;
}

const outcomeOf = async (work: () => unknown): Promise<Outcome> => {
  try {
    return { done: await work() };
  } catch (error) {
    if (error instanceof Refused) return { code: error.code };
    if (error instanceof mongo.MongoServerError) return { code: Number(error.code) };
    throw error;
  }
};

describe('random operations', () => {
  it('do what the manual says, whatever indexes there are', async () => {
    const indexes = fc.subarray<Record<string, 1 | -1>>([
      { a: 1 },
      { b: -1, a: 1 },
      { a: 1, b: 1, key: -1 },
      { b: 1 },
    ]);
    const seeds = fc.uniqueArray(thing, { selector: ({ _id }) => _id, minLength: 20, maxLength: 30 });
    const operations = fc.array(operation, { minLength: 8, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(indexes, seeds, operations, async (keys, first, then) => {
        const things = client.db().collection<Thing>(`model-${run++}`);
        const model = new Model();
        await things.createIndexes([{ key: { key: 1 }, unique: true }, ...keys.map((key) => ({ key }))]);
        for (const operation of [
          ...first.map((each) => ({ op: 'insert' as const, things: [each] })),
          ...then,
        ]) {
          const expected = await outcomeOf(() => doInModel(model, operation));
          expect(await outcomeOf(() => doReally(things, operation))).toEqual(expected);
        }
        expect(await things.find({}, byId).toArray()).toEqual(model.find({}, []));
      }),
      { numRuns: 100, seed: 11 },
    );
  }, 60_000);
});
