import { dirname } from 'node:path';
import type { Imports } from './imports.js';
import type { Passed } from './passed.js';

/** How many test files elsewhere are asked about a file, beside those in its folder. */
const NEAREST = 4;

/** The store under the store has a package of its own; whole programs run in processes that no mutant gets to. */
const otherTests = /^(storage\/embedded|testing)\//;

/** The test files that are asked about a file: those beside it, then those that load it over the fewest imports. */
export function nearestTests(imports: Imports, sources: readonly string[]): Map<string, readonly string[]> {
  const tests = imports.files.filter((file) => file.endsWith('.test.ts') && !otherTests.test(file));
  const reached = tests.map((test) => ({ test, from: imports.reachedFrom(test) }));
  const near = new Map<string, readonly string[]>();
  for (const source of sources) {
    const loading = reached.flatMap(({ test, from }) => {
      const distance = from.get(source);
      return distance === undefined ? [] : [{ test, distance, isBeside: isBeside(test, source) }];
    });
    const beside = loading.filter((one) => one.isBeside);
    const others = loading.filter((one) => !one.isBeside).sort((a, b) => a.distance - b.distance);
    near.set(
      source,
      [...beside, ...others.slice(0, NEAREST)].map(({ test }) => test),
    );
  }
  return near;
}

const isBeside = (test: string, source: string): boolean => dirname(source).startsWith(dirname(test));

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

/** All tests that come by a place, the quickest files first, as long as they take no longer than `most` together. */
export function chooseTests(
  passed: Passed,
  near: readonly string[],
  place: string | undefined,
  most: number,
): Chosen {
  const files = near
    .flatMap((file) => {
      const found = testsAt(passed, file, place);
      return found.length === 0 ? [] : [{ file, tests: found, ms: START + sum(found.map(({ ms }) => ms)) }];
    })
    .sort((a, b) => a.ms - b.ms);
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

function testsAt(passed: Passed, file: string, place: string | undefined): { name: string; ms: number }[] {
  const { '': outside, ...tests } = passed.get(file) ?? {};
  const all = Object.entries(tests).map(([name, { ms, passed: places }]) => ({
    name,
    ms,
    places: new Set(places),
  }));
  // What happens before all tests, or as a file is loaded, may matter to each.
  if (place === undefined || outside?.passed.includes(place)) return all;
  return all.filter(({ places }) => places.has(place));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
