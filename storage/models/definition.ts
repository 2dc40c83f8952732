import type { z } from 'zod';
import type { StoredAct } from '../../core/audit/act.js';
import type { Subject } from '../../core/people/subject.js';
import type { Meaning, OrdinaryMeaning } from '../../core/privacy/meaning.js';
import type { Size } from './sizes.js';

/**
 * A field that can be read without keys.
 * `readable`: as it is; ids, and what the store itself searches, sorts or leases by.
 * `moment`: an instant, to the millisecond.
 */
export interface OpenField extends OrdinaryMeaning {
  readonly kept: 'readable' | 'moment';
}

/** A field encrypted under the tenant's data key, bound to its place, and padded to the class of its size. */
export interface SealedField extends Meaning {
  readonly kept: 'sealed';
  readonly size: Size;
  /** Sealed for good under a key that no rotation replaces, since it may not change: the audit trail. */
  readonly lasts?: true;
}

/** A field encrypted in one piece with others of its document, which is opened as fast as one of them would be. */
export interface TogetherField extends Meaning {
  readonly kept: 'sealed';
  readonly size: 'together';
}

/** How a field is kept, and what it is in the terms of the privacy statement. */
export type Field = OpenField | SealedField | TogetherField;

/** An index; `1` up, `-1` down. */
export interface Index {
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
}

/** Gives what is hashed; of an entity, or of a change of it that names the field. */
export type HashSource<E> = (entity: Partial<E>) => unknown;

/** What the audit trail tells by itself where a document of a collection is saved, changed or removed. */
export interface Noted<E> {
  /** Whose data a document holds. */
  readonly about: (entity: E) => readonly Subject[];
  /** What saving it, or changing these fields, is called; undefined where it is not told. `saved` unless this says otherwise. */
  readonly saved?: (given: Partial<E>) => StoredAct | undefined;
  /** False where its removal is not told. */
  readonly removed?: false;
}

type FieldName<E> = Exclude<keyof E & string, 'id'>;

/** A collection: what is in it, how each of its fields is kept, and by what it is looked up. */
export interface ModelDefinition<E extends { readonly id: string }> {
  readonly collection: string;
  /** A tenant's documents carry its id and are seen in its context alone; the installation's are seen from anywhere. */
  readonly owner: 'tenant' | 'installation';
  /** Checks an entity on its way in and on its way out. */
  readonly entity: z.ZodType<E>;
  /** Checks a change of some fields; without it, entities are saved whole. A hash changes with the field it is named after. */
  readonly changes?: z.ZodType;
  /** The id is always readable. */
  readonly id: OrdinaryMeaning;
  /** Every other field: none can be added without deciding how it is kept, what it is and how long it stays. */
  readonly fields: Readonly<Record<FieldName<E>, Field>>;
  /** The class of what is sealed together; there where something is. None of it can be changed by who has not read the document. */
  readonly together?: Size;
  /** Keyed hashes of sealed fields, each in a field `<name>Hash`, to find them by or to keep them unique; none of undefined. */
  readonly hashes: Readonly<Partial<Record<FieldName<E>, HashSource<E>>>>;
  readonly indexes: readonly Index[];
  /** A field that every change of one document writes anew, with a value that nothing had before: whoever finds it as they read it may write. */
  readonly stamp?: FieldName<E>;
  /** Whose name stands in it, as what and which. */
  readonly named?: (entity: E) => readonly [Subject, string];
  /** What the audit trail tells of its documents; or why nothing: no person's document changes unseen. */
  readonly noted: Noted<E> | { readonly untold: string };
}

/** A model's table, checked against its entity by the compiler. */
export function defineModel<E extends { readonly id: string }>(
  definition: ModelDefinition<E>,
): ModelDefinition<E> {
  return definition;
}

export const readable = (meaning: OrdinaryMeaning): OpenField => ({ kept: 'readable', ...meaning });
export const moment = (meaning: OrdinaryMeaning): OpenField => ({ kept: 'moment', ...meaning });
export const sealed = (size: Size, meaning: Meaning): SealedField => ({ kept: 'sealed', size, ...meaning });
export const together = (meaning: Meaning): TogetherField => ({
  kept: 'sealed',
  size: 'together',
  ...meaning,
});
