import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Known } from '../../core/known.js';
import { meet } from '../../core/people/context.js';
import { Unreadable, type UnreadableProblem } from '../../core/unreadable.js';
import type { FieldPlace } from '../encryption/sealed-value.js';
import { UnknownKey, type TenantKeys } from '../encryption/tenant-keys.js';
import type { Field, HashSource, ModelDefinition } from '../models/definition.js';
import { layoutOf, TOGETHER, type FieldAlone, type Layout, type Together } from '../models/layout.js';
import { hashField, type StoredDocument } from '../models/model.js';
import { sizes } from '../models/sizes.js';

/** An entity that is not what its table says: a fault of the program. Names it, never what is in it. */
class UnfitEntity extends Error {
  override readonly name = 'UnfitEntity';

  constructor(collection: string, id: string) {
    super(`${collection} ${id} does not fit its schema`);
  }
}

/** What an update sets and takes away. */
export interface FieldChanges {
  $set?: Record<string, unknown>;
  $unset?: Record<string, true>;
}

/** What is sealed together, before the entity's own schema says what it is. */
const pieceSchema = z.looseObject({});

/** Turns the entities of one collection into documents and back, for a tenant with these keys; checks both ways. */
export class Codec<E extends { readonly id: string }> {
  private readonly layout: Layout;

  constructor(
    private readonly definition: ModelDefinition<E>,
    private readonly keys: TenantKeys,
  ) {
    this.layout = layoutOf(definition);
  }

  /** Throws for an entity that its schema refuses. */
  encode(entity: E): StoredDocument {
    const { success, data: checked } = this.definition.entity.safeParse(entity);
    if (!success) throw this.unfit(entity.id);
    this.meet(checked);
    const document: StoredDocument = { _id: checked.id };
    const values = new Map<string, unknown>(Object.entries(checked));
    for (const [name, field] of this.layout.alone) {
      const stored = this.encodeField(checked.id, name, field, values.get(name));
      if (stored !== undefined) document[name] = stored;
    }
    const { together } = this.layout;
    if (together) document[TOGETHER] = this.sealTogether(checked.id, values, together);
    for (const [name, source] of this.hashes()) {
      const value = source(checked);
      if (value !== undefined) document[hashField(name)] = this.hash(name, value);
    }
    return document;
  }

  /**
   * What changes in the document of an entity; a field given as undefined is taken away. What is sealed together changes as a whole, so
   * that it takes the entity as it was read: throws where something of it changes and nothing but the id is known.
   */
  encodeChanges(which: Known<E>, changes: Partial<E>): FieldChanges {
    const id = typeof which === 'string' ? which : which.id;
    if (this.definition.changes?.safeParse(changes).success !== true) throw this.unfit(id);
    const set: Record<string, unknown> = {};
    const unset: Record<string, true> = {};
    const values = new Map<string, unknown>(Object.entries(changes));
    const { together } = this.layout;
    if (together?.names.some((name) => values.has(name))) {
      if (typeof which === 'string') throw this.unfit(id);
      const all = new Map<string, unknown>(Object.entries({ ...which, ...changes }));
      set[TOGETHER] = this.sealTogether(id, all, together);
    }
    for (const [name, field] of this.layout.alone.filter(([name]) => values.has(name))) {
      const stored = this.encodeField(id, name, field, values.get(name));
      if (stored === undefined) unset[name] = true;
      else set[name] = stored;
    }
    for (const [name, source] of this.hashes().filter(([name]) => values.has(name))) {
      const value = source(changes);
      if (value === undefined) unset[hashField(name)] = true;
      else set[hashField(name)] = this.hash(name, value);
    }
    return { $set: set, $unset: unset };
  }

  /** Throws `Unreadable` for a document that is not what its table says. */
  decode({ _id: id, ...document }: StoredDocument): E {
    const values: Record<string, unknown> = { ...this.openTogether(id, document), id };
    for (const [name, { kept }] of this.layout.alone)
      values[name] = this.decodeField(id, name, kept, document[name] ?? undefined);
    const { success, data } = this.definition.entity.safeParse(values);
    if (!success) throw this.unreadable(id, 'wrong-shape');
    this.meet(data);
    return data;
  }

