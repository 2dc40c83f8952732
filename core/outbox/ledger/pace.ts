import { Temporal } from 'temporal-polyfill';
import { isLater, type Clock } from '../../clock.js';
import type { SentMessage } from '../../messages/sent-message.js';
import { drawnAnew } from '../../messages/view.js';

/** Between two drawings of a message that changes with everything around it. */
const BETWEEN = Temporal.Duration.from({ seconds: 2 });

/** When messages that are drawn anew again and again were drawn last, by when that began, in the memory of this process. */
export class Pace {
  private readonly drawn = new Map<string, Temporal.Instant>();

  constructor(private readonly clock: Clock) {}

  /** Begins a drawing, also one that cannot wait. */
  begin({ id, view }: Pick<SentMessage, 'id' | 'view'>): void {
    if (!drawnAnew.includes(view)) return;
    const now = this.clock.now();
    for (const [other, at] of this.drawn) if (isLater(now, at.add(BETWEEN))) this.drawn.delete(other);
    this.drawn.set(id, now);
  }

  /** Begins a drawing where it is time for one; else when it is. Of two that ask at once one begins. */
  beginOrWait(entry: Pick<SentMessage, 'id' | 'view'>): Temporal.Instant | undefined {
    const next = this.next(entry);
    if (isLater(next, this.clock.now())) return next;
    this.begin(entry);
    return undefined;
  }

  /** The first moment at which a message may be drawn again: now, for one that has not been drawn just now. */
  next({ id }: Pick<SentMessage, 'id'>): Temporal.Instant {
    const now = this.clock.now();
    const next = this.drawn.get(id)?.add(BETWEEN);
    return next && isLater(next, now) ? next : now;
  }
}
