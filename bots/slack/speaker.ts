import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../core/language/locale.js';
import type { Log } from '../../core/log.js';
import { errorName } from '../../core/error-name.js';
import type { Speaker } from '../answer.js';
import { platformLocale } from '../platform-locale.js';
import type { TokenOf } from './workspace.js';

/** Where someone in Slack speaks. */
export interface SlackPlace {
  readonly workspaceId: string;
  readonly userId: string;
  readonly channel: string;
}

/** The person behind an event. Slack's events carry neither e-mail address nor language: it is asked only when needed. */
export function speakerOf(
  { client, tokenOf, log }: { client: WebClient; tokenOf: TokenOf; log: Log },
  { workspaceId, userId: chatUserId, channel }: SlackPlace,
): Speaker {
  const profile = async (): Promise<{ email: string | undefined; locale: string | undefined }> => {
    const token = await tokenOf(workspaceId);
    const { user } = await client.users.info({ token, user: chatUserId, include_locale: true });
    return { email: user?.profile?.email, locale: user?.locale };
  };
  const locale = async (): Promise<Locale> => {
    try {
      return platformLocale((await profile()).locale);
    } catch (error) {
      log.warn({ chat: 'slack', error: errorName(error) }, "could not ask for someone's language");
      return platformLocale(undefined);
    }
  };
  return {
    account: { chat: 'slack', workspaceId, chatUserId, email: async () => (await profile()).email },
    conversationWith: (userId) => ({ chat: 'slack', userId, workspaceId, conversationId: channel }),
    locale,
  };
}
