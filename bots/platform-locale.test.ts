import { expect, it } from '@jest/globals';
import { platformLocale } from './platform-locale.js';

it.each([
  ['nl-NL', 'nl'],
  ['nl-BE', 'nl'],
  ['nl', 'nl'],
  [undefined, 'nl'],
  ['en-GB', 'en'],
  ['de-DE', 'en'],
  ['nln', 'en'],
])('a stranger whose platform speaks %s is addressed in %s', (tag, locale) => {
  expect(platformLocale(tag)).toBe(locale);
});
