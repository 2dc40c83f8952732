import { expect, it } from '@jest/globals';
import { citation } from './citation.js';

it('cites an article the way lawyers do, or the law alone', () => {
  expect(citation({ law: 'WAZO', article: '3:1(2)' })).toBe('WAZO 3:1(2)');
  expect(citation({ law: 'AVG' })).toBe('AVG');
});
