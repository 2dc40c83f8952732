import { basename, dirname, relative, sep } from 'node:path';
import type { Imports } from './imports.js';
import type { Passed } from './passed.js';

/** The store under the store has a package of its own; whole programs run in processes that no mutant gets to; a MongoDB may not be there. */
const otherTests = /^(storage\/embedded|testing)\/|\.mongodb\./;

/** By source file, the test files that load it, over however many imports. */
export function testsLoading(imports: Imports, sources: readonly string[]): Map<string, readonly string[]> {
  const tests = imports.files.filter((file) => file.endsWith('.test.ts') && !otherTests.test(file));
  const reached = tests.map((test) => ({ test, files: imports.reachedFrom(test) }));
  return new Map(
    sources.map((source) => [
      source,
      reached.filter(({ files }) => files.has(source)).map(({ test }) => test),
    ]),
  );
}

/** What a mutant is tried against, in this order. */
export interface Chosen {
  readonly files: readonly string[];
  /** The names of their tests. */
  readonly names: readonly string[];
  /** Milliseconds that they take without a mutant. */
  readonly ms: number;
}

/** Milliseconds to start on a test file. */
const START = 1500;

/** A place in a source file; undefined where that is come by whenever the file is loaded. */
interface PlaceIn {
  readonly source: string;
  readonly place: string | undefined;
}

/**
 * The tests of all files that come by a place, the nearest files first and of those the quickest, as long as they take no longer than
 * `most` together.
 */
export function chooseTests(
  passed: Passed,
  loading: readonly string[],
  { source, place }: PlaceIn,
  most: number,
): Chosen {
  const files = loading
    .flatMap((file) => {
      const found = testsAt(passed, file, place);
      return found.length === 0 ? [] : [{ file, tests: found, ms: START + sum(found.map(({ ms }) => ms)) }];
    })
    .sort((a, b) => stepsTo(a.file, source) - stepsTo(b.file, source) || a.ms - b.ms);
  const chosen: typeof files = [];
  let ms = 0;
  for (const one of files) {
    if (chosen.length > 0 && ms + one.ms > most) break;
    chosen.push(one);
    ms += one.ms;
  }
  return {
    files: chosen.map(({ file }) => file),
    names: chosen.flatMap(({ tests }) => tests.map(({ name }) => name)),
    ms,
  };
}

/** Over how many folders the way from a source to a test leads; none to the test of its own name. */
function stepsTo(test: string, source: string): number {
  const [name = ''] = basename(test).split('.');
  const way = relative(dirname(source), dirname(test));
  return way === '' && name === basename(source, '.ts') ? 0 : way.split(sep).length;
}

/** In some files a test goes on from where the one before it left off: so those before one that comes by are run as well. */
function testsAt(passed: Passed, file: string, place: string | undefined): { name: string; ms: number }[] {
  const { '': outside, ...tests } = passed.get(file) ?? {};
  const all = Object.entries(tests).map(([name, { ms, passed: places }]) => ({
    name,
    ms,
    places: new Set(places),
  }));
  // What happens before all tests, or as a file is loaded, may matter to each.
  if (place === undefined || outside?.passed.includes(place)) return all;
  return all.slice(0, all.findLastIndex(({ places }) => places.has(place)) + 1);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
