import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { messageReferenceSchema } from '../../core/messages/messenger.js';
import { nudgeStates } from '../../core/outbox/nudge.js';
import { plainDateSchema } from '../../core/plain-date.js';
import { defineModel } from './definition.js';

/** A nudge names all its fields, also those it has no value for. */
const orNothing = <T extends z.ZodType>(schema: T) => z.union([schema, z.undefined()]);

const moment = orNothing(z.instanceof(Temporal.Instant));
const id = z.string().min(1);

const nudgeSchema = z.strictObject({
  id,
  journeyId: id,
  milestoneId: id,
  recipientId: id,
  on: plainDateSchema,
  expiresOn: plainDateSchema,
  state: z.enum(nudgeStates),
  nextAt: moment,
  claim: orNothing(id),
  deliveryId: orNothing(id),
  sendingAt: moment,
  attempts: z.int().min(0),
  message: orNothing(messageReferenceSchema),
  deliveredAt: moment,
});

/** The outbox. When a nudge falls due is readable, so that the store can find it; what it is about is not. */
export const nudges = defineModel({
  collection: 'nudges',
  owner: 'tenant',
  entity: nudgeSchema,
  changes: nudgeSchema.partial(),
  fields: {
    journeyId: 'readable',
    milestoneId: 'sealed',
    recipientId: 'readable',
    on: 'sealed',
    expiresOn: 'sealed',
    state: 'readable',
    nextAt: 'moment',
    claim: 'readable',
    deliveryId: 'readable',
    sendingAt: 'moment',
    attempts: 'readable',
    message: 'sealed',
    deliveredAt: 'moment',
  },
  hashes: {
    key: ({ journeyId, milestoneId, recipientId }) => [journeyId, milestoneId, recipientId],
  },
  indexes: [
    { key: { tenantId: 1, keyHash: 1 }, unique: true },
    { key: { tenantId: 1, nextAt: 1 } },
    { key: { tenantId: 1, claim: 1 } },
    { key: { tenantId: 1, journeyId: 1 } },
    { key: { tenantId: 1, recipientId: 1, state: 1 } },
    { key: { tenantId: 1, state: 1 } },
  ],
});
