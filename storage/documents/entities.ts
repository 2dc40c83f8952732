import type { Connection } from 'mongoose';
import { batchesOf } from '../../core/batches.js';
import { KeyTaken } from '../../core/key-taken.js';
import { currentTenantId } from '../../core/people/context.js';
import { duplicatesAt, isDuplicateKey } from '../duplicate-key.js';
import type { TenantKeys } from '../encryption/tenant-keys.js';
import { installationId } from '../installation.js';
import type { ModelDefinition } from '../models/definition.js';
import { holderOf } from '../models/layout.js';
import { compileModel, hashField, type StoredDocument, type StoredModel } from '../models/model.js';
import { Codec } from './codec.js';
import { mapDocuments } from './map-documents.js';
import { NotedChanges, type TakeDown } from './noted-changes.js';
import { Opener, type Where } from './opener.js';
import { gatheredReads } from './reads.js';
import type { SetAside } from './set-aside.js';
import { gatheredChanges, gatheredInserts } from './writes.js';

/** A filter over fields that are readable in the store. */
export type Filter = Readonly<Record<string, unknown>>;

/** A change of the entity with that id, to be made where the filter holds. */
export interface EntityChange<E> {
  readonly id: string;
  readonly filter: Filter;
  readonly changes: Partial<E>;
}

/** How many documents come in one answer, and how many are written by one command: more would keep others waiting. */
const [READ_AT_ONCE, WRITTEN_AT_ONCE] = [500, 100];
/** How many values one look-up asks for: of more than a thousand a store may read all there is. */
const MOST_VALUES = 800;

/**
 * A collection as its entities: what the repositories are made of. A document that cannot be read is set aside: it stays as
 * it is, lists leave it out, and only who asks for it alone meets `Unreadable`.
 */
export class Entities<E extends { readonly id: string }> {
  readonly model: StoredModel;
  private readonly noted: NotedChanges<E>;
  private readonly seek: ReturnType<typeof gatheredReads>;
  private readonly writeStamped: ReturnType<typeof gatheredChanges>;
  private readonly insertOne: ReturnType<typeof gatheredInserts>;
  private readonly opener: Opener<E>;

  constructor(
    connection: Connection,
    private readonly definition: ModelDefinition<E>,
    /** The keys of whoever owns the documents this call is about. */
    private readonly keys: () => Promise<TenantKeys>,
    private readonly aside: SetAside,
    /** Takes down what is done to a person's documents. */
    takeDown: TakeDown,
  ) {
    this.model = compileModel(connection, definition);
    this.noted = new NotedChanges(definition, takeDown);
    this.opener = new Opener(definition, () => this.codec(), aside);
    const owner = () => (definition.owner === 'tenant' ? currentTenantId() : installationId);
    this.seek = gatheredReads(this.model, owner, { values: MOST_VALUES, documents: READ_AT_ONCE });
    this.writeStamped = gatheredChanges(this.model, owner);
    this.insertOne = gatheredInserts(this.model, owner);
  }

  get owner(): ModelDefinition<E>['owner'] {
    return this.definition.owner;
  }

  get collection(): string {
    return this.definition.collection;
  }

  /** The documents of this collection that were met and could not be read, of all tenants. */
  get setAside(): ReadonlySet<string> {
    return this.aside.in(this.definition.collection);
  }

  async get(id: string): Promise<E | undefined> {
    return this.opener.one(await this.document(id));
  }

  async getMany(ids: readonly string[], where?: Where<E>): Promise<E[]> {
    const found: E[] = [];
    for (const values of batchesOf(ids, MOST_VALUES))
      found.push(...(await this.opener.all(await this.seek({ field: '_id', values }), where)));
    return found;
  }

  async find(filter: Filter, sort: Readonly<Record<string, 1 | -1>> = {}): Promise<E[]> {
    const documents = await this.model
      .find(filter)
      .sort({ ...sort })
      .batchSize(READ_AT_ONCE)
      .lean();
    return this.opener.all(documents);
  }

  private async document(id: string): Promise<StoredDocument | undefined> {
    const [document] = await this.seek({ field: '_id', values: [id] });
    return document;
  }

  /** All that have this value in a field that is readable in the store. */
  async findBy(field: keyof E & string, value: string): Promise<E[]> {
    return this.opener.all(await this.seek({ field, values: [value] }));
  }

