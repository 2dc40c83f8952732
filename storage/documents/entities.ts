import type { Connection } from 'mongoose';
import { batchesOf } from '../../core/batches.js';
import { KeyTaken } from '../../core/key-taken.js';
import { duplicatesAt, isDuplicateKey } from '../duplicate-key.js';
import type { TenantKeys } from '../encryption/tenant-keys.js';
import type { ModelDefinition } from '../models/definition.js';
import type { StoredDocument } from '../models/model.js';
import { EntityReader, type Filter } from './entity-reader.js';
import { mapDocuments } from './map-documents.js';
import { NotedChanges, type TakeDown } from './noted-changes.js';
import type { SetAside } from './set-aside.js';
import { gatheredChanges, gatheredInserts } from './writes.js';

/** A change of the entity with that id, to be made where the filter holds. */
export interface EntityChange<E> {
  readonly id: string;
  readonly filter: Filter;
  readonly changes: Partial<E>;
}

/** How many documents one command writes: more would keep others waiting. */
const WRITTEN_AT_ONCE = 100;

/** A collection as its entities, to be read and written: what the repositories are made of. */
export class Entities<E extends { readonly id: string }> extends EntityReader<E> {
  private readonly noted: NotedChanges<E>;
  private readonly writeStamped: ReturnType<typeof gatheredChanges>;
  private readonly insertOne: ReturnType<typeof gatheredInserts>;

  constructor(
    connection: Connection,
    definition: ModelDefinition<E>,
    keys: () => Promise<TenantKeys>,
    aside: SetAside,
    /** Takes down what is done to a person's documents. */
    takeDown: TakeDown,
  ) {
    super(connection, definition, keys, aside);
    this.noted = new NotedChanges(definition, takeDown);
    this.writeStamped = gatheredChanges(this.model, this.ownerId);
    this.insertOne = gatheredInserts(this.model, this.ownerId);
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
}