  /** Some fields of a document, not held against the schema. */
  decodeSome({ _id: id, ...document }: StoredDocument, names: readonly string[]): unknown[] {
    const isTogether = names.some((name) => this.layout.together?.names.includes(name));
    const values = isTogether ? this.openTogether(id, document) : {};
    for (const [name, { kept }] of this.layout.alone)
      if (names.includes(name)) values[name] = this.decodeField(id, name, kept, document[name] ?? undefined);
    return names.map((name) => values[name]);
  }

  /** The keyed hash under which documents with that value are found. */
  hash(name: string, value: unknown): Buffer {
    return this.keys.hash(this.definition.collection, name, value);
  }

  private hashes(): [string, HashSource<E>][] {
    const all = Object.entries<HashSource<E> | undefined>(this.definition.hashes);
    return all.flatMap(([name, source]) => (source === undefined ? [] : [[name, source]]));
  }

  private sealTogether(id: string, values: ReadonlyMap<string, unknown>, { names, block }: Together): Buffer {
    const all = Object.fromEntries(names.map((name) => [name, values.get(name)]));
    return this.keys.seal(this.place(id, TOGETHER), all, block);
  }

  /** Nothing where nothing is sealed together. */
  private openTogether(id: string, document: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const { together } = this.layout;
    if (!together) return {};
    const piece = this.decodeField(id, TOGETHER, 'sealed', document[TOGETHER] ?? undefined);
    const { success, data } = pieceSchema.safeParse(piece);
    if (!success) throw this.unreadable(id, 'wrong-shape');
    return Object.fromEntries(together.names.map((name) => [name, data[name] ?? undefined]));
  }

  /** Undefined where nothing is to be stored. */
  private encodeField(id: string, name: string, field: FieldAlone, value: unknown): unknown {
    switch (field.kept) {
      case 'readable':
        return withoutUndefined(value);
      case 'moment':
        return value && new Date(z.instanceof(Temporal.Instant).parse(value).epochMilliseconds);
      case 'sealed': {
        const { block, hidesAbsence } = sizes[field.size];
        if (value === undefined && !hidesAbsence) return undefined;
        const place = this.place(id, name);
        return field.lasts
          ? this.keys.sealForGood(place, value ?? null, block)
          : this.keys.seal(place, value ?? null, block);
      }
    }
  }

  private decodeField(id: string, field: string, kept: Field['kept'], value: unknown): unknown {
    if (value === undefined || kept === 'readable') return value;
    if (kept === 'moment' && value instanceof Date)
      return Temporal.Instant.fromEpochMilliseconds(value.getTime());
    if (kept === 'sealed' && value instanceof Buffer) return this.openField(id, field, value) ?? undefined;
    throw this.unreadable(id, 'wrong-shape');
  }

  private openField(id: string, field: string, value: Buffer): unknown {
    try {
      return this.keys.open(this.place(id, field), value);
    } catch (error) {
      throw this.unreadable(id, error instanceof UnknownKey ? 'unknown-key' : 'broken-seal');
    }
  }

  private place(id: string, field: string): FieldPlace {
    return { collection: this.definition.collection, id, field };
  }

  /** Who is named in what this call says is found by whom it has read or stored. */
  private meet(entity: E): void {
    const named = this.definition.named?.(entity);
    if (named) meet(...named);
  }

  private unfit(id: string): UnfitEntity {
    return new UnfitEntity(this.definition.collection, id);
  }

  private unreadable(id: string, problem: UnreadableProblem): Unreadable {
    return new Unreadable(this.definition.collection, id, problem);
  }
}

/** MongoDB would keep a part that is not there as null, and no schema takes that back. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(parts.map(([name, part]) => [name, withoutUndefined(part)]));
}