  /** One after the other, never all at once in memory. */
  each(filter: Filter = {}): AsyncGenerator<E, void> {
    return this.opener.each(this.model.find(filter).lean().cursor());
  }

  /** Reads through the whole collection and keeps what is wanted: for what no index can find, since it is sealed. */
  async search(isWanted: (entity: E) => boolean): Promise<E[]> {
    const found: E[] = [];
    for await (const entity of this.each()) if (isWanted(entity)) found.push(entity);
    return found;
  }

  /** Reads through the whole collection: how many documents there are, and which of them cannot be read. */
  check(): ReturnType<Opener<E>['check']> {
    return this.opener.check(this.model.find().lean().cursor());
  }

  /** The ids of all, also of those that cannot be read. */
  async ids(): Promise<string[]> {
    const documents = await this.model.find({}, { _id: 1 }).batchSize(READ_AT_ONCE).lean();
    return documents.map(({ _id: id }) => id);
  }

  /** One field of every entity, unchecked: for a list of so many that opening all of each would take too long. */
  async column(field: keyof E & string): Promise<{ readonly id: string; readonly value: unknown }[]> {
    const found = await this.columns([field], {});
    return found.map(({ id, values }) => ({ id, value: values[0] }));
  }

  /** Some fields of the entities behind a filter, unchecked. */
  async columns(
    fields: readonly (keyof E & string)[],
    filter: Filter,
  ): Promise<{ readonly id: string; readonly values: readonly unknown[] }[]> {
    const projection = Object.fromEntries(fields.map((field) => [holderOf(this.definition, field), 1]));
    const documents = await this.model.find(filter, projection).batchSize(READ_AT_ONCE).lean();
    return this.opener.columns(documents, fields);
  }

  /** A filter of the documents with that value behind the keyed hash of that field. */
  async byHash(field: keyof E & string, value: unknown): Promise<Filter> {
    return { [hashField(field)]: (await this.hasher(field))(value) };
  }

  /** All that have one of these values behind the keyed hash of that field, in no order. */
  async findByHashes(field: keyof E & string, values: readonly unknown[], where?: Where<E>): Promise<E[]> {
    const hash = await this.hasher(field);
    const found: E[] = [];
    for (const batch of batchesOf(values, MOST_VALUES)) {
      const documents = await this.seek({ field: hashField(field), values: batch.map(hash) });
      found.push(...(await this.opener.all(documents, where)));
    }
    return found;
  }

  /** The one that has this value behind the keyed hash of that field. Throws where it is there and cannot be read. */
  async findByHash(field: keyof E & string, value: unknown): Promise<E | undefined> {
    const hash = await this.hasher(field);
    const [document] = await this.seek({ field: hashField(field), values: [hash(value)] });
    return this.opener.one(document);
  }

  /** A filter of those that have one of these values behind the keyed hash of that field. */
  async amongHashes(field: keyof E & string, values: readonly unknown[]): Promise<Filter> {
    return { [hashField(field)]: { $in: values.map(await this.hasher(field)) } };
  }

  /** What hashes values of that field, always to the same. */
  async hasher(field: keyof E & string): Promise<(value: unknown) => Buffer> {
    const codec = await this.codec();
    return (value) => codec.hash(field, value);
  }

