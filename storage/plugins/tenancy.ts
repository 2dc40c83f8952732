import type { Aggregate, Document, Query, Schema } from 'mongoose';
import { currentTenantId } from '../../core/people/context.js';
import { foreignTenant, scopeFields, scopeOperation, scopePipeline, scopeUpdate } from './tenant-scope.js';

type TenantQuery = Query<unknown, unknown>;

const queries = [
  'find',
  'findOne',
  'countDocuments',
  'distinct',
  'updateOne',
  'updateMany',
  'replaceOne',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
  'deleteOne',
  'deleteMany',
] as const;

/**
 * Walls off the tenants of a collection: whatever a model does is done to the documents of the tenant in whose context
 * the call runs. It throws outside a context, and where the caller names another tenant.
 */
export function tenancy(schema: Schema): void {
  schema.add({ tenantId: String });
  schema.pre([...queries], { query: true, document: false }, scopeQuery);
  schema.pre('estimatedDocumentCount', refuseEstimate);
  schema.pre('aggregate', function (this: Aggregate<unknown>) {
    scopePipeline(this.pipeline(), currentTenantId());
  });
  schema.pre('insertMany', function (documents: Record<string, unknown> | Record<string, unknown>[]) {
    for (const document of [documents].flat()) scopeFields(document, currentTenantId());
  });
  schema.pre('bulkWrite', function (operations) {
    for (const operation of operations) scopeOperation(operation, currentTenantId());
  });
  schema.pre('save', scopeSave);
}

function scopeQuery(this: TenantQuery): void {
  const tenantId = currentTenantId();
  const filter = this.getFilter();
  scopeFields(filter, tenantId);
  this.setQuery(filter);
  const update: unknown = this.getUpdate();
  if (update !== undefined && update !== null) scopeUpdate(update, tenantId);
}

/** An estimate takes no filter: it counts the documents of all tenants. */
function refuseEstimate(): void {
  throw new Error("estimatedDocumentCount would count every tenant's documents: use countDocuments");
}

function scopeSave(this: Document): void {
  const tenantId = currentTenantId();
  if (this.isNew) this.$set('tenantId', this.get('tenantId') ?? tenantId);
  if (this.get('tenantId') !== tenantId) throw foreignTenant();
  this.$where = { tenantId };
}
