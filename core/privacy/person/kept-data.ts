import type { Subject } from '../../people/subject.js';
import type { Meaning } from '../meaning.js';

/** A field as it lies in the store; `hashed` fields are made of another one, to be found by. */
export interface KeptField extends Meaning {
  readonly collection: string;
  /** The id of a document is called `id`. */
  readonly field: string;
  readonly kept: 'readable' | 'moment' | 'sealed' | 'hashed' | 'wrapped';
}

/** A document with its fields by the names they are declared under. */
export type KeptDocument = Readonly<Record<string, unknown>>;

/** Everything that is kept, collection by collection, with what each field means: what is stored later is in it by itself. */
export interface KeptData {
  /** The fields of every collection of a tenant, and of its own entry. */
  readonly fields: readonly KeptField[];
  /** What a collection holds of someone. */
  of(collection: string, subject: Subject): Promise<readonly KeptDocument[]>;
  /** What a collection holds of the tenant, one document at a time. */
  all(collection: string): AsyncIterable<KeptDocument>;
  remove(collection: string, ids: readonly string[]): Promise<void>;
}