  /** Inserts each, or replaces the one with its id. Throws `KeyTaken` where another has a key of one that is to be unique. */
  async saveMany(entities: readonly E[]): Promise<void> {
    const documents = await this.encode(entities);
    const writes = documents.map((replacement) => ({
      replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true },
    }));
    entities.forEach((entity) => this.noted.saved(entity));
    try {
      for (const batch of batchesOf(writes, WRITTEN_AT_ONCE))
        // The codec has held them against their schema.
        await this.model.bulkWrite([...batch], { skipValidation: true });
    } catch (error) {
      // The driver's own error would quote the document.
      throw isDuplicateKey(error) ? new KeyTaken(`${this.definition.collection}: a key is taken`) : error;
    }
  }

  save(entity: E): Promise<void> {
    return this.saveMany([entity]);
  }

  /** Fails with a duplicate key where there is one already. */
  async insert(entity: E): Promise<void> {
    const document = (await this.codec()).encode(entity);
    this.noted.saved(entity);
    // Once more by itself, where its key is taken: the store says so.
    if (!(await this.insertOne(document))) await this.model.insertMany([document], { lean: true });
    this.opener.remember(entity, document);
  }

  /** Inserts those whose unique keys are free and leaves the others out; how many it inserted. */
  async insertNew(entities: readonly E[]): Promise<number> {
    if (entities.length === 0) return 0;
    const documents = await this.encode(entities);
    entities.forEach((entity) => this.noted.saved(entity));
    return this.insertFree(documents);
  }

  /** As they will lie in the store. */
  async encode(entities: readonly E[]): Promise<StoredDocument[]> {
    const codec = await this.codec();
    return mapDocuments(entities, (entity) => codec.encode(entity));
  }

  /** Inserts documents whose unique keys are free; how many it inserted. */
  async insertFree(documents: readonly StoredDocument[]): Promise<number> {
    let inserted = 0;
    for (const batch of batchesOf(documents, WRITTEN_AT_ONCE)) inserted += await this.insertBatch(batch);
    return inserted;
  }

  private async insertBatch(documents: readonly StoredDocument[]): Promise<number> {
    const [first, ...others] = documents;
    if (first && others.length === 0) return Number(await this.insertOne(first));
    try {
      await this.model.insertMany(documents, { ordered: false, lean: true });
      return documents.length;
    } catch (error) {
      const refused = duplicatesAt(error);
      if (refused === undefined) throw error;
      return documents.length - refused.size;
    }
  }

  /**
   * Changes an entity where its document is still as it was read, in one step; the entity after it. Undefined where others have written
   * it since, or where this is not what was read. `meant`: what of it the audit trail is told.
   */
  async changeAsRead(entity: E, changes: Partial<E>, meant: Partial<E> = changes): Promise<E | undefined> {
    const { stamp } = this.definition;
    const before = this.opener.stampOf(entity);
    if (stamp === undefined || before === undefined) return undefined;
    const { id } = entity;
    const update = (await this.codec()).encodeChanges(entity, {
      [stamp]: entity[stamp],
      ...changes,
    });
    if (!(await this.writeStamped({ id, stamp, before, update }))) return undefined;
    const changed = { ...entity, ...changes };
    this.opener.remember(changed, update.$set);
    this.noted.saved(changed, meant);
    return changed;
  }

  /** Removes an entity where its document is still as it was read, and hands it out. */
  async takeAsRead(entity: E): Promise<E | undefined> {
    const { stamp } = this.definition;
    const before = this.opener.stampOf(entity);
    return stamp === undefined || before === undefined
      ? undefined
      : this.take(entity.id, { [stamp]: before });
  }

  /**
   * Changes the entity with that id where the filter holds, in one step. The entity after it, or undefined. `meant`: what of it the
   * audit trail is told.
   */
  async change(
    id: string,
    filter: Filter,
    changes: Partial<E>,
    meant: Partial<E> = changes,
  ): Promise<E | undefined> {
    const update = (await this.codec()).encodeChanges(id, changes);
    const options = { returnDocument: 'after' } as const;
    const changed = await this.model.findOneAndUpdate({ ...filter, _id: id }, update, options).lean();
    const entity = await this.opener.one(changed);
    if (entity) this.noted.saved(entity, meant);
    return entity;
  }

  /**
   * Changes each entity where its filter holds, all in one go; how many it changed. For collections alone of which the audit trail is
   * told nothing.
   */
  async changeMany(all: readonly EntityChange<E>[]): Promise<number> {
    if (!('untold' in this.definition.noted))
      throw new Error(`${this.collection}: changes are told one by one`);
    if (all.length === 0) return 0;
    const codec = await this.codec();
    const writes = await mapDocuments(all, ({ id, filter, changes }) => ({
      updateOne: { filter: { ...filter, _id: id }, update: codec.encodeChanges(id, changes) },
    }));
    let changed = 0;
    for (const batch of batchesOf(writes, WRITTEN_AT_ONCE))
      changed += (await this.model.bulkWrite([...batch], { ordered: false })).matchedCount;
    return changed;
  }

  /** Removes the entity with that id where the filter holds and hands it out: of two callers one gets it. */
  async take(id: string, filter: Filter = {}): Promise<E | undefined> {
    const taken = await this.opener.one(await this.model.findOneAndDelete({ ...filter, _id: id }).lean());
    if (taken) this.noted.removed([taken]);
    return taken;
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    if (this.noted.tellsRemoval) this.noted.removed(await this.getMany(ids));
    await this.model.deleteMany({ _id: { $in: ids } });
  }

  private async codec(): Promise<Codec<E>> {
    return new Codec(this.definition, await this.keys());
  }
}
