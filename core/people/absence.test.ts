import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { backFrom, coversAll, hasLeft, isAway, lastDayOf, type Absence } from './absence.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const from = (first: string, last?: string): Absence => ({
  from: day(first),
  until: last ? day(last) : undefined,
});
const back = (absences: readonly Absence[], on: string) => backFrom(absences, day(on))?.toString();

describe('someone who is away', () => {
  const absences = [from('2026-12-01', '2026-12-10'), from('2026-12-11', '2026-12-20')];

  it('is so on the first and on the last day too', () => {
    const days = ['2026-11-30', '2026-12-01', '2026-12-20', '2026-12-21'];
    expect(days.map((one) => isAway(absences, day(one)))).toEqual([false, true, true, false]);
  });

  it('is back the day after, over absences that follow each other, and at once where they are not away', () => {
    expect(back(absences, '2026-12-05')).toBe('2026-12-21');
    expect(back(absences.toReversed(), '2026-12-01')).toBe('2026-12-21');
    expect(back(absences, '2026-11-30')).toBe('2026-11-30');
    expect(back([from('2026-12-01', '2026-12-10'), from('2026-12-12', '2026-12-20')], '2026-12-05')).toBe(
      '2026-12-11',
    );
  });

  it('is never back from an absence without an end', () => {
    expect(back([...absences, from('2026-12-21')], '2026-12-05')).toBeUndefined();
  });

  it('is away all of a span where they are not back within it', () => {
    const span = (first: string, last: string) => coversAll(absences, { from: day(first), until: day(last) });
    expect(span('2026-12-01', '2026-12-20')).toBe(true);
    expect(span('2026-12-01', '2026-12-21')).toBe(false);
    expect(span('2026-11-30', '2026-12-05')).toBe(false);
    expect(coversAll([from('2026-12-01')], { from: day('2026-12-05'), until: day('2036-12-05') })).toBe(true);
  });
});

describe('the last day of someone’s work', () => {
  const ends = (contractEnd?: string, leftOn?: string) => ({
    contractEnd: contractEnd ? day(contractEnd) : undefined,
    leftOn: leftOn ? day(leftOn) : undefined,
  });

  it('is the earlier of what is known of it', () => {
    const all = [ends(), ends('2026-12-31'), ends(undefined, '2026-11-30'), ends('2026-12-31', '2026-11-30')];
    expect(all.map((one) => lastDayOf(one)?.toString())).toEqual([
      undefined,
      '2026-12-31',
      '2026-11-30',
      '2026-11-30',
    ]);
    expect(lastDayOf(ends('2026-10-31', '2026-11-30'))?.toString()).toBe('2026-10-31');
  });

  it('is one on which they have not left yet', () => {
    const left = (on: string) => hasLeft(ends('2026-12-31'), day(on));
    expect([left('2026-12-31'), left('2027-01-01'), hasLeft(ends(), day('2036-01-01'))]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
