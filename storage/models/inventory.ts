import { categories, type Meaning, type Processing } from '../../core/privacy/meaning.js';
import { readable, type Field, type ModelDefinition } from './definition.js';
import { definitions } from './index.js';
import { employer } from './meanings.js';
import { hashField } from './model.js';
import { unmodelled } from './unmodelled.js';

/** A field as it lies in the store, with all that is to be known of it. */
export interface StoredField extends Meaning, Processing {
  readonly collection: string;
  readonly field: string;
  /** `hashed`: by a keyed hash, to be found by; `wrapped`: a key, under the master key. */
  readonly kept: Field['kept'] | 'hashed' | 'wrapped';
}

type Kept = Meaning & Pick<StoredField, 'kept'>;
type Table = Pick<ModelDefinition<{ id: string }>, 'owner' | 'id'> & {
  readonly fields: Readonly<Record<string, Field>>;
  readonly hashes: Readonly<Record<string, unknown>>;
};

/** Every field that is stored, whatever for: what the record of processing, export and erasure are made from. */
export function inventory(): StoredField[] {
  const modelled = Object.values(definitions).map((definition): [string, Record<string, Kept>] => [
    definition.collection,
    fieldsOf(definition),
  ]);
  const others = Object.entries(unmodelled).map(
    ([collection, { fields }]): [string, Record<string, Kept>] => [collection, fields],
  );
  return [...modelled, ...others].flatMap(([collection, fields]) =>
    Object.entries(fields).map(([field, kept]) => ({
      collection,
      field,
      ...categories[kept.category],
      ...kept,
    })),
  );
}

function fieldsOf({ owner, id, fields, hashes }: Table): Record<string, Kept> {
  const hashed = Object.keys(hashes).flatMap((name): [string, Kept][] => {
    const source = fields[name];
    return source ? [[hashField(name), { ...source, kept: 'hashed' }]] : [];
  });
  return {
    _id: readable(id),
    ...(owner === 'tenant' && { tenantId: readable(employer) }),
    ...fields,
    ...Object.fromEntries(hashed),
  };
}
