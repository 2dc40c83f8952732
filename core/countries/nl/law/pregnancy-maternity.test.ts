import { describe, expect, it } from '@jest/globals';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import { netherlands } from '../index.js';
import { hospitalExtensionDays } from './pregnancy-maternity.js';
import { startWindow } from './start-window.js';
import { birthingParent, day, leaveOf, rules, span } from './testing.js';

const dueDate = day('2027-03-10');

const leaveWith = (facts: Partial<JourneyFacts>) => leaveOf(netherlands.derive(birthingParent(facts)));

const weeksOf = (facts: Partial<JourneyFacts>) =>
  netherlands
    .derive(birthingParent(facts))
    .leave.map((leave) => ({ [leave.kind]: (leave.from.until(leave.to).days + 1) / 7 }));

describe('the start window', () => {
  it('runs from six to four weeks before the day after the due date', () => {
    expect(span(startWindow(rules, dueDate, false))).toBe('2027-01-28..2027-02-11');
  });

  it('runs from ten to eight weeks before it for multiples', () => {
    expect(span(startWindow(rules, dueDate, true))).toBe('2026-12-31..2027-01-14');
  });
});

describe('pregnancy and maternity leave', () => {
  it('lasts sixteen weeks when the child comes on the due date, whichever start was chosen', () => {
    expect(leaveWith({ leaveStart: day('2027-01-28'), birthDate: dueDate })).toEqual([
      'pregnancy 2027-01-28..2027-03-10',
      'maternity 2027-03-11..2027-05-19',
    ]);
    expect(leaveWith({ leaveStart: day('2027-02-11'), birthDate: dueDate })).toEqual([
      'pregnancy 2027-02-11..2027-03-10',
      'maternity 2027-03-11..2027-06-02',
    ]);
  });

  it('moves pregnancy leave that an early birth cut short behind the birth: 5 + 11 weeks', () => {
    const facts = { leaveStart: day('2027-01-28'), birthDate: dueDate.subtract({ weeks: 1 }) };
    expect(weeksOf(facts)).toEqual([{ pregnancy: 5 }, { maternity: 11 }]);
  });

  it('stretches pregnancy leave to a late birth and keeps maternity leave whole: 8 + 10 weeks', () => {
    const facts = { leaveStart: day('2027-01-28'), birthDate: day('2027-03-24') };
    expect(weeksOf(facts)).toEqual([{ pregnancy: 8 }, { maternity: 10 }]);
    expect(netherlands.derive(birthingParent(facts)).anchors.E?.toString()).toBe('2027-06-02');
  });

  it('gives all sixteen weeks from the day after a birth before the leave', () => {
    const birthDate = day('2027-01-13');
    expect(leaveWith({ birthDate })).toEqual(['maternity 2027-01-14..2027-05-05']);
  });

  it('gives twenty weeks from the day after the birth of multiples before the leave', () => {
    const birthDate = dueDate.subtract({ weeks: 12 });
    expect(weeksOf({ multiples: true, birthDate })).toEqual([{ maternity: 20 }]);
  });

  it('is an estimate from the first day of the window while neither start nor birth is known', () => {
    expect(leaveWith({})).toEqual(['pregnancy 2027-01-28..2027-03-10?', 'maternity 2027-03-11..2027-05-19?']);
  });
});

describe('a stay of the child in hospital', () => {
  it('counts from the eighth day on, less what maternity leave was lengthened by already', () => {
    expect(hospitalExtensionDays(rules, 49, 28)).toBe(14);
    expect(hospitalExtensionDays(rules, 7, 0)).toBe(0);
    expect(hospitalExtensionDays(rules, 8, 0)).toBe(1);
  });

  it('gives ten weeks at most, less what an early birth added already', () => {
    expect(hospitalExtensionDays(rules, 200, 0)).toBe(70);
    expect(hospitalExtensionDays(rules, 200, 42)).toBe(28);
  });

  it('follows maternity leave as an estimate', () => {
    const facts = { leaveStart: day('2027-01-28'), birthDate: dueDate, hospitalDays: 17 };
    expect(leaveWith(facts).slice(1)).toEqual([
      'maternity 2027-03-11..2027-05-19',
      'hospital-extension 2027-05-20..2027-05-29?',
    ]);
  });
});
