import { z } from 'zod';
import { trailSchema } from '../../core/outbox/trail.js';
import { defineModel, readable, sealed } from './definition.js';
import { claim, journeyId, leave } from './meanings.js';

const storedTrailSchema = z.strictObject({
  /** The journey's id. */
  id: z.string().min(1),
  /** Another with every change, at random: whoever finds the one they read may write. It counts nothing. */
  version: z.uuid(),
  trail: trailSchema.omit({ id: true }),
});
export type StoredTrail = z.infer<typeof storedTrailSchema>;

export const trails = defineModel({
  collection: 'trails',
  owner: 'tenant',
  entity: storedTrailSchema,
  changes: storedTrailSchema.omit({ id: true }),
  id: journeyId,
  fields: { version: readable(claim), trail: sealed('large', leave) },
  hashes: {},
  indexes: [],
  stamp: 'version',
  noted: { untold: 'which nudges and messages belong to a journey: they are told of themselves' },
});
