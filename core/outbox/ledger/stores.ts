import type { Audit } from '../../audit/act.js';
import type { Clock } from '../../clock.js';
import type { Log } from '../../log.js';
import type { Messengers, Outcome } from '../../messages/messenger.js';
import type { WaitingFileRepository } from '../../messages/outgoing-file.js';
import type { SentMessage, SentMessageRepository, Shown } from '../../messages/sent-message.js';
import type { View } from '../../messages/view.js';
import type { Pace } from './pace.js';
import type { TrailRepository } from '../trail.js';

/** What the ledger stands on. */
export interface LedgerStores {
  readonly messages: SentMessageRepository;
  readonly trails: Pick<TrailRepository, 'add' | 'forget'>;
  readonly waitingFiles: Pick<WaitingFileRepository, 'insert' | 'take' | 'remove'>;
  readonly messengers: Messengers;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly log: Log;
  readonly newId: () => string;
  readonly pace: Pace;
  /** Sets the tenant's alarm anew, where something is left to be done later. */
  readonly wake: () => Promise<void>;
  /** What a message has to show by today's rights and facts. */
  readonly currentView: (entry: SentMessage) => Promise<View | 'as-it-was' | 'nothing'>;
}

/** What came of sending, and what the message shows: the renderer's word. */
export interface SendResult {
  readonly outcome: Outcome;
  readonly shows: readonly Shown[];
}
