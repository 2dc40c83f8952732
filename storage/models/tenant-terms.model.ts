import { z } from 'zod';
import { writtenCustomisationSchema } from '../../core/coaching/customisation.js';
import { employerTermsSchema } from '../../core/leave/employer-terms.js';
import { defineModel, sealed } from './definition.js';
import { employer } from './meanings.js';

const tenantTermsSchema = z.strictObject({
  /** The tenant's id. */
  id: z.string().min(1),
  customisation: writtenCustomisationSchema.optional(),
  terms: employerTermsSchema.optional(),
});
export type TenantTerms = z.infer<typeof tenantTermsSchema>;

/** What an employer says in its own words: sealed under its own keys, apart from what it is found by. */
export const tenantTerms = defineModel({
  collection: 'tenantTerms',
  owner: 'tenant',
  entity: tenantTermsSchema,
  id: employer,
  fields: { customisation: sealed('large', employer), terms: sealed('large', employer) },
  hashes: {},
  indexes: [],
  noted: { about: () => [] },
});
