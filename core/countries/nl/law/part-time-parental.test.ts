import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import { netherlands } from '../index.js';
import { birthingParent, day, leaveOf } from './testing.js';

const parent = (facts: Partial<JourneyFacts>): JourneyFacts =>
  birthingParent({
    leaveStart: day('2027-01-28'),
    birthDate: day('2027-03-10'),
    weeklyHours: 32,
    parentalLeaveStart: day('2027-06-07'),
    ...facts,
  });
const claimsOf = (facts: JourneyFacts) => {
  const { weeks, from, until } = netherlands.derive(facts).parentalClaims ?? {};
  return [weeks, from?.toString(), until?.toString()];
};
const parentalOf = (facts: JourneyFacts) => leaveOf(netherlands.derive(facts)).at(-1);

describe('parental leave beside work', () => {
  it('of a day a week lasts until 26 times the weekly hours are used up', () => {
    const facts = parent({ parentalLeaveHours: 8 });
    expect(netherlands.check(facts)).toEqual([]);
    // 26 weeks of 32 hours are 104 days of 8.
    expect(parentalOf(facts)).toBe('parental 2027-06-07..2029-06-03');
    expect(netherlands.derive(facts).leave.at(-1)?.hoursAWeek).toBe(8);
  });

  it('can be claimed by whole weeks of work once they were taken, in the first year', () => {
    // Four days make a week; from 7 June to 9 March lie 39 whole weeks: nine of work and three days.
    expect(claimsOf(parent({ parentalLeaveHours: 8 }))).toEqual([9, '2027-07-05', '2028-06-10']);
    expect(claimsOf(parent({ parentalLeaveHours: 4 }))).toEqual([4, '2027-08-02', '2028-06-10']);
    expect(claimsOf(parent({ parentalLeaveHours: 8, parentalLeaveEnd: day('2027-06-27') }))).toEqual([
      0,
      undefined,
      '2028-06-10',
    ]);
    expect(claimsOf(parent({}))).toEqual([9, '2027-06-14', '2028-06-10']);
  });

  it('ends where it was agreed to, and with the eighth birthday at the latest', () => {
    expect(parentalOf(parent({ parentalLeaveHours: 8, parentalLeaveEnd: day('2027-12-31') }))).toBe(
      'parental 2027-06-07..2027-12-31',
    );
    expect(parentalOf(parent({ parentalLeaveHours: 1 }))).toBe('parental 2027-06-07..2035-03-10');
  });

  it('takes no more hours a week than someone works, by the hours of its first day', () => {
    const code = 'parental-hours-too-many';
    const hoursChanges = [{ from: day('2027-06-01'), weeklyHours: 20 }];
    expect(netherlands.check(parent({ parentalLeaveHours: 32 }))).toEqual([]);
    expect(netherlands.check(parent({ parentalLeaveHours: 33 }))).toMatchObject([
      { code, allowed: { to: '32' } },
    ]);
    expect(netherlands.check(parent({ parentalLeaveHours: 24, hoursChanges }))).toMatchObject([
      { code, allowed: { to: '20' } },
    ]);
  });

  it('changes with the weekly hours: what is left counts by those of the week', () => {
    const hoursChanges = [{ from: day('2027-08-30'), weeklyHours: 16 }];
    // Twelve weeks of a quarter, then half of each week: 12/4 + 46/2 = 26.
    expect(parentalOf(parent({ parentalLeaveHours: 8, hoursChanges }))).toBe(
      'parental 2027-06-07..2028-07-16',
    );
  });

  it('gives hours by the weekly hours of the day each leave begins', () => {
    const hoursChanges = [{ from: day('2027-06-01'), weeklyHours: 24 }];
    const hours = netherlands
      .derive(parent({ hoursChanges }))
      .entitlements.map(({ kind, hours: all, paidHours }) => [kind, all, paidHours]);
    expect(hours).toEqual([
      ['maternity', 512, 512],
      ['parental', 624, 216],
    ]);
  });

  it('never uses more than there is, and never claims more than was taken', () => {
    const some = fc.record({
      weeklyHours: fc.integer({ min: 4, max: 40 }),
      share: fc.integer({ min: 1, max: 40 }),
      start: fc.integer({ min: 0, max: 700 }),
    });
    fc.assert(
      fc.property(some, ({ weeklyHours, share, start }) => {
        const parentalLeaveHours = Math.min(share, weeklyHours);
        const parentalLeaveStart = day('2027-05-20').add({ days: start });
        const facts = parent({ weeklyHours, parentalLeaveHours, parentalLeaveStart });
        const plan = netherlands.derive(facts);
        const { from, to } = plan.leave.at(-1)!;
        const weeks = (from.until(to).days + 1) / 7;
        expect((weeks - 1) * parentalLeaveHours).toBeLessThan(26 * weeklyHours);
        const { weeks: claimed } = plan.parentalClaims!;
        const paidDays = Math.max(0, from.until(day('2028-03-10')).days);
        expect(claimed * weeklyHours).toBeLessThanOrEqual(Math.floor(paidDays / 7) * parentalLeaveHours);
        expect(claimed).toBeLessThanOrEqual(9);
      }),
      { seed: 20270310, numRuns: 150 },
    );
  });
});
