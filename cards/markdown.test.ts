import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bold, link, plainOf, readMarkdown, spanLimit, writeMarkdown } from './markdown.js';
import { shorten } from './shorten.js';
import { roughText } from './testing/rough-text.js';

describe('the markdown of cards', () => {
  it('writes bold text and links', () => {
    expect(writeMarkdown([bold('WAZO'), ' see ', link('3:1(2)', 'https://example.com/a_(b)')])).toBe(
      '**WAZO** see [3:1(2)](https://example.com/a_%28b%29)',
    );
  });

  it.each([
    ['*Anna* [x](y)', String.raw`\*Anna\* \[x\](y)`],
    ['1. not a list', String.raw`1\. not a list`],
    ['- not a list', String.raw`\- not a list`],
    ['# not a heading', String.raw`\# not a heading`],
    ['{{DATE(2027-03-10,SHORT)}}', String.raw`\{\{DATE(2027-03-10,SHORT)}}`],
    ['R&D &amp; <b>', String.raw`R&D \&amp; \<b>`],
    ['two\nlines', 'two lines'],
  ])('escapes what would not show as it is: %s', (text, escaped) => {
    expect(writeMarkdown(text)).toBe(escaped);
  });

  it('reads back what it wrote', () => {
    const spans = [bold('a*b'), { kind: 'text', text: ' [c] ' } as const, link('d]e', 'https://example.com')];
    expect(readMarkdown(writeMarkdown(spans))).toEqual(spans);
  });

  it('shows exactly the text, whatever its characters', () => {
    fc.assert(
      fc.property(roughText, (text) => {
        expect(plainOf(writeMarkdown(text))).toBe(shorten(text.replaceAll(/\s+/g, ' '), spanLimit));
      }),
    );
  });
});
