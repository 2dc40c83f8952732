import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { dateAtEnd, spanAtEnd } from './typed-date.js';

const today = Temporal.PlainDate.from('2026-11-24');
const read = (text: string): [string, string | undefined] => {
  const { rest, date } = dateAtEnd(text, today);
  return [rest, date?.toString()];
};

describe('a day at the end of what someone typed', () => {
  it.each([
    ['Anna 2027-03-01', 'Anna', '2027-03-01'],
    ['Anna de Vries 1-3-2027', 'Anna de Vries', '2027-03-01'],
    ['anna 1 maart', 'anna', '2027-03-01'],
    ['Anna op 20 november', 'Anna', '2026-11-20'],
    ['Anna on 3 March 2028', 'Anna', '2028-03-03'],
    ['Anna gisteren', 'Anna', '2026-11-23'],
    ['Anna 2 jan', 'Anna', '2027-01-02'],
    ['vandaag', '', '2026-11-24'],
  ])('is found in "%s"', (text, rest, date) => {
    expect(read(text)).toEqual([rest, date]);
  });

  it.each(['Anna', 'Anna Mei', 'Anna 31 februari 2027', 'Anna 3', ''])('is not found in "%s"', (text) => {
    expect(read(text)).toEqual([text, undefined]);
  });
});

describe('two days at the end of what someone typed', () => {
  it.each([
    ['Anna 1 december tot en met 10 december', { rest: 'Anna', from: '2026-12-01', until: '2026-12-10' }],
    ['Anna van 1 t/m 10 december', { rest: 'Anna', from: '2026-12-01', until: '2026-12-10' }],
    ['Anna 2026-12-01 - 2026-12-10', { rest: 'Anna', from: '2026-12-01', until: '2026-12-10' }],
    ['from 1 December until 10 December', { rest: '', from: '2026-12-01', until: '2026-12-10' }],
    ['morgen tot 10 december', { rest: '', from: '2026-11-25', until: '2026-12-10' }],
    ['Sanne tot 10 december', { rest: 'Sanne', until: '2026-12-10' }],
    ['Sanne 10 december', { rest: 'Sanne', from: '2026-12-10' }],
    ['Sanne', { rest: 'Sanne' }],
  ])('are found in "%s"', (text, found) => {
    expect(spanAtEnd(text, today)).toEqual(found);
  });
});
