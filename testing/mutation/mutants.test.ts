import { describe, expect, it } from '@jest/globals';
import { marked, markOf } from './marks.js';
import { mutantsOf, mutated } from './mutants.js';

/** What each mutant makes of a text. */
const made = (text: string): string[] => mutantsOf('a.ts', text).map((mutant) => mutated(text, mutant));

describe('a mutant', () => {
  it.each([
    ['if (a) return;', ['if (!(a)) return;', ';']],
    [
      'if (a) b(); else c();',
      ['if (!(a)) b(); else c();', 'if (a) void 0; else c();', 'if (a) b(); else void 0;'],
    ],
    ['await save(b);', ['void 0;']],
    ['const x = a && b;', ['const x = a || b;']],
    ['const x = a < b;', ['const x = a <= b;']],
    ['const x = a === b ? c : d;', ['const x = !(a === b) ? c : d;', 'const x = a !== b ? c : d;']],
    [
      'const x = find({ _id: id, claim });',
      ['const x = find({ ...{}, claim });', 'const x = find({ _id: id, ...{} });'],
    ],
    ['const x = [true];', ['const x = [false];']],
  ])('of %s', (text, expected) => {
    expect(made(text)).toEqual(expected);
  });

  it.each([
    'log.warn({ id }, "something");',
    'run.log.warn({ id }, "something");',
    'const schema = z.strictObject({ id: z.string() });',
    'type Yes = true;',
    "import { a } from './a.js';",
    'class A extends B { constructor() { super(); } }',
  ])('is not made of what no test should hold: %s', (text) => {
    expect(made(text)).toEqual([]);
  });

  it('is told by its line', () => {
    expect(mutantsOf('a.ts', '\n\nsave();')).toMatchObject([
      { file: 'a.ts', line: 3, what: 'removed save()' },
    ]);
  });
});

describe('the marks of a file', () => {
  const text = 'const f = (a: number) => a > 1;\nif (f(2)) {\n  save();\n}';

  it('tell what is come by, and change nothing else', () => {
    expect(marked('a.ts', text)).toBe(
      [
        'globalThis.__passed?.("a.ts:0");const f = (a: number) => (globalThis.__passed?.("a.ts:25"), a > 1);',
        'globalThis.__passed?.("a.ts:32");if (f(2)) {',
        '  globalThis.__passed?.("a.ts:46");save();',
        '}',
      ].join('\n'),
    );
  });

  it('name the innermost place in which a mutant lies', () => {
    const places = mutantsOf('a.ts', text).map((mutant) => [mutant.what, markOf(text, mutant)]);
    expect(places).toEqual([
      ['> became >= in a > 1', 'a.ts:25'],
      ['negated f(2)', 'a.ts:32'],
      ['removed if (f(2))', 'a.ts:32'],
      ['removed save()', 'a.ts:46'],
    ]);
  });
});
