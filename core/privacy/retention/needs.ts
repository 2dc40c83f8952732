import type { Temporal } from 'temporal-polyfill';
import { isLater, todayIn, type Clock } from '../../clock.js';
import type { Journeys } from '../../journeys/journeys.js';
import type { Log } from '../../log.js';
import type { ConversationRepository } from '../../messages/conversation.js';
import type { SentMessageRepository } from '../../messages/sent-message.js';
import { nextOpening, windowOfEmployer } from '../../outbox/delivery-window.js';
import type { Ledger } from '../../outbox/ledger/ledger.js';
import type { Tell } from '../../outbox/tell.js';
import { lastDayWith } from '../../people/agreement.js';
import { currentTenant } from '../../people/context.js';
import type { Tenant } from '../../people/tenant.js';
import type { UserRepository } from '../../people/user.js';
import type { Ending, EndingRepository, Evidence } from './ending.js';
import type { EndWorld } from './world.js';

/** What it takes to bring an agreement to its end. */
export interface EndNeeds {
  readonly endings: EndingRepository;
  readonly users: Pick<UserRepository, 'withRole' | 'getMany'>;
  readonly conversations: Pick<ConversationRepository, 'get'>;
  readonly messages: Pick<SentMessageRepository, 'idsIn' | 'getMany' | 'remove'>;
  readonly planned: Pick<Journeys, 'replanAll'>;
  readonly ledger: Pick<Ledger, 'remove' | 'workOff' | 'lookUp' | 'handOver'>;
  readonly tell: Tell;
  readonly world: EndWorld;
  readonly clock: Clock;
  readonly log: Log;
  /** Sets the alarm of the tenant of the context anew. */
  readonly wake: () => Promise<void>;
}

/** An end under way. */
export interface EndRun extends EndNeeds {
  /** Undefined once the tenant is gone. */
  readonly tenant: Tenant | undefined;
  readonly ending: Ending;
  /** How many days the agreement is over. */
  readonly day: number;
}

/** What a step found out, for the certificate; where it is not done yet, it is asked again within the hour. */
export interface StepOutcome {
  readonly isDone: boolean;
  readonly found: Evidence;
}
export type Step = (run: EndRun) => Promise<StepOutcome>;

export const done = (found: Evidence = {}): StepOutcome => ({ isDone: true, found });
export const later = (found: Evidence = {}): StepOutcome => ({ isDone: false, found });

/** How many days the agreement of the tenant of the context is over by now; less than one while it lasts, endless where no end is set. */
export function daysOver(clock: Clock): number {
  const tenant = currentTenant();
  const last = lastDayWith(tenant);
  return last === undefined ? -Infinity : last.until(todayIn(tenant.timeZone, clock)).days;
}

/** Whether HR can be written to now: nobody is told at night what can wait till the morning. */
export function isOpen(now: Temporal.Instant): boolean {
  const tenant = currentTenant();
  return !isLater(nextOpening(now, windowOfEmployer(tenant)), now);
}
