import type { Incoming } from '../../core/conversation/incoming.js';
import { errorName } from '../../core/error-name.js';
import type { Locale } from '../../core/language/locale.js';
import type { ChatAccount } from '../../core/people/recognise.js';
import { platformLocale } from '../platform-locale.js';
import type { SlackApi } from './needs.js';
import { isOfSpeaker } from './refusal.js';

/** Someone's account in Slack. */
export interface SlackAccount {
  readonly workspaceId: string;
  readonly userId: string;
}

/** Someone in their direct message with the coach. */
export interface SlackSpeaker extends SlackAccount {
  readonly channel: string;
}

/** What someone does, as the core takes it. */
export function incomingOf(
  api: SlackApi,
  speaker: SlackSpeaker,
  what: Pick<Incoming, 'intent' | 'pressed' | 'home' | 'surface'>,
): Incoming {
  const { workspaceId, channel } = speaker;
  return {
    ...what,
    account: accountOf(api, speaker),
    conversationWith: (userId) => ({ chat: 'slack', userId, workspaceId, conversationId: channel }),
    locale: () => localeOf(api, speaker),
  };
}

/** The account behind an event. Slack's events carry no e-mail address: it is asked only when needed. */
export const accountOf = (api: SlackApi, account: SlackAccount): ChatAccount => ({
  chat: 'slack',
  workspaceId: account.workspaceId,
  chatUserId: account.userId,
  email: async () => (await profileOf(api, account)).email,
  name: async () => (await profileOf(api, account)).name,
});

/** The language someone has set in Slack; also where Slack does not say. */
export async function localeOf(api: SlackApi, account: SlackAccount): Promise<Locale> {
  try {
    return platformLocale((await profileOf(api, account)).locale);
  } catch (error) {
    api.log.warn({ chat: 'slack', error: errorName(error) }, "could not ask for someone's language");
    return platformLocale(undefined);
  }
}

/** The direct message with the coach. Rejects with the client's error where Slack cannot open it. */
export async function directMessageWith(
  { client, tokenOf }: SlackApi,
  { workspaceId, userId }: SlackAccount,
): Promise<string> {
  const token = await tokenOf(workspaceId);
  const { channel } = await client.conversations.open({ token, users: userId });
  if (channel?.id === undefined) throw new Error('Slack opened no direct message');
  return channel.id;
}

interface Profile {
  readonly email: string | undefined;
  readonly name: string | undefined;
  readonly locale: string | undefined;
}

/** Of somebody whom Slack does not know, or does not show us, nothing is known. */
async function profileOf(api: SlackApi, account: SlackAccount): Promise<Profile> {
  try {
    return await askForProfile(api, account);
  } catch (error) {
    if (!isOfSpeaker(error)) throw error;
    return { email: undefined, name: undefined, locale: undefined };
  }
}

async function askForProfile(
  { client, tokenOf }: SlackApi,
  { workspaceId, userId: user }: SlackAccount,
): Promise<Profile> {
  const token = await tokenOf(workspaceId);
  const found = await client.users.info({ token, user, include_locale: true });
  const { profile, real_name, locale } = found.user ?? {};
  return { email: profile?.email, name: profile?.real_name ?? real_name, locale };
}
