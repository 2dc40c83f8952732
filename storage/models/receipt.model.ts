import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { defineModel } from './definition.js';

const receiptSchema = z.strictObject({
  /** The id the chat gave the event. */
  id: z.string().min(1),
  at: z.instanceof(Temporal.Instant),
});
export type Receipt = z.infer<typeof receiptSchema>;

export const receipts = defineModel({
  collection: 'receipts',
  owner: 'installation',
  entity: receiptSchema,
  fields: { at: 'moment' },
  hashes: {},
  indexes: [{ key: { at: 1 } }],
});
