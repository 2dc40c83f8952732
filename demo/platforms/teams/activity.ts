import { z } from 'zod';
import type { MessageContent } from '../chat-history.js';

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

const attachmentSchema = z.looseObject({ contentType: z.string(), content: z.unknown() });

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
