import { expect, it } from '@jest/globals';
import { inventory } from '../../storage/models/inventory.js';
import { definitions } from '../../storage/models/index.js';
import { givenToEmployer } from '../privacy/person/left-out.js';
import { titleOf } from '../privacy/person/kept-section.js';
import { fieldName, isNamed } from './field-names.js';
import { locales } from './locale.js';

const ofTenants = new Set<string>(
  Object.values(definitions)
    .filter(({ owner, collection }) => owner === 'tenant' || collection === 'tenants')
    .map(({ collection }) => collection),
);
const fields = inventory().filter(({ collection, kept }) => ofTenants.has(collection) && kept !== 'hashed');
const nameOf = (field: string): string => (field === '_id' ? 'id' : field);

it('there are words for every stored field, in both languages', () => {
  const unnamed = fields.filter(({ field }) => !isNamed(nameOf(field)));
  expect(unnamed.map(({ collection, field }) => `${collection}.${field}`)).toEqual([]);
});

it('every kind of what is kept has a title of its own, in both languages', () => {
  for (const locale of locales) {
    const titles = [...ofTenants].map((collection) => titleOf(collection, locale));
    expect(titles.filter((title) => ofTenants.has(title))).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  }
});

it('no two columns of a table that an employer is given have the same words', () => {
  for (const locale of locales)
    for (const collection of ofTenants) {
      const given = givenToEmployer(fields.filter((field) => field.collection === collection));
      const words = given.map(({ field }) => fieldName(nameOf(field), locale));
      expect([collection, words.filter((word, at) => words.indexOf(word) !== at)]).toEqual([collection, []]);
    }
});
