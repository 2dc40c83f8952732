import { z } from 'zod';
import { momentSchema } from '../../core/moment.js';
import { defineModel, moment, readable } from './definition.js';
import { event } from './meanings.js';

const receiptSchema = z.strictObject({
  /** The id the chat gave the event. */
  id: z.string().min(1),
  /** When its handling began, the second time where it did twice. */
  at: momentSchema,
  /** `again` where its handling was cut off once and has begun anew: there is no third time. */
  state: z.enum(['seen', 'again', 'done']),
});
export type Receipt = z.infer<typeof receiptSchema>;

export const receipts = defineModel({
  collection: 'receipts',
  owner: 'installation',
  entity: receiptSchema,
  changes: receiptSchema.omit({ id: true }).partial(),
  id: event,
  fields: { at: moment(event), state: readable(event) },
  hashes: {},
  indexes: [{ key: { at: 1 } }],
  noted: { untold: 'an event of a chat, of no person' },
});
