import { describe, expect, it } from '@jest/globals';
import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import { netherlands } from '../../index.js';
import { adoptiveParent, birthingParent, day, partner } from '../testing.js';

const check = (facts: JourneyFacts) => netherlands.check(facts);

describe('the facts of a birthing parent', () => {
  it('need a due date', () => {
    expect(check(birthingParent({ dueDate: undefined }))).toEqual([
      { code: 'due-date-missing', fact: 'dueDate' },
    ]);
  });

  it('put the due date within a pregnancy of the announcement', () => {
    const allowed = { from: '2026-08-31', to: '2027-07-05' };
    const problem = [{ code: 'due-date-implausible', fact: 'dueDate', allowed }];
    expect(check(birthingParent({ dueDate: day('2031-09-14') }))).toEqual(problem);
    expect(check(birthingParent({ dueDate: day('2026-08-30') }))).toEqual(problem);
    expect(check(birthingParent({ dueDate: day('2026-08-31') }))).toEqual([]);
    expect(check(birthingParent({ dueDate: day('2027-07-05') }))).toEqual([]);
  });

  it('put the birth between 22 weeks of pregnancy and four weeks late', () => {
    const allowed = { from: '2026-11-04', to: '2027-04-07' };
    expect(check(birthingParent({ birthDate: day('2027-04-08') }))).toEqual([
      { code: 'birth-date-implausible', fact: 'birthDate', allowed },
    ]);
    expect(check(birthingParent({ birthDate: day('2026-11-04') }))).toEqual([]);
  });

  it('start the leave inside the window', () => {
    const allowed = { from: '2027-01-28', to: '2027-02-11' };
    const problem = [{ code: 'leave-start-outside-window', fact: 'leaveStart', allowed }];
    expect(check(birthingParent({ leaveStart: day('2027-01-27') }))).toEqual(problem);
    expect(check(birthingParent({ leaveStart: day('2027-02-12') }))).toEqual(problem);
    expect(check(birthingParent({ leaveStart: day('2072-02-01') }))).toEqual(problem);
    expect(check(birthingParent({ leaveStart: day('2027-02-11') }))).toEqual([]);
  });

  it('may keep a start that a birth or a loss overtook', () => {
    const overtaken = { leaveStart: day('2027-02-12') };
    expect(check(birthingParent({ ...overtaken, birthDate: day('2027-02-01') }))).toEqual([]);
    expect(check(birthingParent({ ...overtaken, lossReportedOn: day('2027-02-01') }))).toEqual([]);
  });

  it('count days in hospital in whole numbers', () => {
    for (const hospitalDays of [-1, 1.5, 366, Number.NaN])
      expect(check(birthingParent({ hospitalDays }))).toMatchObject([{ code: 'hospital-days-out-of-range' }]);
    expect(check(birthingParent({ hospitalDays: 120 }))).toEqual([]);
  });

  it('never end leave before the law does', () => {
    const end = (text: string) => check(birthingParent({ overrides: { 'leave-end': day(text) } }));
    const allowed = { from: '2027-05-19', to: '2029-03-10' };
    expect(end('2027-05-18')).toEqual([{ code: 'leave-end-too-early', fact: 'leave-end', allowed }]);
    expect(end('2072-05-19')).toEqual([{ code: 'date-out-of-range', fact: 'leave-end', allowed }]);
    expect(end('2027-05-19')).toEqual([]);
  });

  it('end leave earlier than it was planned where illness before it counted, from ten weeks after the birth on', () => {
    const late = { leaveStart: day('2027-02-11'), birthDate: day('2027-03-10') };
    const end = (text: string) => check(birthingParent({ ...late, overrides: { 'leave-end': day(text) } }));
    expect(end('2027-05-18')).toMatchObject([
      { code: 'leave-end-too-early', allowed: { from: '2027-05-19' } },
    ]);
    expect(end('2027-05-19')).toEqual([]);
    expect(end('2027-06-01')).toEqual([]);
  });

  it('return after leave, agreed or set by HR', () => {
    const allowed = { from: '2027-05-20', to: '2029-03-10' };
    const code = 'return-before-leave-end';
    expect(check(birthingParent({ returnDate: day('2027-05-19') }))).toEqual([
      { code, fact: 'returnDate', allowed },
    ]);
    expect(check(birthingParent({ overrides: { 'return-date': day('2027-05-19') } }))).toEqual([
      { code, fact: 'return-date', allowed },
    ]);
    expect(check(birthingParent({ returnDate: day('2027-05-20') }))).toEqual([]);
  });

  it('override only dates the plan has', () => {
    expect(check(birthingParent({ overrides: { 'birth-leave-start': day('2027-03-11') } }))).toEqual([
      { code: 'override-not-applicable', fact: 'birth-leave-start' },
    ]);
  });

  it('are never held against anyone who reports a loss', () => {
    const planned = { leaveStart: day('2027-01-28'), returnDate: day('2027-05-20') };
    expect(check(birthingParent({ ...planned, lossReportedOn: day('2027-04-05') }))).toEqual([]);
  });
});

