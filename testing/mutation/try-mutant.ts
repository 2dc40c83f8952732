import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chosen } from './choose-tests.js';
import { runJest } from './jest-run.js';
import { mutated, type Mutant } from './mutants.js';

export type Fate = 'killed' | 'killed by the clock' | 'survived' | 'survived: no test comes by';

/** A machine that others use may take this many times as long, and so much more to start. */
const PATIENCE = 4;
const START = 30_000;
/** Longer patterns than this Linux takes from nobody. */
const LONGEST_PATTERN = 100_000;

/** Whether the tests that come by a mutant see it. What neither ends nor fails is ended, and was seen. */
export async function tryMutant(root: string, mutant: Mutant, text: string, chosen: Chosen): Promise<Fate> {
  if (chosen.files.length === 0) return 'survived: no test comes by';
  const folder = await mkdtemp(join(tmpdir(), 'mutant-'));
  try {
    const path = join(folder, 'mutant.ts');
    await writeFile(path, mutated(text, mutant));
    const code = await runChosen(root, chosen, { [join(root, mutant.file)]: path });
    if (code === undefined) return 'killed by the clock';
    return code === 0 ? 'survived' : 'killed';
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs tests as a mutant would be tried, on the text as it is: they must be green. */
export async function isGreen(root: string, chosen: Chosen): Promise<boolean> {
  return (await runChosen(root, chosen, {})) === 0;
}

async function runChosen(
  root: string,
  { files, names, ms }: Chosen,
  instead: Readonly<Record<string, string>>,
): Promise<number | undefined> {
  const pattern = `^(${names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})$`;
  const named = pattern.length > LONGEST_PATTERN ? [] : ['--testNamePattern', pattern];
  return runJest({
    ...{ root, tests: files, options: ['--runInBand', '--bail', ...named], limit: START + PATIENCE * ms },
    environment: { MUTATION_INSTEAD: JSON.stringify(instead) },
  });
}
