import type { Locale } from '../language/locale.js';
import type { ConversationRepository } from '../messages/conversation.js';
import type { Messengers } from '../messages/messenger.js';
import type { View } from '../messages/view.js';
import { currentTenant, localeOf } from '../people/context.js';
import type { User } from '../people/user.js';
import { workspaceOf } from '../people/workspace.js';
import type { Ledger } from './ledger/ledger.js';

/** Writes to someone unasked, in their language. True where it was sent, or will be once the platform takes it. */
export type Tell = (user: User, viewIn: (locale: Locale) => View) => Promise<boolean>;

export interface TellNeeds {
  readonly conversations: Pick<ConversationRepository, 'get' | 'save'>;
  readonly messengers: Messengers;
  readonly ledger: Pick<Ledger, 'answer'>;
}

export const createTell =
  ({ conversations, messengers, ledger }: TellNeeds): Tell =>
  async (user, viewIn) => {
    const tenant = currentTenant();
    const known = await conversations.get(user.id, user.chat);
    const workspaceId = workspaceOf(tenant, user.chat);
    const to = known ?? (workspaceId && (await messengers[user.chat].reach(workspaceId, user)));
    if (!to) return false;
    if (!known) await conversations.save(to);
    const locale = localeOf(user, tenant);
    const { outcome } = await ledger.answer({ to, view: viewIn(locale), locale });
    return outcome.kind !== 'refused' && outcome.kind !== 'gone';
  };
