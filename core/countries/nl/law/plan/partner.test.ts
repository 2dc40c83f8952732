import { describe, expect, it } from '@jest/globals';
import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import { netherlands } from '../../index.js';
import { anchorsOf, day, deadlinesOf, leaveOf, partner, span } from '../testing.js';

const plan = (facts: Partial<JourneyFacts> = {}) => netherlands.derive(partner(facts));
const born = { birthDate: day('2027-03-10') };

describe('the plan of a partner', () => {
  it('plans the week of birth leave from the day after the birth', () => {
    expect(leaveOf(plan())).toEqual(['birth 2027-03-11..2027-03-17?']);
    expect(leaveOf(plan({ ...born, birthLeaveStart: day('2027-03-15') }))).toEqual([
      'birth 2027-03-15..2027-03-21',
    ]);
  });

  it('lets a start chosen before the birth float on it', () => {
    const early = plan({ birthDate: day('2027-03-20'), birthLeaveStart: day('2027-03-11') });
    expect(early.anchors.G?.toString()).toBe('2027-03-21');
  });

  it('cuts birth leave off where its four weeks end', () => {
    expect(leaveOf(plan({ ...born, birthLeaveStart: day('2027-04-05') }))).toEqual([
      'birth 2027-04-05..2027-04-07',
    ]);
  });

  it('shows where birth leave and additional birth leave may be taken', () => {
    expect(plan(born).windows.map((window) => `${window.kind} ${span(window)}`)).toEqual([
      'birth 2027-03-11..2027-04-07',
      'additional-birth 2027-03-18..2027-09-10',
      'parental 2027-03-10..2035-03-10',
    ]);
  });

  it('plans additional birth leave once it was asked for, after birth leave', () => {
    const asked = { ...born, additionalBirthLeaveStart: day('2027-05-03') };
    expect(leaveOf(plan(asked)).at(-1)).toBe('additional-birth 2027-05-03..2027-06-06');
    expect(leaveOf(plan({ ...asked, additionalBirthLeaveWeeks: 2 })).at(-1)).toBe(
      'additional-birth 2027-05-03..2027-05-16',
    );
    expect(deadlinesOf(plan(asked))).toMatchObject({
      'additional-birth-notice': '2027-04-05',
      'additional-birth-move': '2027-04-19',
      'additional-birth-claim': '2027-07-04',
    });
  });

  it('names every day to act by while nothing was asked for', () => {
    expect(deadlinesOf(plan())).toEqual({
      'parental-leave-plan': '2027-01-18',
      'partner-notice': '2027-02-11',
      'partner-birth-week': '2027-04-07',
      'partner-additional': '2027-09-10',
      'additional-birth-claim': '2027-10-08',
      'paid-leave-last-call': '2028-03-09',
      'paid-leave-claim': '2028-06-10',
    });
  });

  it('takes first and last day of leave from what is planned', () => {
    expect(anchorsOf(plan({ ...born, additionalBirthLeaveStart: day('2027-05-03') }))).toEqual({
      A: '2026-09-14',
      D: '2027-03-10',
      B: '2027-03-10',
      G: '2027-03-11',
      S: '2027-03-11',
      E: '2027-06-06',
      F: '2027-06-06',
      R: '2027-06-07',
      O: '2027-06-07',
    });
  });

  it('counts additional birth leave from the day after the birth, and says where it is cut off', () => {
    const late = plan({
      dueDate: day('2027-02-28'),
      birthDate: day('2027-02-28'),
      additionalBirthLeaveStart: day('2027-08-16'),
    });
    expect(leaveOf(late).at(-1)).toBe('additional-birth 2027-08-16..2027-08-31');
    expect(late.leave.at(-1)).toMatchObject({ cutOff: true });
    const whole = plan({ ...born, additionalBirthLeaveStart: day('2027-05-03') });
    expect(whole.leave.at(-1)).not.toHaveProperty('cutOff');
  });

  it('is told in writing, a month before, whether the contract goes on', () => {
    expect(deadlinesOf(plan({ contractEnd: day('2027-07-31') }))).toMatchObject({
      'contract-notice': '2027-06-30',
    });
  });

  it('can do without a due date after the birth', () => {
    expect(plan({ ...born, dueDate: undefined }).anchors.D?.toString()).toBe('2027-03-10');
  });

  it('counts hours, the same for multiples', () => {
    expect(plan({ weeklyHours: 36, multiples: true }).entitlements).toMatchObject([
      { kind: 'birth', hours: 36, paidHours: 36, payRate: 1, paidAs: 'wage' },
      { kind: 'additional-birth', hours: 180, paidHours: 180, payRate: 0.7, paidAs: 'benefit' },
      { kind: 'parental', hours: 936, paidHours: 324, payRate: 0.7 },
    ]);
  });
});

