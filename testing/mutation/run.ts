import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import { z } from 'zod';
import { chooseTests, testsLoading } from './choose-tests.js';
import { Compiler } from './compiler.js';
import { Imports } from './imports.js';
import { markOf } from './marks.js';
import type { Mutant } from './mutants.js';
import { passedBy } from './passed.js';
import { sampleOf, sourcesIn } from './sample.js';
import { isGreen, tryMutant, type Fate } from './try-mutant.js';

/** Fewer killed than this, in percent, and the tests hold too little. */
const FEWEST_KILLED = 85;
/** Milliseconds of tests that one mutant may take: the nearest that come by it, up to this. */
const MOST_TESTS = 90_000;

const root = join(import.meta.dirname, '../..');
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const placeOf = ({ file, line, what }: Mutant): string => `${file}:${line} ${what}`;

const optionsSchema = z.object({
  seed: z.coerce
    .number()
    .int()
    .default(() => Date.now() % 1_000_000),
  count: z.coerce.number().int().positive().default(300),
  only: z.string().optional(),
  workers: z.coerce.number().int().positive().default(2),
  after: z.string().optional(),
});

/**
 * Puts small faults into outbox, jobs, people and storage, one at a time, and runs the tests that come by each. Names those that no
 * test saw; ends with one line, and with 1 where they are too many. `--after FILE` goes on from what a run of the same seed printed:
 * what it killed is not tried again, for tests are added and not taken away.
 */
async function run(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { seed: text, count: text, only: text, workers: text, after: text },
  });
  const { seed, count, only, workers, after } = optionsSchema.parse(values);
  tell(`Seed ${seed}`);
  const imports = new Imports(root);
  const sources = sourcesIn(imports, only);
  const { mutants, all, refused } = sampleOf(imports, new Compiler(root), { sources, seed, count });
  tell(`${mutants.length} mutants of ${all}; ${refused} more the compiler refused`);

  const mutatedFiles = [...new Set(mutants.map(({ file }) => file))].sort();
  const loading = testsLoading(imports, mutatedFiles);
  const tests = [...new Set([...loading.values()].flat())].sort();
  const passed = await passedBy({ root, imports, tests, sources: sourcesIn(imports) }, tell);
  const chosenFor = (mutant: Mutant) =>
    chooseTests(
      passed,
      loading.get(mutant.file) ?? [],
      { source: mutant.file, place: markOf(imports.text(mutant.file), mutant) },
      MOST_TESTS,
    );
  const [first] = mutants.map(chosenFor).filter(({ files }) => files.length > 0);
  if (first && !(await isGreen(root, first))) throw new Error('Without any mutant the tests fail as well');

  const before = after === undefined ? new Set<string>() : await killedIn(after);
  const limit = pLimit(workers);
  const fates = await Promise.all(
    mutants.map((mutant) =>
      limit(async () => {
        if (before.has(placeOf(mutant))) return 'killed';
        const fate = await tryMutant(root, mutant, imports.text(mutant.file), chosenFor(mutant));
        tell(`${fate.padEnd(8)} ${placeOf(mutant)}`);
        return fate;
      }),
    ),
  );
  conclude(mutants, fates);
}

/** The mutants that were killed by what a run printed, to its end or not. */
async function killedIn(printed: string): Promise<ReadonlySet<string>> {
  const lines = (await readFile(printed, 'utf8')).split('\n');
  return new Set(lines.flatMap((line) => /^killed(?: by the clock)? +(.+)$/.exec(line)?.[1] ?? []));
}

function conclude(mutants: readonly Mutant[], fates: readonly Fate[]): void {
  const survivors = mutants.filter((_, index) => fates[index]?.startsWith('survived'));
  const killed = mutants.length - survivors.length;
  tell(survivors.length === 0 ? 'Nothing survived' : 'What no test saw:');
  for (const line of survivors.map(placeOf).sort()) tell(`  ${line}`);
  const isOk = killed * 100 >= mutants.length * FEWEST_KILLED;
  tell(
    `test:mutation ${isOk ? 'ok' : 'failed'}: mutants ${mutants.length}, killed ${killed}, survived ${survivors.length}`,
  );
  process.exitCode = isOk ? 0 : 1;
}

await run();
