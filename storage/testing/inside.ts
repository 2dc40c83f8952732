import { inTenant } from '../../core/people/context.js';

/** Does a test's work on behalf of one tenant. */
export const inside = inTenant;
