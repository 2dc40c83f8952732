import { TeamsInfo } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import type { Speaker } from '../answer.js';
import { platformLocale } from '../platform-locale.js';
import { conversationOf, entraTenantOf, senderOf } from './activity.js';
import { restErrorSchema } from './send-outcome.js';

/** The person behind a turn. */
export function speakerOf(context: TurnContext): Speaker {
  const { activity } = context;
  return {
    account: {
      chat: 'teams',
      workspaceId: entraTenantOf(activity),
      chatUserId: senderOf(activity),
      email: () => emailOf(context),
    },
    conversationWith: (userId) => conversationOf(activity, userId),
    locale: () => Promise.resolve(platformLocale(activity.locale)),
  };
}

/** Undefined where Teams does not tell: for someone who has left the conversation or removed the app. */
async function emailOf(context: TurnContext): Promise<string | undefined> {
  try {
    const { email, userPrincipalName } = await TeamsInfo.getMember(context, context.activity.from.id);
    return email ?? userPrincipalName;
  } catch (error) {
    const status = restErrorSchema.safeParse(error).data?.statusCode;
    if (status === 403 || status === 404) return undefined;
    throw error;
  }
}
