import { z } from 'zod';
import type { MessageContent } from '../chat-history.js';

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

const attachmentSchema = z.looseObject({ contentType: z.string(), content: z.unknown().optional() });

/** What is read of an activity that the coach sends. */
export const activitySchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(attachmentSchema).default([]),
});
type SentActivity = z.infer<typeof activitySchema>;

export function contentOfActivity({ summary, text, attachments }: SentActivity): MessageContent {
  const card = attachments.find(({ contentType }) => contentType === ADAPTIVE_CARD);
  const others = attachments.filter((attachment) => attachment !== card);
  return {
    text: summary ?? text ?? '',
    card: card?.content,
    attachments: others.length > 0 ? others : undefined,
  };
}

const consentSchema = z.looseObject({
  name: z.string().min(1),
  content: z.looseObject({
    description: z.string().min(1),
    sizeInBytes: z.int().positive(),
    acceptContext: z.looseObject({}),
    declineContext: z.looseObject({}),
  }),
});
const infoSchema = z.looseObject({
  name: z.string().min(1),
  contentUrl: z.url(),
  content: z.looseObject({ uniqueId: z.string().min(1), fileType: z.string() }),
});

/** A picture in the message itself; the local client takes no larger one. */
const pictureSchema = z.looseObject({
  contentUrl: z
    .string()
    .startsWith('data:image/png;base64,')
    .max(85 * 1024),
  name: z.string().min(1),
});

/** Whether an attachment has what Teams needs to show it. */
export function isWhole(attachment: z.infer<typeof attachmentSchema>): boolean {
  switch (attachment.contentType) {
    case 'application/vnd.microsoft.teams.card.file.consent':
      return consentSchema.safeParse(attachment).success;
    case 'application/vnd.microsoft.teams.card.file.info':
      return infoSchema.safeParse(attachment).success;
    case 'image/png':
      return pictureSchema.safeParse(attachment).success;
    default:
      return true;
  }
}
