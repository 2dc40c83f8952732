import { Temporal } from 'temporal-polyfill';
import { isLater, laterOf, type Clock } from '../../clock.js';
import type { SentMessage } from '../../messages/sent-message.js';
import { drawnAnew } from '../../messages/view.js';

/** Between two drawings of a message that changes with everything around it: from the end of one, however long it took. */
const BETWEEN = Temporal.Duration.from({ seconds: 2 });

/** The last drawing of a message. */
interface Drawn {
  /** Never rejects. */
  readonly ended: Promise<unknown>;
  /** Undefined as long as it is under way. */
  endedAt: Temporal.Instant | undefined;
}

/** When messages that are drawn anew again and again were drawn last, in the memory of this process. */
export class Pace {
  private readonly drawn = new Map<string, Drawn>();

  constructor(private readonly clock: Clock) {}

  /**
   * Draws, also where that cannot wait for the pace: but of one message one drawing is under way at a time, so that what is drawn
   * first never covers what is drawn after it.
   */
  async draw<T>({ id, view }: Pick<SentMessage, 'id' | 'view'>, drawing: () => Promise<T>): Promise<T> {
    if (!drawnAnew.includes(view)) return drawing();
    this.forget();
    const before = this.drawn.get(id)?.ended ?? Promise.resolve();
    const drawn = before.then(drawing);
    const last: Drawn = { ended: drawn.catch(() => undefined), endedAt: undefined };
    this.drawn.set(id, last);
    try {
      return await drawn;
    } finally {
      last.endedAt = this.clock.now();
    }
  }

  /** Resolves when no drawing of a message is under way of those that are now. */
  async ended({ id }: Pick<SentMessage, 'id'>): Promise<void> {
    await this.drawn.get(id)?.ended;
  }

  /** The first moment at which a message may be drawn again: now, for one that is not being drawn and has not been just now. */
  next({ id }: Pick<SentMessage, 'id'>): Temporal.Instant {
    const now = this.clock.now();
    const last = this.drawn.get(id);
    return last ? laterOf((last.endedAt ?? now).add(BETWEEN), now) : now;
  }

  /** Those that may be drawn again need not be known. */
  private forget(): void {
    const now = this.clock.now();
    for (const [id, { endedAt }] of this.drawn)
      if (endedAt && isLater(now, endedAt.add(BETWEEN))) this.drawn.delete(id);
  }
}
