import { errorName } from '../../core/error-name.js';
import type { BotNeeds } from '../bot.js';
import { answerDeadline } from '../deadline.js';
import { once } from '../once.js';

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
export function inTime<T>(needs: BotNeeds, eventId: string, work: Work<T>): Promise<Timely<T>> {
  const { deadline = answerDeadline, log } = needs;
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    /** Of what came of it and `late` the platform hears one; true for that one. */
    const answer = (timely: Timely<T>): boolean => {
      const isFirst = !isAnswered;
      isAnswered = true;
      resolve(timely);
      return isFirst;
    };
    const handling = once(needs, eventId, async () => {
      const value = await work.handle();
      if (!answer({ kind: 'done', value })) await work.whenLate(value);
    });
    handling.then(
      () => answer({ kind: 'handled-before' }),
      (error: unknown) => {
        if (isAnswered) log.error({ error: errorName(error) }, 'could not end the handling of an event');
        else reject(error instanceof Error ? error : new Error('not an error'));
      },
    );
    deadline(handling).then(
      (end) => end === 'late' && answer({ kind: 'late' }),
      () => undefined,
    );
  });
}
