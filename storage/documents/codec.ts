import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { TenantKeys } from '../encryption/tenant-keys.js';
import type { FieldKind, ModelDefinition } from '../models/definition.js';
import { hashField, type StoredDocument } from '../models/model.js';

/** A document that is not what its table says. Names the document, never what is in it. */
export class UnfitDocument extends Error {
  override readonly name = 'UnfitDocument';

  constructor(collection: string, id: string) {
    super(`${collection} ${id} does not fit its schema, or was not sealed with its tenant's key`);
  }
}

/** What an update sets and takes away. */
export interface FieldChanges {
  $set?: Record<string, unknown>;
  $unset?: Record<string, true>;
}

/** Turns the entities of one collection into documents and back, for a tenant with these keys; checks both ways. */
export class Codec<E extends { readonly id: string }> {
  constructor(
    private readonly definition: ModelDefinition<E>,
    private readonly keys: TenantKeys,
  ) {}

  /** Throws `UnfitDocument` for an entity that its schema refuses. */
  encode(entity: E): StoredDocument {
    const checked = this.check(entity.id, entity);
    const document: StoredDocument = { _id: checked.id };
    const values = new Map<string, unknown>(Object.entries(checked));
    for (const [field, kind] of this.fields()) {
      const value = values.get(field);
      if (value !== undefined) document[field] = this.encodeField(checked.id, field, kind, value);
    }
    for (const [name, source] of Object.entries(this.definition.hashes)) {
      const value = source(checked);
      if (value !== undefined) document[hashField(name)] = this.hash(name, value);
    }
    return document;
  }

  /** What changes in the document of an entity; a field given as undefined is taken away. */
  encodeChanges(id: string, changes: Partial<E>): FieldChanges {
    if (this.definition.changes?.safeParse(changes).success !== true) throw this.unfit(id);
    const set: Record<string, unknown> = {};
    const unset: Record<string, true> = {};
    const values = new Map<string, unknown>(Object.entries(changes));
    for (const [field, kind] of this.fields()) {
      const value = values.get(field);
      if (value !== undefined) set[field] = this.encodeField(id, field, kind, value);
      else if (values.has(field)) unset[field] = true;
    }
    return { $set: set, $unset: unset };
  }

  /** Throws `UnfitDocument` for a document that is not what its table says. */
  decode(stored: unknown): E {
    const document = z.looseObject({ _id: z.string() }).parse(stored);
    const values: Record<string, unknown> = { id: document._id };
    for (const [field, kind] of this.fields())
      values[field] = this.decodeField(document._id, field, kind, document[field] ?? undefined);
    return this.check(document._id, values);
  }

  /** The keyed hash under which documents with that value are found. */
  hash(name: string, value: unknown): Buffer {
    return this.keys.hash(this.definition.collection, name, value);
  }

  private fields(): [string, FieldKind][] {
    return Object.entries<FieldKind>(this.definition.fields);
  }

  private check(id: string, values: unknown): E {
    const checked = this.definition.entity.safeParse(values);
    if (!checked.success) throw this.unfit(id);
    return checked.data;
  }

  private encodeField(id: string, field: string, kind: FieldKind, value: unknown): unknown {
    switch (kind) {
      case 'readable':
        return value;
      case 'moment':
        return new Date(z.instanceof(Temporal.Instant).parse(value).epochMilliseconds);
      case 'sealed':
        return this.keys.seal({ collection: this.definition.collection, id, field }, value);
    }
  }

  private decodeField(id: string, field: string, kind: FieldKind, value: unknown): unknown {
    if (value === undefined || kind === 'readable') return value;
    if (kind === 'moment' && value instanceof Date)
      return Temporal.Instant.fromEpochMilliseconds(value.getTime());
    if (kind === 'sealed' && value instanceof Buffer) return this.openField(id, field, value);
    throw this.unfit(id);
  }

  private openField(id: string, field: string, value: Buffer): unknown {
    try {
      return this.keys.open({ collection: this.definition.collection, id, field }, value);
    } catch {
      throw this.unfit(id);
    }
  }

  private unfit(id: string): UnfitDocument {
    return new UnfitDocument(this.definition.collection, id);
  }
}
