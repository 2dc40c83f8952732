import fc from 'fast-check';

/** What people, files and attackers write: far too long, in any script, with the marks of every markup. */
export const roughText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400, size: 'max' }),
  fc.constantFrom(
    'Anna de Vries',
    '*bold* _italic_ ~gone~ `code` **strong**',
    '<@U123> <!channel> <https://example.com|here> &amp; & <b>',
    '[label](https://example.com) ![x](y) \\',
    '{{DATE(2027-03-10T00:00:00Z,SHORT)}}',
    '1. one\n2. two\r\n# three\n- four\n> five',
    'Marie-José Ñandú-O’Brien (she/her) 李小龍 مريم',
    ' ',
    '👩‍👩‍👧'.repeat(200),
    '&'.repeat(1500),
    'word '.repeat(800),
    'x'.repeat(4000),
  ),
);

/** A title, which is ours and never blank. */
export const roughTitle = roughText.filter((text) => text.trim() !== '');
