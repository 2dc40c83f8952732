import { expect, it } from '@jest/globals';
import { jurisdictionOf } from './registry.js';

it('finds the leave law of a country', () => {
  expect(jurisdictionOf('NL').country).toBe('NL');
});
