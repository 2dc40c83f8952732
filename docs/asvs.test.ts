import { access, readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';

const page = await readFile(new URL('asvs.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| (V\d+\.\d.*?) +\| (.*?) +\| (.*?) +\|$/gm)];

const isThere = (path: string): Promise<boolean> =>
  access(new URL(path, import.meta.url)).then(
    () => true,
    () => false,
  );
const missing = async (paths: readonly string[]): Promise<string[]> => {
  const found = await Promise.all(paths.map(isThere));
  return paths.filter((_path, index) => !found[index]);
};

it('names files that there are', async () => {
  const files = [...page.matchAll(/`([\w./-]+\.(?:ts|json|md))`/g)].map(([, path]) => `../${path ?? ''}`);
  const links = [...page.matchAll(/\]\(([\w./-]+\.md)(?:#[\w-]+)?\)/g)].map(([, path]) => path ?? '');
  expect(files.length).toBeGreaterThan(100);
  expect(links.length).toBeGreaterThan(5);
  expect(await missing([...files, ...links])).toEqual([]);
});

it('has all 253 requirements of levels 1 and 2, each once, with how it is met', () => {
  const ids = rows.flatMap(([, list = '']) => list.split(', '));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(253);
  const verdicts = rows.map(([, , , verdict = '']) =>
    /^(Tested|Reason|Not applicable|The operator|\*\*Open\*\*)/.test(verdict),
  );
  expect(verdicts).not.toContain(false);
});

it('calls nothing tested without naming a test', () => {
  const tested = rows
    .map(([, , , verdict = '']) => verdict)
    .filter((verdict) => verdict.startsWith('Tested'));
  expect(tested.filter((verdict) => !/`[\w./-]+\.test\.ts`/.test(verdict))).toEqual([]);
});
