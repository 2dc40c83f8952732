import { describe, expect, it } from '@jest/globals';
import { readAgreedDays, readWeekdays } from './read-agreed-days.js';

const written = (text: string) =>
  readAgreedDays(text)?.map(({ from, to, weekdays }) =>
    [from.toString(), to.toString(), ...(weekdays ? [weekdays.join()] : [])].join(' '),
  );

describe('days of leave as people write them', () => {
  it.each([
    ['10-5-2027', '2027-05-10 2027-05-10'],
    ['2027-05-10', '2027-05-10 2027-05-10'],
    ['ma 10-5-2027', '2027-05-10 2027-05-10'],
    ['10-5-2027 t/m 16-5-2027', '2027-05-10 2027-05-16'],
    ['10-5-2027 tot en met 16-5-2027', '2027-05-10 2027-05-16'],
    ['2027-05-10 - 2027-05-16', '2027-05-10 2027-05-16'],
    ['from 2027-05-10 to 2027-05-16', '2027-05-10 2027-05-16'],
    ['vr 7-5-2027 t/m 24-9-2027', '2027-05-07 2027-09-24 5'],
    ['elke maandag en vrijdag van 7-5-2027 t/m 24-9-2027', '2027-05-07 2027-09-24 1,5'],
    ['every Thursday from 6/5/2027 until 24/9/2027', '2027-05-06 2027-09-24 4'],
    ['Mondays 2027-05-10 through 2027-08-02', '2027-05-10 2027-08-02 1'],
  ])('%s', (text, expected) => {
    expect(written(text)).toEqual([expected]);
  });

  it('stand on a line each', () => {
    expect(written('10-5-2027\n\n 24-5-2027 t/m 30-5-2027; 7-6-2027 ')).toHaveLength(3);
  });

  it.each([
    '',
    'soon',
    '31-2-2027',
    '16-5-2027 t/m 10-5-2027',
    'di 10-5-2027',
    'x 10-5-2027',
    '1-5-2027\nlater',
  ])('is not understood where it is none: %j', (text) => {
    expect(readAgreedDays(text)).toBeUndefined();
  });

  it.each([
    ['ma di do', [1, 2, 4]],
    ['ma-vr', [1, 2, 3, 4, 5]],
    ['Monday, Wednesday and Friday', [1, 3, 5]],
    ['vr, ma', [1, 5]],
  ])('names days of the week: %s', (text, days) => {
    expect(readWeekdays(text)).toEqual(days);
  });

  it('knows no other words', () => {
    for (const text of ['', 'en', 'soms', 'vr-ma', 'ma-di-wo']) expect(readWeekdays(text)).toBeUndefined();
  });
});
