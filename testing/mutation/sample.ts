import { seeded } from '../seeded.js';
import type { Compiler } from './compiler.js';
import type { Imports } from './imports.js';
import { mutantsOf, type Mutant } from './mutants.js';

/** What matters most: where a fault would send a card twice, lose one, or show it to the wrong person. */
const folders = /^(core\/(outbox|jobs|people)|storage)\//;
const others = /^storage\/embedded\/|(^|\/)testing\/|\.test\.ts$|\.d\.ts$/;

export const sourcesIn = ({ files }: Imports, only?: string): string[] =>
  files.filter((file) => folders.test(file) && !others.test(file) && file.startsWith(only ?? '')).sort();

export interface Sample {
  readonly mutants: readonly Mutant[];
  /** How many there were to choose from. */
  readonly all: number;
  /** Chosen, but of a kind that TypeScript takes from nobody: the compiler has killed them. */
  readonly refused: number;
}

/** As many mutants as are asked for, by the order of chance that a seed gives. */
export function sampleOf(
  imports: Imports,
  compiler: Pick<Compiler, 'takes'>,
  {
    sources,
    seed,
    count,
  }: { readonly sources: readonly string[]; readonly seed: number; readonly count: number },
): Sample {
  const all = sources.flatMap((file) => mutantsOf(file, imports.text(file)));
  const mutants: Mutant[] = [];
  let refused = 0;
  for (const mutant of inOrderOf(seeded(seed), all)) {
    if (mutants.length === count) break;
    if (compiler.takes(mutant, imports.text(mutant.file))) mutants.push(mutant);
    else refused += 1;
  }
  return { mutants, all: all.length, refused };
}

const inOrderOf = <T>(chance: () => number, list: readonly T[]): T[] =>
  list
    .map((item) => ({ item, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
