import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';

const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');
/** What the first group of a pattern finds, wherever it is found. */
const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, version = '']) => version);

it('one version of Node is named wherever one is', async () => {
  const version = (await read('.nvmrc')).trim();
  expect(version).toMatch(/^\d+\.\d+$/);
  expect(found(await read('Dockerfile'), /^FROM node:([\d.]+)-slim/gm)).toEqual([version, version]);
  expect(found(await read('README.md'), /Node\.js ([\d.]+) or newer/g)).toEqual([version]);
  const settings = await read('package.json');
  expect(found(settings, /"node": ">=([\d.]+)"/g)).toEqual([version]);
  expect(found(settings, /"@types\/node": "\^(\d+)\./g)).toEqual(found(version, /^(\d+)\./g));
});
