import { describe, expect, it } from '@jest/globals';
import { firstName } from './first-name.js';

describe('the first name', () => {
  it('is what the employer says it is', () => {
    expect(firstName({ name: 'A. Visser', firstName: 'Anna' })).toBe('Anna');
  });

  it.each([
    ['Anna Visser', 'Anna'],
    ['Anna', 'Anna'],
    ['Anna-Maria de Boer', 'Anna-Maria'],
    ["D'Arcy Jones", "D'Arcy"],
    ['Anna M. Visser', 'Anna'],
    ['Berg, Anna van der', 'Anna'],
    ['van der Berg, Anna', 'Anna'],
    ['Berg, van der, Anna', 'Anna'],
    ['El Amrani, Youssef', 'Youssef'],
    ['dr. Anna Visser', 'Anna'],
    ['Visser, dr. Anna', 'Anna'],
    ['Anna Visser, MSc', 'Anna'],
    ['Mw. Anna Visser', 'Anna'],
    ['Anna Visser (HR)', 'Anna'],
    ['Zoë de Vries'.normalize('NFD'), 'Zoë'],
  ])('is read with care: %s is %s', (name, first) => {
    expect(firstName({ name })).toBe(first);
  });

  it.each([
    'A. Visser',
    'A Visser',
    'A.B. Visser',
    'Th. Visser',
    'Visser A.',
    'Visser, A.',
    'Berg A van der',
    'van der Berg',
    'van der Berg A.',
    "'t Hooft",
    'VISSER Anna',
    'JP de Vries',
    'Berg, Anna, Maria',
    'dr. Visser, MSc, PhD, A.',
    'Dr.',
  ])('is not guessed: %s is called by the whole name', (name) => {
    expect(firstName({ name })).toBe(name);
  });
});
