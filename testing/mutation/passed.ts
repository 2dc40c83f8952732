import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { batchesOf } from '../../core/batches.js';
import type { Imports } from './imports.js';
import { runJest } from './jest-run.js';
import { marked } from './marks.js';

const passedSchema = z.object({
  testPath: z.string(),
  /** By the name of each test; what happens outside of tests has no name. */
  tests: z.record(z.string(), z.object({ ms: z.number(), passed: z.array(z.string()) })),
});
type Tests = z.infer<typeof passedSchema>['tests'];

/** By test file, what each of its tests comes by. */
export type Passed = ReadonlyMap<string, Tests>;

interface Asked {
  readonly root: string;
  readonly imports: Imports;
  readonly tests: readonly string[];
  readonly sources: readonly string[];
}

const TEN_MINUTES_EACH = 600_000;
/** Test files that run together, and of which it is kept together what was learnt: a run that is cut off loses no more. */
const BATCH = 10;

/**
 * Runs test files once, as they are, to learn what each test comes by. What was learnt is kept until anything that a test file loads
 * is another. Throws where a test fails: of red tests nothing could be said.
 */
export async function passedBy(asked: Asked, tell: (line: string) => void): Promise<Passed> {
  const kept = join(asked.root, 'node_modules/.cache/mutation');
  await mkdir(kept, { recursive: true });
  const found = new Map<string, Tests>();
  const placeOf = (test: string): string => join(kept, `${asked.imports.digest(test)}.json`);
  const unknown: string[] = [];
  for (const test of asked.tests) {
    const tests = await readKept(placeOf(test));
    if (tests) found.set(test, tests);
    else unknown.push(test);
  }
  if (unknown.length > 0)
    tell(`Running ${unknown.length} of ${asked.tests.length} test files once, to see what they come by`);
  for (const batch of batchesOf(unknown, BATCH))
    for (const learnt of await run({ ...asked, tests: batch })) {
      const test = relative(asked.root, learnt.testPath);
      await writeFile(placeOf(test), JSON.stringify(learnt));
      found.set(test, learnt.tests);
    }
  const red = unknown.filter((test) => !found.has(test));
  if (red.length > 0) throw new Error(`These fail without any mutant, or ended too late:\n${red.join('\n')}`);
  return found;
}

async function readKept(path: string): Promise<Tests | undefined> {
  try {
    return passedSchema.parse(JSON.parse(await readFile(path, 'utf8'))).tests;
  } catch {
    // Not learnt yet, or cut off while it was written: it is learnt anew.
    return undefined;
  }
}

/** What was learnt of the green ones among these test files. */
async function run({ root, imports, tests, sources }: Asked): Promise<z.infer<typeof passedSchema>[]> {
  const folder = await mkdtemp(join(tmpdir(), 'passed-'));
  try {
    const instead: Record<string, string> = {};
    for (const [index, source] of sources.entries()) {
      const path = join(folder, `${index}.ts`);
      await writeFile(path, marked(source, imports.text(source)));
      instead[join(root, source)] = path;
    }
    const passed = join(folder, 'passed');
    await mkdir(passed);
    await runJest({
      ...{ root, tests, options: ['--maxWorkers', '2', '--testTimeout', '300000'] },
      limit: TEN_MINUTES_EACH * tests.length,
      environment: { MUTATION_INSTEAD: JSON.stringify(instead), MUTATION_PASSED: passed },
    });
    const files = await readdir(passed);
    return await Promise.all(
      files.map(async (file) => passedSchema.parse(JSON.parse(await readFile(join(passed, file), 'utf8')))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
