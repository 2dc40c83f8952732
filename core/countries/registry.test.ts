import { describe, expect, it } from '@jest/globals';
import { checkCatalogue } from '../coaching/catalogue-check.js';
import { createCatalogues } from '../coaching/catalogues.js';
import { countryCodes, countrySchema, jurisdictionOf } from './registry.js';

describe('the registry', () => {
  it('knows a country by its code', () => {
    expect(jurisdictionOf('NL').country).toBe('NL');
    expect(countrySchema.parse('NL')).toBe('NL');
  });

  it('refuses one that is not built in', () => {
    expect(() => jurisdictionOf('XX')).toThrow('No country XX is built in');
    expect(countrySchema.safeParse('XX').success).toBe(false);
  });
});

describe.each(countryCodes)('what the program knows of %s', (country) => {
  it('has nothing wrong with its milestones', () => {
    expect(checkCatalogue(createCatalogues().shipped(country), jurisdictionOf(country))).toEqual([]);
  });
});
