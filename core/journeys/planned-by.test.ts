import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { planningFolders } from './planned-by.js';

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const core = fileOf('..');

/** Every file of ours whose text has a part in what this one does. */
function reached(path: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(path)) return known;
  known.add(path);
  const imports = readFileSync(path, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*? from '(\.[^']+)\.js';/gm,
  );
  for (const [, name = ''] of imports) reached(resolve(dirname(path), `${name}.ts`), known);
  return known;
}

it('the edition of the planner hangs on every file that planning stands on, but for the countries and the words', () => {
  const folders = planningFolders.map((folder) => resolve(folder));
  const files = ['replan.ts', 'find-recipients.ts'].map(fileOf).flatMap((path) => [...reached(path)]);
  const left = files
    .filter((path) => !folders.includes(dirname(path)))
    .map((path) => relative(core, path))
    .filter((path) => !/^(countries|language)\//.test(path));
  expect([files.length > 40, left]).toEqual([true, []]);
});
