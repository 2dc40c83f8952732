import { describe, expect, it } from '@jest/globals';
import { addressSchema } from './address.js';
import { readCountry } from './country.js';
import { cleaned, cleanedKey, folded, foldedKey } from './fold.js';

describe('a name', () => {
  it.each([
    ['composed', 'Zoë'.normalize('NFC'), 'Zoë'.normalize('NFD')],
    ['capitals', 'Zoë de Vries', 'ZOË DE VRIES'],
    ['accents', 'Zoë', 'zoe'],
    ['sharp s', 'Weiß', 'WEISS'],
    ['dotted capital', 'İlker', 'ilker'],
    ['ligature', 'ĳsbrand', 'IJsbrand'],
    ['wide letters', 'Ａｎｎａ', 'anna'],
    ['apostrophe', 'O’Brien', "O'Brien"],
    ['spaces', ' Anna \u00A0 Visser\t', 'anna visser'],
    ['zero widths', 'An\u200Bna\uFEFF \u200DVisser\u2060', 'anna visser'],
    ['soft hyphen and direction', 'Vis\u00ADser\u200E', 'visser'],
  ])('is the same whatever its %s', (_what, one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it('is kept with its accents and its case, without what no eye sees', () => {
    expect(cleaned('\uFEFF Zoë\u200B \u00A0de\u00ADVries\u0000 '.normalize('NFD'))).toBe('Zoë deVries');
  });
});

describe('an address or a number', () => {
  it.each([
    ['case', 'Anna@Example.com', 'anna@example.COM'],
    ['composition', 'zoë@example.com'.normalize('NFD'), 'zoë@example.com'.normalize('NFC')],
    ['zero widths', 'anna@example.com\u200B', '\uFEFFanna@example.com'],
    ['spaces around and hard ones', ' 2001\u00A0', '2\u00A0001'],
    ['wide digits', '２００１', '2001'],
  ])('is the same whatever its %s', (_what, one, other) => {
    expect(foldedKey(one)).toBe(foldedKey(other));
  });

  it.each([
    ['accents', 'zoë@example.com', 'zoe@example.com'],
    ['zeros in front', '002001', '2001'],
    ['sharp s', 'weiß@example.com', 'weiss@example.com'],
  ])('is another with other %s', (_what, one, other) => {
    expect(foldedKey(one)).not.toBe(foldedKey(other));
  });

  it('is kept in its own case where it is a number', () => {
    expect(cleanedKey(' AB-0042\u200B ')).toBe('AB-0042');
  });

  it.each(['anna', 'anna@', 'anna @example.com', 'anna@example', '<anna@example.com>', 'a@b.c'])(
    'is none: %s',
    (text) => expect(addressSchema.safeParse(text).success).toBe(false),
  );
});

it.each([
  ['nl', 'NL'],
  ['Nederland', 'NL'],
  ['The Netherlands', 'NL'],
  ['Caribisch Nederland', 'BQ'],
  ['curacao', 'CW'],
  ['België', 'BE'],
  ['Belgie', 'BE'],
  ['belgium', 'BE'],
  ['Duitsland', 'DE'],
  ['Germany', 'DE'],
  ['Holland', 'NL'],
  ['NLD', 'NL'],
  ['Curaçao', 'CW'],
  ['Aruba', 'AW'],
  ['Sint Maarten', 'SX'],
  ['Sint-Maarten', 'SX'],
  ['Bonaire', 'BQ'],
  ['Caribbean Netherlands', 'BQ'],
  ['U.K.', undefined],
  ['UK', 'GB'],
  ['Nederlnad', undefined],
  ['', undefined],
  ['XX', undefined],
  ['Mars', undefined],
])('a country is read by its code or its name: %s', (text, code) => {
  expect(readCountry(text)).toBe(code);
});
