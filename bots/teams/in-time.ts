import { errorName } from '../../core/error-name.js';
import type { BotNeeds } from '../bot.js';
import { answerDeadline } from '../deadline.js';
import { once, type OnceNeeds } from '../once.js';

export type InTimeNeeds = OnceNeeds & Pick<BotNeeds, 'log' | 'deadline' | 'underWay'>;

/** What a platform hears of the handling of an event while it waits. */
export type Timely<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** It goes on by itself. */
  | { readonly kind: 'late' }
  | { readonly kind: 'handled-before' };

export interface Work<T> {
  handle(): Promise<T>;
  /** Is given what the platform no longer waits for; a part of the handling, which is done only after it. */
  whenLate(value: T): Promise<void>;
}

/** Handles an event once, and answers in time. Rejects with what went wrong as long as the platform waits. */
export function inTime<T>(needs: InTimeNeeds, eventId: string, work: Work<T>): Promise<Timely<T>> {
  const { deadline = answerDeadline, log, underWay } = needs;
  const answer = new FirstAnswer<Timely<T>>();
  const handling = once(needs, eventId, async () => {
    const value = await work.handle();
    if (!answer.give({ kind: 'done', value })) await work.whenLate(value);
  });
  underWay.add(handling).then(
    () => answer.give({ kind: 'handled-before' }),
    (error: unknown) => {
      if (!answer.fail(error))
        log.error({ error: errorName(error) }, 'could not end the handling of an event', error);
    },
  );
  deadline(handling).then(
    (end) => end === 'late' && answer.give({ kind: 'late' }),
    () => undefined,
  );
  return answer.given;
}

/** Of all that could be answered, what comes first; giving it is true for that one alone. */
class FirstAnswer<T> {
  readonly given: Promise<T>;
  private settle: { give(answer: T): void; fail(error: unknown): void } | undefined;

  constructor() {
    this.given = new Promise((give, fail) => (this.settle = { give, fail }));
  }

  give(answer: T): boolean {
    return this.first((settle) => settle.give(answer));
  }

  fail(error: unknown): boolean {
    return this.first((settle) => settle.fail(error));
  }

  private first(act: (settle: NonNullable<typeof this.settle>) => void): boolean {
    if (!this.settle) return false;
    act(this.settle);
    this.settle = undefined;
    return true;
  }
}
