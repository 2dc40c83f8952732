import { Unreadable } from '../../core/unreadable.js';
import type { ModelDefinition } from '../models/definition.js';
import type { StoredDocument } from '../models/model.js';
import type { Codec } from './codec.js';
import { mapDocuments } from './map-documents.js';
import type { SetAside } from './set-aside.js';

/** Which of what was found is opened whole: what this is true of, by the values of some fields, unchecked. */
export interface Where<E> {
  readonly fields: readonly (keyof E & string)[];
  readonly holds: (...values: readonly unknown[]) => boolean;
}

/** Makes entities of documents. One that cannot be read is set aside, until it is read as a whole; what it was made of is remembered. */
export class Opener<E extends { readonly id: string }> {
  /** The stamp of the document that an entity was read from, or written to. */
  private readonly stamps = new WeakMap<E, unknown>();

  constructor(
    private readonly definition: ModelDefinition<E>,
    private readonly codec: () => Promise<Codec<E>>,
    private readonly aside: SetAside,
  ) {}

  /** Throws `Unreadable` where it is there and cannot be read. */
  async one(document: StoredDocument | null | undefined): Promise<E | undefined> {
    if (!document) return undefined;
    const codec = await this.codec();
    const [entity] = this.readable(document, () => this.open(codec, document));
    return entity ?? codec.decode(document);
  }

  /** Those that can be read. */
  async all(documents: readonly StoredDocument[], where?: Where<E>): Promise<E[]> {
    const codec = await this.codec();
    const read = (document: StoredDocument): E[] =>
      this.isMeant(codec, document, where) ? this.readable(document, () => this.open(codec, document)) : [];
    return (await mapDocuments(documents, read)).flat();
  }

  /** Some fields of those that can be read, unchecked. */
  async columns(
    documents: readonly StoredDocument[],
    fields: readonly (keyof E & string)[],
  ): Promise<{ readonly id: string; readonly values: readonly unknown[] }[]> {
    const codec = await this.codec();
    const read = await mapDocuments(documents, (document) =>
      this.valuesOf(codec, document, fields).map((values) => ({ id: document._id, values })),
    );
    return read.flat();
  }

  /** One after the other, those that can be read. */
  async *each(documents: AsyncIterable<StoredDocument>): AsyncGenerator<E, void> {
    const codec = await this.codec();
    for await (const document of documents) yield* this.readable(document, () => this.open(codec, document));
  }

  /** How many there are, and which of them cannot be read. */
  async check(
    documents: AsyncIterable<StoredDocument>,
  ): Promise<{ readonly documents: number; readonly unreadable: readonly Unreadable[] }> {
    const codec = await this.codec();
    const unreadable: Unreadable[] = [];
    let count = 0;
    for await (const document of documents) {
      count += 1;
      this.readable(document, () => codec.decode(document), { otherwise: (error) => unreadable.push(error) });
    }
    return { documents: count, unreadable };
  }

  remember(entity: E, document: Readonly<Record<string, unknown>> | undefined): void {
    const { stamp } = this.definition;
    if (stamp !== undefined) this.stamps.set(entity, document?.[stamp]);
  }

  /** Undefined for an entity that nobody read here. */
  stampOf(entity: E): unknown {
    return this.stamps.get(entity);
  }

  private isMeant(codec: Codec<E>, document: StoredDocument, where: Where<E> | undefined): boolean {
    if (where === undefined) return true;
    return this.valuesOf(codec, document, where.fields).some((values) => where.holds(...values));
  }

  /** Some fields of a document, unchecked; nothing where they cannot be read. */
  private valuesOf(
    codec: Codec<E>,
    document: StoredDocument,
    fields: readonly (keyof E & string)[],
  ): unknown[][] {
    const read = () => codec.decodeSome(document, fields);
    return this.readable(document, read, { isWhole: false });
  }

  /** What is read from a document; nothing where that cannot be done, and then it is set aside, until it is read as a whole. */
  private readable<T>(
    { _id }: StoredDocument,
    read: () => T,
    { isWhole = true, otherwise }: { isWhole?: boolean; otherwise?: (error: Unreadable) => void } = {},
  ): T[] {
    try {
      const value = read();
      if (isWhole) this.aside.remove(this.definition.collection, _id);
      return [value];
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.aside.add(error);
      otherwise?.(error);
      return [];
    }
  }

  private open(codec: Codec<E>, document: StoredDocument): E {
    const entity = codec.decode(document);
    this.remember(entity, document);
    return entity;
  }
}