describe('the facts of a partner', () => {
  it('need a due date or a birth date', () => {
    expect(check(partner({ dueDate: undefined }))).toMatchObject([{ code: 'due-date-missing' }]);
    expect(check(partner({ dueDate: undefined, birthDate: day('2026-09-01') }))).toEqual([]);
    expect(check(partner({ dueDate: undefined, birthDate: day('2072-09-01') }))).toMatchObject([
      { code: 'birth-date-implausible' },
    ]);
  });

  it('start birth leave within four weeks and additional birth leave within six months of the birth', () => {
    const born = { birthDate: day('2027-03-10') };
    expect(check(partner({ ...born, birthLeaveStart: day('2027-04-08') }))).toMatchObject([
      { code: 'date-out-of-range', fact: 'birthLeaveStart', allowed: { to: '2027-04-07' } },
    ]);
    expect(check(partner({ ...born, additionalBirthLeaveStart: day('2027-09-11') }))).toMatchObject([
      { code: 'date-out-of-range', fact: 'additionalBirthLeaveStart', allowed: { to: '2027-09-10' } },
    ]);
    expect(check(partner({ ...born, birthLeaveStart: day('2027-04-07') }))).toEqual([]);
  });

  it('start parental leave before the child is eight', () => {
    expect(check(partner({ parentalLeaveStart: day('2072-01-01') }))).toMatchObject([
      { code: 'date-out-of-range', fact: 'parentalLeaveStart', allowed: { to: '2035-03-10' } },
    ]);
  });

  it('do not override the start of leave that is not theirs', () => {
    expect(check(partner({ overrides: { 'leave-start': day('2027-03-11') } }))).toMatchObject([
      { code: 'override-not-applicable' },
    ]);
  });
});

describe('the facts of an adoptive or foster parent', () => {
  it('need a plausible placement date', () => {
    expect(check(adoptiveParent({ placementDate: undefined }))).toEqual([
      { code: 'placement-date-missing', fact: 'placementDate' },
    ]);
    expect(check(adoptiveParent({ placementDate: day('2072-03-10') }))).toMatchObject([
      { code: 'date-out-of-range', fact: 'placementDate' },
    ]);
  });

  it('start the leave inside the 26 weeks around the placement', () => {
    expect(check(adoptiveParent({ leaveStart: day('2027-02-09') }))).toEqual([
      {
        code: 'leave-start-outside-window',
        fact: 'leaveStart',
        allowed: { from: '2027-02-10', to: '2027-08-10' },
      },
    ]);
  });

  it('end the leave after it began', () => {
    expect(check(adoptiveParent({ overrides: { 'leave-end': day('2027-03-09') } }))).toMatchObject([
      { code: 'leave-end-too-early' },
    ]);
  });
});
