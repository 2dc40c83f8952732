import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..');

/** What the import rules of this repository say of a folder that is laid out like it and holds these imports alone. */
async function refusalsOf(imports: readonly (readonly [from: string, to: string])[]): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'boundaries-'));
  const plant = async (file: string, content: string) => {
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await writeFile(join(directory, file), content);
  };
  await plant('tsconfig.json', '{}');
  for (const [, to] of imports) await plant(to, 'export const planted = 1;\n');
  for (const [from, to] of imports) {
    const path = `${'../'.repeat(from.split('/').length - 1)}${to.replace(/ts$/, 'js')}`;
    await plant(from, `export { planted } from './${path}';\n`);
  }
  const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const run = spawnSync(process.execPath, [depcruise, '--config', config, '.'], {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  await rm(directory, { recursive: true });
  return run.stdout.split('\n').flatMap((line) => /error (.*)/.exec(line)?.[1] ?? []);
}

it('keeps the product and the insides of the embedded store apart, tests too', async () => {
  const refusals = await refusalsOf([
    ['storage/connection.ts', 'storage/embedded/index.ts'],
    ['testing/copy.ts', 'storage/embedded/testing/index.ts'],
    ['storage/embedded/embedded-store.ts', 'storage/embedded/engine/engine.ts'],
    ['storage/lease.ts', 'storage/embedded/engine/writer.ts'],
    ['cli/failure.test.ts', 'storage/embedded/errors.ts'],
    ['storage/embedded/server.ts', 'core/problem.ts'],
    ['storage/embedded/wire.ts', 'log.ts'],
    ['storage/embedded/wire.long.test.ts', 'storage/testing/samples.ts'],
  ]);
  expect(refusals.sort()).toEqual([
    'embedded-store-by-its-entry: cli/failure.test.ts → storage/embedded/errors.ts',
    'embedded-store-by-its-entry: storage/lease.ts → storage/embedded/engine/writer.ts',
    'embedded-store-stands-alone: storage/embedded/server.ts → core/problem.ts',
    'embedded-store-stands-alone: storage/embedded/wire.long.test.ts → storage/testing/samples.ts',
    'embedded-store-stands-alone: storage/embedded/wire.ts → log.ts',
  ]);
});
