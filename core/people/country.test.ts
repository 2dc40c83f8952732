import { expect, it } from '@jest/globals';
import { countrySpellings } from './country-spellings.js';
import { readCountry } from './country.js';

it.each([
  ['nl', 'NL'],
  [' Nederland ', 'NL'],
  ['The Netherlands', 'NL'],
  ['Koninkrijk der Nederlanden', 'NL'],
  ['Holland', 'NL'],
  ['Belgique', 'BE'],
  ['Deutschland', 'DE'],
  ['BRD', 'DE'],
  ['Engeland', 'GB'],
])('%j is %s', (text, code) => {
  expect(readCountry(text)).toBe(code);
});

it.each([
  ['NLD', 'NL'],
  ['BEL', 'BE'],
  ['DEU', 'DE'],
  ['FRA', 'FR'],
  ['LUX', 'LU'],
  ['GBR', 'GB'],
  ['USA', 'US'],
  ['BES', 'BQ'],
  ['CUW', 'CW'],
  ['ABW', 'AW'],
  ['SXM', 'SX'],
  ['SUR', 'SR'],
])('the code %s of three letters is that of %s', (long, short) => {
  expect(readCountry(long)).toBe(short);
});

it('every spelling is of one country', () => {
  for (const [code, spellings] of Object.entries(countrySpellings))
    for (const spelling of spellings) expect([spelling, readCountry(spelling)]).toEqual([spelling, code]);
});

it.each(['', 'Narnia', 'N', '??'])('%j is none', (text) => {
  expect(readCountry(text)).toBeUndefined();
});
