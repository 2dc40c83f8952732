import type { Router } from 'express';
import type { Clock } from '../core/clock.js';
import type { Coach } from '../core/conversation/receive.js';
import type { ReceiptRepository } from '../core/conversation/receipt.js';
import type { Log } from '../core/log.js';
import type { Messenger } from '../core/messages/messenger.js';
import type { UnderWay } from '../core/under-way.js';
import type { Revocation } from '../core/privacy/retention/world.js';
import type { Deadline } from './deadline.js';
import type { Inbound } from './inbound.js';

/** What every chat adapter needs of the rest of the program. */
export interface BotNeeds {
  readonly receipts: ReceiptRepository;
  readonly clock: Clock;
  readonly log: Log;
  readonly newId: () => string;
  readonly inbound: Inbound;
  /** What is handled longer than the platform waits. */
  readonly underWay: UnderWay;
  /** How long a platform is kept waiting for an answer; see `answerDeadline`. */
  readonly deadline?: Deadline | undefined;
}

/** One chat. It can send before it listens, since what listens needs it to send. */
export interface Bot {
  readonly messenger: Messenger;
  /** Makes the token of a workspace worthless and forgets it; in a chat that has such tokens. */
  readonly revoke?: (workspaceId: string) => Promise<Revocation>;
  /** The routes on which the chat's events come in. */
  serve(coach: Coach): Router;
}
