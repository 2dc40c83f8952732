import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Conversation } from '../../core/messages/conversation.js';

const accountSchema = z.looseObject({
  id: z.string().min(1),
  aadObjectId: z.string().min(1).optional(),
});

/** What we and the SDK rely on in every activity; the rest differs by type and is looked at where it is used. */
const wireSchema = z.looseObject({
  type: z.string().min(1),
  id: z.string().min(1).optional(),
  channelId: z.string().min(1),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: accountSchema,
  recipient: accountSchema,
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    tenantId: z.string().min(1).optional(),
  }),
  text: z.string().optional(),
  locale: z.string().optional(),
});

/** A request body that is an activity, as the SDK's own type. */
export const activitySchema = z.custom<Activity>((body) => wireSchema.safeParse(body).success);

const channelDataSchema = z.looseObject({ tenant: z.looseObject({ id: z.string().min(1) }) });

/** The Entra tenant an activity comes from; empty where the channel names none, which no tenant of ours has linked. */
export function entraTenantOf(activity: Activity): string {
  if (activity.conversation.tenantId !== undefined) return activity.conversation.tenantId;
  const channelData = channelDataSchema.safeParse(activity.channelData);
  return channelData.success ? channelData.data.tenant.id : '';
}

/** The Entra object id of the sender; a channel without Entra accounts gives its own id. */
export const senderOf = (activity: Activity): string => activity.from.aadObjectId ?? activity.from.id;

/** Whether nobody but the sender reads along. */
export const isOneToOne = (activity: Activity): boolean =>
  activity.conversation.conversationType === 'personal';

/** Our own reference of the conversation an activity belongs to. */
export function conversationOf(activity: Activity, userId: string): Conversation {
  return {
    chat: 'teams',
    userId,
    workspaceId: entraTenantOf(activity),
    conversationId: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient.id,
  };
}
