import { describe, expect, it } from '@jest/globals';
import type { Component } from './bill.js';
import { judgeLicences } from './judge-licences.js';

const component = (name: string, expression?: string): Component => ({
  ...{ 'bom-ref': `${name}@1.0.0`, type: 'library', name, version: '1.0.0', purl: `pkg:npm/${name}@1.0.0` },
  licenses: expression === undefined ? [] : [{ expression }],
  properties: [],
});
const judge = (components: Component[], read: string[] = []) =>
  judgeLicences(
    { components },
    {
      allowed: ['MIT', 'ISC', 'CC-BY-3.0'],
      read: read.map((name) => ({ package: name, licence: 'MIT', where: 'its file LICENSE' })),
    },
  );

describe('the licences of a tree', () => {
  it.each(['MIT', 'MIT OR GPL-3.0-only', 'ISC AND CC-BY-3.0', '(MIT) AND (ISC OR GPL-3.0-only)'])(
    'may be %s, where those are allowed',
    (licence) => {
      expect(judge([component('a', licence)])).toEqual({
        packages: [{ package: 'a@1.0.0', licence }],
        wrong: [],
      });
    },
  );

  it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only'])('may not be %s', (licence) => {
    expect(judge([component('a', licence)]).wrong).toEqual([
      `a@1.0.0 has the licence ${licence}, which is not allowed`,
    ]);
  });

  it('may not be unknown', () => {
    expect(judge([component('a'), component('b', 'MIT')]).wrong).toEqual([
      expect.stringMatching(/^a@1\.0\.0 says no licence that SPDX knows/),
    ]);
  });

  it('may be entered by who has read its files, for that version', () => {
    expect(judge([component('a')], ['a@1.0.0'])).toEqual({
      packages: [{ package: 'a@1.0.0', licence: 'MIT' }],
      wrong: [],
    });
    expect(judge([component('a')], ['a@0.9.0']).wrong).toHaveLength(2);
  });

  it.each([[[component('a', 'MIT')]], [[component('b', 'MIT')]]])(
    'need no entry where they are said',
    (tree) => {
      expect(judge(tree, ['a@1.0.0']).wrong).toEqual(['a@1.0.0 needs no entry under licences.read any more']);
    },
  );
});
