import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { pages, readPage, root, type Page } from './testing/pages.js';

const anchorsOf = new Map(pages.map(({ path, anchors }) => [path, anchors]));

/** The links of a page that lead nowhere in this repository; what lies elsewhere is not looked at. */
const brokenIn = ({ path, links }: Page): string[] =>
  links
    .filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(path, link))
    .map((link) => `${path}: ${link}`);

function leadsSomewhere(from: string, link: string): boolean {
  const [file = '', anchor] = decodeURI(link).split('#');
  const path = file === '' ? from : join(from, '..', file);
  if (!existsSync(join(root, path))) return false;
  return anchor === undefined || (anchorsOf.get(path)?.includes(anchor) ?? false);
}

it('has no link that leads nowhere', () => {
  expect(pages.length).toBeGreaterThan(80);
  expect(pages.flatMap(({ links }) => links).length).toBeGreaterThan(90);
  expect(pages.flatMap(brokenIn)).toEqual([]);
});

it('has words for whoever does not see a picture', () => {
  expect(pages.flatMap(({ path, unnamed }) => unnamed.map((picture) => `${path}: ${picture}`))).toEqual([]);
});

it('finds a file and a heading that are not there', () => {
  const page = readPage(
    'docs/a.md',
    '# A `b`\n[x](b.md) [y](#a-b) [z](README.md#nothing) ![](../LICENSE) <https://e.org>\n\n<img src="gone.png" alt="A">',
  );
  expect(page.anchors).toEqual(['a-b']);
  expect(page.unnamed).toEqual(['../LICENSE']);
  anchorsOf.set(page.path, page.anchors);
  expect(brokenIn({ ...page, links: page.links.filter((link) => link !== '#a-b') })).toEqual([
    'docs/a.md: b.md',
    'docs/a.md: README.md#nothing',
    'docs/a.md: gone.png',
  ]);
});
