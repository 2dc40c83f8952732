import { expect, it } from '@jest/globals';
import { byName, compareTexts } from './by-name.js';

it('people are in the order of their names as their reader sorts them, and two of one name always in the same', () => {
  const people = ['Zoë', 'Émile', 'anna', 'Bram', 'anna'].map((name, id) => ({ id: String(id), name }));
  const sorted = people.toReversed().sort(byName('nl'));
  expect(sorted.map(({ name, id }) => `${name} ${id}`)).toEqual([
    'anna 2',
    'anna 4',
    'Bram 3',
    'Émile 1',
    'Zoë 0',
  ]);
});

it('texts that nobody reads have one order, in which equal ones are equal', () => {
  expect([compareTexts('a', 'b'), compareTexts('b', 'a'), compareTexts('a', 'a')]).toEqual([-1, 1, 0]);
});
