import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { deviceCalled, type Device } from '../../core/usage/device.js';
import type { Conversation } from '../../core/messages/conversation.js';

const accountSchema = z.looseObject({
  id: z.string().min(1),
  aadObjectId: z.string().min(1).nullish(),
});

/** What we and the SDK rely on in every activity; the rest differs by type and is read where it is used. */
const wireSchema = z.looseObject({
  type: z.string().min(1),
  name: z.string().nullish(),
  action: z.string().nullish(),
  id: z.string().min(1).nullish(),
  replyToId: z.string().min(1).nullish(),
  /** The same bot can be reached by other channels, which vouch for nobody's account. */
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: accountSchema,
  recipient: accountSchema,
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    tenantId: z.string().min(1).nullish(),
  }),
  membersAdded: z.array(z.looseObject({ id: z.string() })).nullish(),
  text: z.string().nullish(),
  locale: z.string().nullish(),
});

/** A request body that is an activity of Teams, as the SDK's own type. */
export const activitySchema = z.custom<Activity>((body) => wireSchema.safeParse(body).success);

const channelDataSchema = z.looseObject({ tenant: z.looseObject({ id: z.string().min(1) }) });

/** The Entra tenant an activity comes from; empty where Teams names none, which no tenant of ours has linked. */
export const entraTenantOf = ({ conversation, channelData }: Activity): string =>
  conversation.tenantId ?? channelDataSchema.safeParse(channelData).data?.tenant.id ?? '';

/** Whether a person with an account sent it, and nobody but them reads along. */
export const isFromOnePerson = ({ from, conversation }: Activity): boolean =>
  Boolean(from.aadObjectId) && conversation.conversationType === 'personal';

const mentionSchema = z.looseObject({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.looseObject({ id: z.string() }),
});

/** What someone typed, without the coach's own name; empty for a picture or a file. */
export function textOf({ text, entities, recipient }: Activity): string {
  const mentions = z.array(z.unknown()).safeParse(entities).data ?? [];
  const own = mentions.flatMap((entity) => {
    const mention = mentionSchema.safeParse(entity).data;
    return mention?.mentioned.id === recipient.id ? [mention.text] : [];
  });
  return own.reduce((rest, name) => rest.replace(name, ''), z.string().safeParse(text).data ?? '').trim();
}

const clientInfoSchema = z.looseObject({ type: z.literal('clientInfo'), platform: z.string() });

/** What someone holds in their hands: Teams says it of most messages and presses, never of an installation. */
export function deviceOf({ entities }: Pick<Activity, 'entities'>): Device | undefined {
  const told = z.array(z.unknown()).safeParse(entities).data ?? [];
  const [info] = told.flatMap((entity) => clientInfoSchema.safeParse(entity).data ?? []);
  return deviceCalled(info?.platform);
}

/** Our own reference of the conversation an activity belongs to. */
export function conversationOf(activity: Activity, userId: string): Conversation & { chat: 'teams' } {
  return {
    chat: 'teams',
    userId,
    workspaceId: entraTenantOf(activity),
    conversationId: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient.id,
    memberId: activity.from.id,
  };
}
