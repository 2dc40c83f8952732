import type { Clock } from '../clock.js';
import type { Locale } from '../language/locale.js';
import type { Log } from '../log.js';
import type { Conversation, ConversationRepository } from '../messages/conversation.js';
import type { Messengers } from '../messages/messenger.js';
import type { NudgeContent } from '../messages/view.js';
import type { User, UserRepository } from '../people/user.js';
import type { DeliveryWindow } from './delivery-window.js';
import type { Ledger } from './ledger/ledger.js';
import type { Nudge, NudgeRepository } from './nudge.js';

/** What it takes to bring nudges to people. */
export interface Delivery {
  readonly nudges: NudgeRepository;
  readonly users: Pick<UserRepository, 'getMany'>;
  readonly conversations: ConversationRepository;
  readonly messengers: Messengers;
  readonly ledger: Ledger;
  /** What a nudge says by today's facts; undefined where there is nothing to say any more. */
  readonly contentOf: (nudge: Nudge, locale: Locale) => Promise<NudgeContent | undefined>;
  readonly clock: Clock;
  readonly log: Log;
  readonly newId: () => string;
}

/** One dispatcher run for the tenant of the context; `claim` is the token it holds its nudges by. */
export interface DeliveryRun extends Delivery {
  readonly claim: string;
}

/** Whom a run writes to, where, in which language, and when they may be written to. */
export interface Recipient {
  readonly user: User;
  readonly conversation: Conversation;
  readonly locale: Locale;
  readonly window: DeliveryWindow;
}

/** A nudge and what it says. */
export interface ReadyNudge {
  readonly nudge: Nudge;
  readonly content: NudgeContent;
}
