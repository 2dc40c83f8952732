import type { Connection } from 'mongoose';
import { batchesOf } from '../../core/batches.js';
import { currentTenantId } from '../../core/people/context.js';
import type { TenantKeys } from '../encryption/tenant-keys.js';
import { installationId } from '../installation.js';
import type { ModelDefinition } from '../models/definition.js';
import { holderOf } from '../models/layout.js';
import { compileModel, hashField, type StoredDocument, type StoredModel } from '../models/model.js';
import { Codec } from './codec.js';
import { Opener, type Where } from './opener.js';
import { gatheredReads } from './reads.js';
import type { SetAside } from './set-aside.js';

/** A filter over fields that are readable in the store. */
export type Filter = Readonly<Record<string, unknown>>;

/** How many documents come in one answer: more would keep others waiting. */
const READ_AT_ONCE = 500;
/** How many values one look-up asks for: of more than a thousand a store may read all there is. */
const MOST_VALUES = 800;

/**
 * What can be read of a collection, as entities. A document that cannot be read is set aside: it stays as it is, lists leave it out,
 * and only who asks for it alone meets `Unreadable`.
 */
export class EntityReader<E extends { readonly id: string }> {
  readonly model: StoredModel;
  protected readonly opener: Opener<E>;
  /** Whose documents they are that this call is about. */
  protected readonly ownerId = (): string =>
    this.definition.owner === 'tenant' ? currentTenantId() : installationId;
  private readonly seek: ReturnType<typeof gatheredReads>;

  constructor(
    connection: Connection,
    protected readonly definition: ModelDefinition<E>,
    /** The keys of that owner. */
    private readonly keys: () => Promise<TenantKeys>,
    private readonly aside: SetAside,
  ) {
    this.model = compileModel(connection, definition);
    this.opener = new Opener(definition, () => this.codec(), aside);
    const most = { values: MOST_VALUES, documents: READ_AT_ONCE };
    this.seek = gatheredReads(this.model, this.ownerId, most);
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

  protected async codec(): Promise<Codec<E>> {
    return new Codec(this.definition, await this.keys());
  }
}
