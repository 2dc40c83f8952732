import { AsyncLocalStorage } from 'node:async_hooks';
import { Temporal } from 'temporal-polyfill';
import { isLater, laterOf, type Clock } from '../../clock.js';
import { logFault } from '../../log-fault.js';
import type { Log } from '../../log.js';
import type { Conversation } from '../../messages/conversation.js';
import type { SentMessage, SentMessageRepository } from '../../messages/sent-message.js';
import type { Ledger } from '../../outbox/ledger/ledger.js';
import type { Pace } from '../../outbox/ledger/pace.js';
import { asJob, contextIfAny, currentTenantId, localeOf } from '../../people/context.js';
import type { TenantRepository } from '../../people/tenant.js';
import type { UserRepository } from '../../people/user.js';
import type { UnderWay } from '../../under-way.js';
import { homeViews } from './home-views.js';

export interface HomesNeeds {
  readonly tenants: Pick<TenantRepository, 'get'>;
  readonly users: Pick<UserRepository, 'get'>;
  readonly messages: Pick<SentMessageRepository, 'standingWith'>;
  readonly ledger: Pick<Ledger, 'drawNow' | 'redraw'>;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly log: Log;
  readonly pause: (wait: Temporal.Duration) => Promise<void>;
  readonly underWay: UnderWay;
}

/** For so long after someone looked at it, what they see follows what happens; others see it when they look. */
const FOLLOWED_FOR = Temporal.Duration.from({ minutes: 10 });
/** What is told before it is written has been written by then, and what comes together is drawn together. */
const SOON = Temporal.Duration.from({ milliseconds: 500 });
const NO_TIME = Temporal.Duration.from({ seconds: 0 });
/** Drawing takes no more than a quarter of the time: so many times as long as it took, nothing is drawn. */
const REST = 3;

/** Someone who looked at their overview not long ago. */
interface Looker {
  readonly tenantId: string;
  readonly userId: string;
  lookedAt: Temporal.Instant;
  /** Whether a drawing is to come already. */
  isAwaited: boolean;
  restsUntil: Temporal.Instant;
}

/**
 * Keeps overviews up to date for those who look at them, in the memory of this process: another that changes something for them is
 * seen when they look again.
 */
export class Homes {
  private readonly lookers = new Map<string, Looker>();
  /** What is drawn later belongs to no call. */
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(private readonly needs: HomesNeeds) {}

  /** Someone looks at their overview now, or has just been given one. */
  looked({ userId, chat }: Conversation): void {
    const tenantId = currentTenantId();
    const key = JSON.stringify([tenantId, userId, chat]);
    const now = this.needs.clock.now();
    const looker = this.lookers.get(key) ?? {
      ...{ tenantId, userId, isAwaited: false },
      ...{ lookedAt: now, restsUntil: now },
    };
    looker.lookedAt = now;
    this.lookers.set(key, looker);
  }

  /** Older cards say that there is a newer one. */
  async gaveAnother({ userId, chat }: Conversation): Promise<void> {
    const standing = await this.needs.messages.standingWith(userId, 'home');
    const cards = standing.filter(({ conversation }) => conversation.chat === chat);
    if (cards.length > 1) await this.needs.ledger.redraw(cards.map(({ id }) => id));
  }

  /** Something is, or was just, done for the tenant of the context: what is shown may be out of date. */
  changed(): void {
    const tenantId = contextIfAny()?.tenant.id;
    const since = this.needs.clock.now().subtract(FOLLOWED_FOR);
    for (const [key, looker] of this.lookers) {
      if (isLater(since, looker.lookedAt)) this.lookers.delete(key);
      else if (looker.tenantId === tenantId && !looker.isAwaited) {
        looker.isAwaited = true;
        this.outside(() => void this.drawLater(looker));
      }
    }
  }

  /** What can be drawn only after the end of the program is seen when they look again. */
  private async drawLater(looker: Looker): Promise<void> {
    const { log, pause, underWay } = this.needs;
    const isDone = await logFault({ log }, {}, 'an overview could not be brought up to date', async () => {
      for (let wait = SOON; wait.sign > 0; wait = await underWay.add(this.drawOrWait(looker))) {
        await pause(wait);
        if (underWay.isEnding) return;
      }
    });
    if (!isDone) looker.isAwaited = false;
  }

  /** Draws where it is time to, which takes no more waiting; else tells how long it is till then. */
  private async drawOrWait(looker: Looker): Promise<Temporal.Duration> {
    const tenant = await this.needs.tenants.get(looker.tenantId);
    if (tenant) return asJob(tenant, 'home', () => this.drawInTime(looker));
    looker.isAwaited = false;
    return NO_TIME;
  }

  private async drawInTime(looker: Looker): Promise<Temporal.Duration> {
    const { clock, ledger } = this.needs;
    const wait = await this.untilDrawn(looker);
    if (wait.sign > 0) return wait;
    // What happens from here on is not seen by this drawing, and asks for one of its own.
    looker.isAwaited = false;
    const began = clock.now();
    await ledger.drawNow(await this.overviews(looker));
    const took = began.until(clock.now()).total('milliseconds');
    looker.restsUntil = clock.now().add({ milliseconds: Math.round(Math.max(0, took) * REST) });
    return NO_TIME;
  }

  /** How long it takes until they may be drawn; zero or less where they may be now. */
  private async untilDrawn(looker: Looker): Promise<Temporal.Duration> {
    const { pace, clock } = this.needs;
    const overviews = await this.overviews(looker);
    await Promise.all(overviews.map((entry) => pace.ended(entry)));
    const moments = overviews.map((entry) => pace.next(entry));
    const latest = [...moments, looker.restsUntil].reduce(laterOf);
    return clock.now().until(latest);
  }

  /** Their overviews, each in the language they read now. */
  private async overviews({ userId }: Looker): Promise<SentMessage[]> {
    const { users, messages, tenants } = this.needs;
    const [user, tenant] = [await users.get(userId), await tenants.get(currentTenantId())];
    if (!user || !tenant) return [];
    const standing = await messages.standingWith(userId, ...homeViews);
    return standing.map((entry) => ({ ...entry, locale: localeOf(user, tenant) }));
  }
}
