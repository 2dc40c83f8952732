import type { Temporal } from 'temporal-polyfill';

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

/** Works it out once for each calendar day: journeys ask for the same few hundred days again and again. */
export const onceForEachDay = <A>(work: (day: Temporal.PlainDate) => A): ((day: Temporal.PlainDate) => A) =>
  once((day) => (day.year * MONTHS + day.month) * DAYS + day.day, work);
/** More than a year has months, and a month days: no two days have one number. */
const [MONTHS, DAYS] = [16, 32];
