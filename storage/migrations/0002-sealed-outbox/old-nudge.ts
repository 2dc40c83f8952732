import { z } from 'zod';
import { conversationSchema } from '../../../core/messages/conversation.js';
import type { TenantKeys } from '../../encryption/tenant-keys.js';
import { sealedFields, type TenantDocument } from './documents.js';

const id = z.string().min(1);

/** A nudge of schema 1, opened. */
const oldNudgeSchema = z.object({
  _id: id,
  tenantId: id,
  journeyId: id,
  milestoneId: id,
  recipientId: id,
  on: z.iso.date(),
  expiresOn: z.iso.date(),
  state: id,
  nextAt: z.date().optional(),
  claim: id.optional(),
  deliveryId: id.optional(),
  sendingAt: z.date().optional(),
  attempts: z.number(),
  message: z.object({ conversation: conversationSchema, messageId: id }).optional(),
  deliveredAt: z.date().optional(),
});
export type OldNudge = z.infer<typeof oldNudgeSchema>;

const sealed = ['milestoneId', 'on', 'expiresOn', 'message'];

/** Undefined for a document that cannot be opened, or is no nudge. */
export function openNudge(keys: TenantKeys, document: TenantDocument): OldNudge | undefined {
  const { open } = sealedFields(keys, 'nudges', document);
  try {
    const values = Object.fromEntries(sealed.map((field) => [field, open(field)]));
    return oldNudgeSchema.safeParse({ ...document, ...values }).data;
  } catch {
    return undefined;
  }
}
