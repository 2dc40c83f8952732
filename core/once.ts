import type { Temporal } from 'temporal-polyfill';

/** Works it out once for each object, which must not change; forgotten together with the object. */
export function onceForEach<T extends object, R>(work: (of: T) => R): (of: T) => R {
  const known = new WeakMap<T, R>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const made = work(of);
    known.set(of, made);
    return made;
  };
}

/** Works it out once for each calendar day: journeys ask for the same few hundred days again and again. */
export function onceForEachDay<R>(work: (day: Temporal.PlainDate) => R): (day: Temporal.PlainDate) => R {
  const known = new Map<number, R>();
  return (day) => {
    const number = (day.year * MONTHS + day.month) * DAYS + day.day;
    const found = known.get(number);
    if (found !== undefined) return found;
    const made = work(day);
    known.set(number, made);
    return made;
  };
}
/** More than a year has months, and a month days: no two days have one number. */
const [MONTHS, DAYS] = [16, 32];
