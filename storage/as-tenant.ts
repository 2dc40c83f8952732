import { inTenant } from '../core/people/context.js';

/** The operator's own work on one tenant's documents: the erasure of it, the rotation of its keys. */
export const asTenant = inTenant;
