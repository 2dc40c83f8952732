import type { Locale } from '../language/locale.js';
import type { CardAction } from '../messages/card-action.js';
import type { Conversation } from '../messages/conversation.js';
import type { View } from '../messages/view.js';
import type { Tenant } from '../people/tenant.js';
import type { Chat } from '../people/chat.js';
import type { User } from '../people/user.js';

/** An account on a chat platform, before anyone knows whose it is. */
export interface ChatAccount {
  readonly chat: Chat;
  /** The Entra tenant or the Slack workspace it belongs to. */
  readonly workspaceId: string;
  readonly chatUserId: string;
  /** Asks the platform for the e-mail address; called only for an account that was never seen before. */
  email(): Promise<string | undefined>;
}

/** Who speaks, once recognised. */
export interface Actor {
  readonly tenant: Tenant;
  readonly user: User;
  readonly locale: Locale;
}

export type Recognition =
  | { readonly kind: 'actor'; readonly actor: Actor }
  /** No tenant has linked this workspace. */
  | { readonly kind: 'unknown-workspace' }
  /** The workspace is linked, but this person is no manager and not of HR. */
  | { readonly kind: 'unknown-person' };

/** What someone wants, whatever chat it came from. */
export type Intent =
  /** The app was installed for this person, or they opened it for the first time. */
  | { readonly kind: 'arrive' }
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'press'; readonly action: CardAction };

/** An answer: a view, as a new message or in place of the card that was pressed. */
export interface Reply {
  readonly view: View;
  readonly placement: 'new' | 'replace';
}

/** The core, as a chat adapter sees it. */
export interface Assistant {
  /** Whose account this is: by its id, else by the e-mail address the platform gives. */
  recognise(account: ChatAccount): Promise<Recognition>;
  /** Remembers where this person can be reached. */
  remember(actor: Actor, conversation: Conversation): Promise<void>;
  /** The app was removed for this person: the coach no longer writes to that conversation. */
  forget(actor: Actor): Promise<void>;
  handle(actor: Actor, intent: Intent): Promise<readonly Reply[]>;
}
