import type { Clock } from '../clock.js';
import type { Locale } from '../language/locale.js';
import type { Messengers } from '../messages/messenger.js';
import type { Conversation } from '../messages/conversation.js';
import type { NudgeContent } from '../messages/view.js';
import type { Tenant } from '../people/tenant.js';
import type { User } from '../people/user.js';
import type { Log } from '../log.js';
import type { Repositories } from '../../storage/repositories/index.js';
import type { DeliveryWindow } from './delivery-window.js';
import type { ContentDependencies } from '../journeys/nudge-content.js';
import type { Nudge } from './nudge.js';

/** What it takes to bring nudges to people. */
export interface DeliveryDependencies extends ContentDependencies {
  readonly repositories: Repositories;
  readonly messengers: Messengers;
  readonly clock: Clock;
  readonly log: Log;
  readonly newId: () => string;
}

/** One dispatcher run for one tenant; `claim` is the token it holds its nudges by. */
export interface DeliveryRun extends DeliveryDependencies {
  readonly tenant: Tenant;
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
