import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { reachedSources } from '../testing/reached-sources.js';
import { planningFolders } from './planned-by.js';

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const core = fileOf('..');

it('the edition of the planner hangs on every file that planning stands on, but for the countries and the words', () => {
  const folders = planningFolders.map((folder) => resolve(folder));
  const files = ['replan.ts', 'find-recipients.ts'].map(fileOf).flatMap((path) => [...reachedSources(path)]);
  const left = files
    .filter((path) => !folders.includes(dirname(path)))
    .map((path) => relative(core, path))
    .filter((path) => !/^(countries|language)\//.test(path));
  expect([files.length > 40, left]).toEqual([true, []]);
});
