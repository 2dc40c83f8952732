import type { z } from 'zod';

/**
 * How a field is kept.
 * `readable`: as it is; ids, and what the store itself searches, sorts or leases by.
 * `moment`: an instant, readable, to the millisecond.
 * `sealed`: encrypted under the tenant's data key, bound to its place.
 */
export type FieldKind = 'readable' | 'moment' | 'sealed';

/** An index; `1` up, `-1` down. */
export interface Index {
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
}

/** A collection: what is in it, how each of its fields is kept, and by what it is looked up. */
export interface ModelDefinition<E extends { readonly id: string }> {
  readonly collection: string;
  /** A tenant's documents carry its id and are seen in its context alone; the installation's are seen from anywhere. */
  readonly owner: 'tenant' | 'installation';
  /** Checks an entity on its way in and on its way out. */
  readonly entity: z.ZodType<E>;
  /** Checks a change of some fields; without it, entities are saved whole. */
  readonly changes?: z.ZodType;
  /** Every field but the id: none can be added without deciding how it is kept. */
  readonly fields: Readonly<Record<Exclude<keyof E & string, 'id'>, FieldKind>>;
  /** Keyed hashes of what is sealed, each in a field `<name>Hash`, to find it by or to keep it unique; none of undefined. */
  readonly hashes: Readonly<Record<string, (entity: E) => unknown>>;
  readonly indexes: readonly Index[];
}

/** A model's table, checked against its entity by the compiler. */
export function defineModel<E extends { readonly id: string }>(
  definition: ModelDefinition<E>,
): ModelDefinition<E> {
  return definition;
}
