import { field, isArray, isDoc } from './document.js';

/** A dotted path, taken apart. */
export type Path = readonly string[];

/** Takes a dotted path apart. */
export function parsePath(dotted: string): Path {
  return dotted.split('.');
}

/** Whether a segment can name a place in an array. */
export function isArrayIndex(segment: string): boolean {
  return /^(0|[1-9]\d*)$/.test(segment);
}

/**
 * The values that a path leads to as filters see it: documents inside arrays are entered one by one, and a segment
 * that is a number also names a place in an array. `undefined` stands for a place where the field is missing.
 */
export function* reach(value: unknown, path: Path, depth = 0): Generator {
  const segment = path[depth];
  if (segment === undefined) yield value;
  else if (isArray(value)) yield* reachInto(value, segment, path, depth);
  else if (isDoc(value)) yield* reach(field(value, segment), path, depth + 1);
  else yield undefined;
}

function* reachInto(array: readonly unknown[], segment: string, path: Path, depth: number): Generator {
  if (isArrayIndex(segment) && Number(segment) < array.length) {
    yield* reach(array[Number(segment)], path, depth + 1);
  }
  for (const element of array) {
    if (isDoc(element)) yield* reach(element, path, depth);
  }
}
