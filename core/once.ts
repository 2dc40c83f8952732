import type { Temporal } from 'temporal-polyfill';
import { dayNumber } from './day-number.js';

/** Where answers are remembered. */
interface Memory<K, A> {
  get(key: K): A | undefined;
  set(key: K, answer: A): unknown;
}

/** Works it out once for each key; an answer is never undefined. What is asked must not change. */
export function once<Q, K, A>(
  keyOf: (asked: Q) => K,
  work: (asked: Q) => A,
  known: Memory<K, A> = new Map<K, A>(),
): (asked: Q) => A {
  return (asked) => {
    const key = keyOf(asked);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(asked);
    known.set(key, made);
    return made;
  };
}

/** Works it out once for each object; forgotten together with the object. */
export const onceForEach = <T extends object, A>(work: (of: T) => A): ((of: T) => A) =>
  once((of) => of, work, new WeakMap<T, A>());

/** Works it out once for each text, as long as there are no more than `most`; then it begins anew. */
export const onceForEachText = <A>(most: number, work: (text: string) => A): ((text: string) => A) =>
  once((text) => text, work, new Few<string, A>(most));

class Few<K, A> extends Map<K, A> {
  constructor(private readonly most: number) {
    super();
  }

  override set(key: K, answer: A): this {
    if (this.size >= this.most) this.clear();
    return super.set(key, answer);
  }
}

/** Works it out once for each calendar day: journeys ask for the same few hundred days again and again. */
export const onceForEachDay = <A>(work: (day: Temporal.PlainDate) => A): ((day: Temporal.PlainDate) => A) =>
  once(dayNumber, work);
