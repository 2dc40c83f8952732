/** A fact `check` makes sure of; its absence is a caller that planned without checking, so it throws. */
export function required<T>(fact: T | undefined, name: string): T {
  if (fact === undefined) throw new TypeError(`The facts lack ${name}: derive only what check accepts`);
  return fact;
}
