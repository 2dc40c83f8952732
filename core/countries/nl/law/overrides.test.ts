import { describe, expect, it } from '@jest/globals';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import { netherlands } from '../index.js';
import { adoptiveParent, anchorsOf, birthingParent, day, leaveOf, partner } from './testing.js';

const overrides = (dates: JourneyFacts['overrides']) => ({ overrides: dates });
const notes = (facts: JourneyFacts) =>
  netherlands
    .derive(facts)
    .overrides.map((note) => [
      note.date,
      note.chosen.toString(),
      note.lawful.toString(),
      note.source.article,
    ]);

describe('a date HR sets by hand', () => {
  it('ends the leave later, and the plan says what the law would give', () => {
    const facts = birthingParent({
      leaveStart: day('2027-02-11'),
      birthDate: day('2027-03-10'),
      ...overrides({ 'leave-end': day('2027-06-09') }),
    });
    expect(leaveOf(netherlands.derive(facts)).at(-1)).toBe('maternity 2027-03-11..2027-06-09');
    expect(anchorsOf(netherlands.derive(facts))).toMatchObject({ E: '2027-06-09', R: '2027-06-10' });
    expect(notes(facts)).toEqual([['leave-end', '2027-06-09', '2027-06-02', '3:1(3)']]);
  });

  it('settles the estimate for a stay in hospital, also to less', () => {
    const stay = { leaveStart: day('2027-01-28'), birthDate: day('2027-03-10'), hospitalDays: 17 };
    const less = birthingParent({ ...stay, ...overrides({ 'leave-end': day('2027-05-25') }) });
    expect(leaveOf(netherlands.derive(less)).at(-1)).toBe('hospital-extension 2027-05-20..2027-05-25');
    expect(notes(less)).toEqual([['leave-end', '2027-05-25', '2027-05-29', '3:1(5)']]);
    const none = birthingParent({ ...stay, ...overrides({ 'leave-end': day('2027-05-19') }) });
    expect(leaveOf(netherlands.derive(none)).at(-1)).toBe('maternity 2027-03-11..2027-05-19');
  });

  it('begins the leave outside the window, which the end then follows', () => {
    const facts = birthingParent(overrides({ 'leave-start': day('2027-01-21') }));
    expect(leaveOf(netherlands.derive(facts))).toEqual([
      'pregnancy 2027-01-21..2027-03-10?',
      'maternity 2027-03-11..2027-05-19?',
    ]);
    expect(notes(facts)).toEqual([['leave-start', '2027-01-21', '2027-01-28', '3:1(2)']]);
  });

  it('moves the return, birth leave and parental leave', () => {
    expect(notes(birthingParent(overrides({ 'return-date': day('2027-08-02') })))).toEqual([
      ['return-date', '2027-08-02', '2027-05-20', '1:6'],
    ]);
    const dates = { 'birth-leave-start': day('2027-05-03'), 'parental-leave-start': day('2027-09-01') };
    expect(notes(partner(overrides(dates)))).toEqual([
      ['birth-leave-start', '2027-05-03', '2027-03-11', '4:2'],
      ['parental-leave-start', '2027-09-01', '2027-05-10', '6:1'],
    ]);
  });

  it('shortens adoption leave, which may be waived', () => {
    const facts = adoptiveParent(overrides({ 'leave-end': day('2027-03-24') }));
    expect(netherlands.check(facts)).toEqual([]);
    expect(notes(facts)).toEqual([['leave-end', '2027-03-24', '2027-04-20', '3:2']]);
  });

  it('is no difference worth a note where it is what the law gives', () => {
    expect(notes(birthingParent(overrides({ 'leave-end': day('2027-05-19') })))).toEqual([]);
  });
});
