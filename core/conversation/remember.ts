import { isDeepStrictEqual } from 'node:util';
import type { Conversation, ConversationRepository } from '../messages/conversation.js';
import type { ContactRepository } from '../outbox/contact.js';
import { currentTenant } from '../people/context.js';
import type { TenantRepository } from '../people/tenant.js';

interface Needs {
  readonly conversations: Pick<ConversationRepository, 'get' | 'save'>;
  readonly contacts: Pick<ContactRepository, 'getMany'>;
  readonly tenants: Pick<TenantRepository, 'get' | 'save'>;
}

/** Keeps where someone is reached. True where that was not known, or seemed to have ended. */
export async function remember(stores: Needs, conversation: Conversation): Promise<boolean> {
  const { userId, chat } = conversation;
  const known = await stores.conversations.get(userId, chat);
  if (!isDeepStrictEqual(known, conversation)) await stores.conversations.save(conversation);
  await rememberServiceUrl(stores, conversation);
  const [contact] = await stores.contacts.getMany([{ userId, chat }]);
  return known === undefined || contact?.trouble !== undefined;
}

/** By it Teams opens a conversation with someone who never spoke. */
async function rememberServiceUrl({ tenants }: Needs, conversation: Conversation): Promise<void> {
  const tenant = currentTenant();
  if (conversation.chat !== 'teams' || tenant.teamsServiceUrl === conversation.serviceUrl) return;
  const current = await tenants.get(tenant.id);
  if (current) await tenants.save({ ...current, teamsServiceUrl: conversation.serviceUrl });
}