describe('a contract that ends in the leave', () => {
  const asked = { ...born, additionalBirthLeaveStart: day('2027-04-05') };
  const claim = (contractEnd: string) =>
    deadlinesOf(plan({ ...asked, contractEnd: day(contractEnd) }))['additional-birth-claim'];

  it('leaves what was taken before it to be claimed, counted from its last day', () => {
    expect(claim('2027-04-20')).toBe('2027-05-18');
    expect(claim('2027-06-30')).toBe('2027-06-06');
    expect(claim('2027-04-04')).toBeUndefined();
  });

  it('leaves no claim of what nobody asked for', () => {
    expect(deadlinesOf(plan({ ...born, contractEnd: day('2027-04-20') }))).not.toHaveProperty(
      'additional-birth-claim',
    );
  });
});

describe('the death of the mother', () => {
  const died = { ...born, motherDiedOn: day('2027-03-14') };

  it('passes what is left of maternity leave to the partner, as an estimate', () => {
    expect(leaveOf(plan(died))).toEqual([
      'birth 2027-03-11..2027-03-14?',
      'transferred-maternity 2027-03-15..2027-05-19?',
    ]);
    expect(leaveOf(plan({ ...died, motherDiedOn: day('2027-03-10') }))).toEqual([
      'transferred-maternity 2027-03-11..2027-05-19?',
    ]);
    expect(anchorsOf(plan(died))).toMatchObject({ M: '2027-03-14', E: '2027-05-19' });
  });

  it('has the wage claimed back within six weeks after the leave taken over', () => {
    expect(deadlinesOf(plan(died))).toMatchObject({ 'mother-died-reclaim': '2027-06-30' });
    const asked = { ...died, additionalBirthLeaveStart: day('2027-07-05') };
    expect(deadlinesOf(plan(asked))).toMatchObject({
      'mother-died-reclaim': '2027-06-30',
      'additional-birth-claim': '2027-09-05',
    });
  });

  it('passes nothing on once maternity leave has ended', () => {
    const late = plan({ ...died, motherDiedOn: day('2027-06-01') });
    expect(leaveOf(late)).toEqual(leaveOf(plan(born)));
    expect(Object.keys(deadlinesOf(late)).filter((id) => id.startsWith('mother-died'))).toEqual([]);
  });

  it('asks for the report in two days and the documents in four weeks, and no longer for birth leave', () => {
    const deadlines = deadlinesOf(plan(died));
    expect(deadlines).toMatchObject({ 'mother-died-report': '2027-03-16', 'mother-died': '2027-04-11' });
    for (const id of ['partner-notice', 'partner-additional', 'parental-leave-plan', 'paid-leave-last-call'])
      expect(deadlines).not.toHaveProperty(id);
  });

  it('lets HR set the end by the mother’s own leave', () => {
    const settled = plan({ ...died, overrides: { 'leave-end': day('2027-06-02') } });
    expect(leaveOf(settled).at(-1)).toBe('transferred-maternity 2027-03-15..2027-06-02');
    expect(settled.overrides).toMatchObject([{ date: 'leave-end', source: { article: '3:1a' } }]);
  });
});

describe('a loss', () => {
  it('keeps birth leave from 24 weeks on, and the days to take it in', () => {
    const loss = plan({ lossReportedOn: day('2026-11-18') });
    expect(leaveOf(loss)).toEqual(['birth 2026-11-19..2026-11-25?']);
    expect(deadlinesOf(loss)).toEqual({ 'partner-birth-week': '2026-12-16' });
    expect(loss.windows.map(({ kind }) => kind)).toEqual(['birth']);
  });

  it('gives no leave before 24 weeks', () => {
    expect(plan({ lossReportedOn: day('2026-11-17') }).leave).toEqual([]);
  });
});
