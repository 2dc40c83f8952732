type Fields = Record<string, unknown>;

/** Stages that reach documents which the `$match` in front has not chosen. */
const foreignStages = new Set(['$lookup', '$graphLookup', '$unionWith', '$out', '$merge']);

/** Marks a document, or what a filter asks for, as one tenant's. Throws where it names another. */
export function scopeFields(fields: Fields, tenantId: string): void {
  const { tenantId: given = tenantId } = fields;
  if (given !== tenantId) throw foreignTenant();
  fields['tenantId'] = tenantId;
}

/** Keeps an update from moving a document to another tenant; a replacement is marked as the tenant's own. */
export function scopeUpdate(update: unknown, tenantId: string): void {
  if (Array.isArray(update) || !isFields(update))
    throw new Error('An update of a tenant must name what it changes: use update operators, not a pipeline');
  const operators = Object.entries(update).filter(([name]) => name.startsWith('$'));
  if (operators.length === 0) scopeFields(update, tenantId);
  for (const [, changes] of operators)
    if (isFields(changes) && (changes['tenantId'] ?? tenantId) !== tenantId) throw foreignTenant();
}

/** Narrows one operation of a bulk write. */
export function scopeOperation(operation: object, tenantId: string): void {
  for (const part of Object.values(operation)) scopeBulkPart(part, tenantId);
}

function scopeBulkPart(part: unknown, tenantId: string): void {
  if (!isFields(part)) throw new Error('A bulk write holds an operation that is none');
  for (const fields of [part['document'], part['filter'], part['replacement']])
    if (isFields(fields)) scopeFields(fields, tenantId);
  if (part['update'] !== undefined) scopeUpdate(part['update'], tenantId);
}

/** Puts the tenant in front of an aggregation. Throws where a stage would reach beyond it. */
export function scopePipeline(stages: object[], tenantId: string): void {
  refuseForeignStages(stages);
  stages.unshift({ $match: { tenantId } });
}

function refuseForeignStages(pipeline: unknown): void {
  if (Array.isArray(pipeline)) pipeline.forEach(refuseForeignStages);
  else if (isFields(pipeline))
    for (const [name, inner] of Object.entries(pipeline)) {
      if (foreignStages.has(name))
        throw new Error(`${name} reaches beyond the tenant: make a second query instead`);
      refuseForeignStages(inner);
    }
}

/** The error of a call that names a tenant other than the one in whose context it runs. */
export function foreignTenant(): Error {
  return new Error("A tenant's data was asked for in another tenant's context");
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
