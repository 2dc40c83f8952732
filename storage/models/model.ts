import { Schema, type Connection, type Model, type SchemaDefinition } from 'mongoose';
import { tenancy } from '../plugins/tenancy.js';
import type { Field, ModelDefinition } from './definition.js';
import { layoutOf, TOGETHER } from './layout.js';

/** A document as it lies in the store. */
export interface StoredDocument {
  _id: string;
  [path: string]: unknown;
}
export type StoredModel = Model<StoredDocument>;

/** The codec makes and checks what lies there, so that Mongoose has nothing to convert: for sealed values it would wrap each once more. */
const typeOf = (kept: Field['kept']) => (kept === 'moment' ? Date : Schema.Types.Mixed);

/** Walks through a tenant's documents in an order that no change to them disturbs. */
const tenantOrder = { tenantId: 1, _id: 1 } as const;

/** Makes the Mongoose model of a collection on one connection. A path that the table does not know throws. */
export function compileModel<E extends { readonly id: string }>(
  connection: Connection,
  definition: ModelDefinition<E>,
): StoredModel {
  const { collection } = definition;
  const schema = new Schema<StoredDocument>(paths(definition), {
    collection,
    versionKey: false,
    strict: 'throw',
    strictQuery: 'throw',
    minimize: false,
  });
  if (definition.owner === 'tenant') {
    schema.plugin(tenancy);
    schema.index(tenantOrder);
  }
  for (const { key, unique = false } of definition.indexes) schema.index({ ...key }, { unique });
  return connection.model<StoredDocument>(collection, schema);
}

function paths<E extends { readonly id: string }>(definition: ModelDefinition<E>): SchemaDefinition {
  const all: SchemaDefinition = { _id: { type: String } };
  const { alone, together } = layoutOf(definition);
  for (const [name, { kept }] of alone) all[name] = { type: typeOf(kept) };
  if (together) all[TOGETHER] = { type: Schema.Types.Mixed };
  for (const name of Object.keys(definition.hashes)) all[hashField(name)] = { type: Schema.Types.Mixed };
  return all;
}

/** The field that holds the keyed hash of that name. */
export function hashField(name: string): string {
  return `${name}Hash`;
}
