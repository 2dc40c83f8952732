import type { LimitFunction } from 'p-limit';
import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../clock.js';
import type { Locale } from '../language/locale.js';
import type { Log } from '../log.js';
import type { Conversation, ConversationRepository } from '../messages/conversation.js';
import type { Messengers } from '../messages/messenger.js';
import type { NudgeContent, UndeliveredNudge } from '../messages/view.js';
import type { User, UserRepository } from '../people/user.js';
import type { ChatPauses } from './chat-pauses.js';
import type { Contact, ContactRepository } from './contact.js';
import type { DeliveryWindow } from './delivery-window.js';
import type { Ledger } from './ledger/ledger.js';
import type { Nudge, NudgeRepository } from './nudge.js';
import type { Tell } from './tell.js';

/** What it takes to bring nudges to people. */
export interface Delivery {
  readonly nudges: NudgeRepository;
  readonly users: Pick<UserRepository, 'getMany' | 'isUnreadable' | 'withRole'>;
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly messengers: Messengers;
  readonly ledger: Ledger;
  readonly pauses: ChatPauses;
  /** What a nudge says to this reader by today's rights and facts; undefined where there is nothing to say any more. */
  readonly contentOf: (nudge: Nudge, locale: Locale) => Promise<NudgeContent | undefined>;
  /** Of these nudges, what this reader of HR may know of them. */
  readonly undelivered: (
    nudges: readonly Nudge[],
    reader: User,
    locale: Locale,
  ) => Promise<UndeliveredNudge[]>;
  /** Whether someone is away from work today. */
  readonly isAway: (user: User) => Promise<boolean>;
  readonly tell: Tell;
  readonly clock: Clock;
  readonly log: Log;
  readonly newId: () => string;
  /** How many messages leave at once, and from when on no more do; whoever brings one by itself has none. */
  readonly sending?: { readonly limit: LimitFunction; readonly end: Temporal.Instant };
}

/** One dispatcher run for the tenant of the context; `claim` is the token it holds people and their nudges by. */
export interface DeliveryRun extends Delivery {
  readonly claim: string;
}

/** Whom a run writes to, in which language, and when they may be written to. */
export interface Reader {
  readonly user: User;
  readonly contact: Contact;
  readonly locale: Locale;
  readonly window: DeliveryWindow;
}

/** A reader, and where they are reached. */
export interface Recipient extends Reader {
  readonly conversation: Conversation;
}

/** A nudge and what it says. */
export interface ReadyNudge {
  readonly nudge: Nudge;
  readonly content: NudgeContent;
}
