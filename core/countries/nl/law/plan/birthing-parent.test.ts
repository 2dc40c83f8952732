import { describe, expect, it } from '@jest/globals';
import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import { netherlands } from '../../index.js';
import { anchorsOf, birthingParent, day, deadlinesOf, leaveOf, span } from '../testing.js';

const plan = (facts: Partial<JourneyFacts> = {}) => netherlands.derive(birthingParent(facts));

describe('the plan of a birthing parent', () => {
  it('names every day to act by, in order of date', () => {
    expect(deadlinesOf(plan({ leaveStart: day('2027-01-28') }))).toEqual({
      'risk-briefing': '2026-09-28',
      'start-notice': '2027-01-07',
      'uwv-claim': '2027-01-14',
      'birth-report': '2027-03-12',
      'parental-leave-plan': '2027-03-20',
      'spread-leave': '2027-04-01',
      'spread-leave-answer': '2027-04-15',
      'dismissal-ban': '2027-06-30',
      'six-month-end': '2027-09-10',
      'nine-month-end': '2027-12-10',
      'uwv-claim-final': '2028-01-28',
      'paid-leave-last-call': '2028-03-09',
      'paid-leave-claim': '2028-06-10',
    });
  });

  it('counts months by the calendar and stops at the end of a shorter one', () => {
    const deadlines = deadlinesOf(plan({ dueDate: day('2027-05-31') }));
    expect(deadlines['six-month-end']).toBe('2027-11-30');
    expect(deadlines['nine-month-end']).toBe('2028-02-29');
    expect(deadlines['paid-leave-claim']).toBe('2028-08-31');
  });

  it('anchors milestones to the leave, with the due date for the birth until it comes', () => {
    expect(anchorsOf(plan({ contractEnd: day('2028-01-31') }))).toEqual({
      A: '2026-09-14',
      D: '2027-03-10',
      S: '2027-01-28',
      B: '2027-03-10',
      E: '2027-05-19',
      R: '2027-05-20',
      O: '2027-05-20',
      T: '2028-01-31',
      N: '2027-01-28',
    });
  });

  it('begins on the day after a birth that came before the leave, with no notice or claim left to make', () => {
    const early = plan({ leaveStart: day('2027-02-04'), birthDate: day('2027-01-20') });
    expect(early.anchors.S?.toString()).toBe('2027-01-21');
    expect(deadlinesOf(early)).not.toHaveProperty('start-notice');
    expect(deadlinesOf(early)).not.toHaveProperty('uwv-claim');
    expect(deadlinesOf(early)['birth-report']).toBe('2027-01-22');
  });

  it('returns on the agreed day, else on the day after leave', () => {
    expect(plan({ returnDate: day('2027-09-01') }).anchors.R?.toString()).toBe('2027-09-01');
  });

  it('forbids work from 28 days before the due date, stretched to the birth, to 42 days after it', () => {
    expect(span(plan({ birthDate: day('2027-03-20') }).noWork!)).toBe('2027-02-10..2027-05-01');
    expect(span(plan({ birthDate: day('2027-01-20') }).noWork!)).toBe('2027-01-20..2027-03-03');
  });

  it('lets what remains after six weeks be spread over thirty', () => {
    const [spreading] = plan({ birthDate: day('2027-03-10') }).windows;
    expect(spreading).toMatchObject({ kind: 'maternity', source: { article: '3:1(6)' } });
    expect(span(spreading!)).toBe('2027-04-22..2027-11-17');
  });

  it('gives benefit after a contract that ends at most ten weeks before the birth', () => {
    const benefit = (contractEnd: string) => plan({ contractEnd: day(contractEnd) }).benefitAfterContract;
    expect(benefit('2026-12-30')).toMatchObject({ entitled: true, source: { article: '3:10' } });
    expect(benefit('2026-12-29')).toMatchObject({ entitled: false });
    expect(benefit('2027-05-19')).toBeUndefined();
  });

  it('gives that benefit for a probable birth within ten weeks too', () => {
    const benefit = (birthDate: string, contractEnd: string) =>
      plan({ birthDate: day(birthDate), contractEnd: day(contractEnd) }).benefitAfterContract;
    // Due within ten weeks and born after them; and the other way round.
    expect(benefit('2027-03-20', '2026-12-30')).toMatchObject({ entitled: true });
    expect(benefit('2027-03-01', '2026-12-21')).toMatchObject({ entitled: true });
    expect(benefit('2027-03-20', '2026-12-29')).toMatchObject({ entitled: false });
  });

  it('keeps no deadline that needs an employer after the contract, and tells of its end in time', () => {
    const ending = deadlinesOf(plan({ birthDate: day('2027-03-08'), contractEnd: day('2027-03-31') }));
    expect(ending).toMatchObject({ 'contract-notice': '2027-02-28', 'uwv-claim-final': '2028-01-28' });
    for (const id of ['spread-leave-answer', 'dismissal-ban', 'six-month-end', 'paid-leave-claim'])
      expect(ending).not.toHaveProperty(id);
  });

  it('has no benefit to claim where the contract ends too long before the birth', () => {
    const claims = (contractEnd: string) =>
      Object.keys(deadlinesOf(plan({ contractEnd: day(contractEnd) }))).filter((id) =>
        id.startsWith('uwv-claim'),
      );
    expect(claims('2026-12-29')).toEqual([]);
    expect(claims('2026-12-30')).toEqual(['uwv-claim', 'uwv-claim-final']);
    expect(claims('2027-05-31')).toEqual(['uwv-claim', 'uwv-claim-final']);
  });

  it('spreads what is left after an extension for a stay in hospital', () => {
    const [spreading] = plan({
      leaveStart: day('2027-01-28'),
      birthDate: day('2027-03-10'),
      hospitalDays: 17,
    }).windows;
    expect(span(spreading!)).toBe('2027-05-02..2027-11-27');
  });

  it('counts hours where the weekly hours are known', () => {
    const hours = (facts: Partial<JourneyFacts>) =>
      plan(facts).entitlements.map(({ kind, hours, paidHours, payRate }) => ({
        kind,
        hours,
        paidHours,
        payRate,
      }));
    expect(hours({ weeklyHours: 32 })).toEqual([
      { kind: 'maternity', hours: 512, paidHours: 512, payRate: 1 },
      { kind: 'parental', hours: 832, paidHours: 288, payRate: 0.7 },
    ]);
    expect(hours({ weeklyHours: 32, multiples: true })[0]).toMatchObject({ kind: 'maternity', hours: 640 });
    expect(hours({})).toEqual([]);
  });
});

describe('parental leave', () => {
  it('is planned in full from the day it was asked for, as an estimate', () => {
    const asked = plan({ parentalLeaveStart: day('2027-06-01') });
    expect(leaveOf(asked).at(-1)).toBe('parental 2027-06-01..2027-11-29?');
    expect(asked.anchors.O?.toString()).toBe('2027-06-01');
    expect(deadlinesOf(asked)).toMatchObject({
      'parental-leave-plan': '2027-04-01',
      'parental-leave-move': '2027-05-04',
    });
  });

  it('may be taken until the child is eight and no longer', () => {
    const late = plan({ birthDate: day('2027-03-10'), parentalLeaveStart: day('2035-01-01') });
    expect(leaveOf(late).at(-1)).toBe('parental 2035-01-01..2035-03-10?');
    expect(span(late.windows.find(({ kind }) => kind === 'parental')!)).toBe('2027-03-10..2035-03-10');
  });
});

describe('a loss', () => {
  it('of one of several children leaves all as it was, and says what is not sure where it came early', () => {
    const twins = { multiples: true, leaveStart: day('2027-01-07') };
    const remarked = (on: string) =>
      plan({ ...twins, oneLivesReportedOn: day(on) }).remarks?.map(({ id }) => id);
    expect(leaveOf(plan({ ...twins, oneLivesReportedOn: day('2026-11-17') }))).toEqual(leaveOf(plan(twins)));
    expect(remarked('2026-11-17')).toEqual(['one-lives-early']);
    expect(remarked('2026-11-18')).toBeUndefined();
  });

  it('leaves nothing to do for a pregnancy that ended within 24 weeks', () => {
    const loss = plan({ lossReportedOn: day('2026-11-17') });
    expect({ ...loss, anchors: anchorsOf(loss) }).toEqual({
      country: 'NL',
      lawFrom: loss.lawFrom,
      leave: [],
      windows: [],
      deadlines: [],
      anchors: { A: '2026-09-14', D: '2027-03-10', L: '2026-11-17' },
      entitlements: [],
      overrides: [],
    });
  });

  it('keeps the full sixteen weeks from 24 weeks on, as an estimate, the claim and the dismissal ban', () => {
    const loss = plan({ lossReportedOn: day('2026-11-18') });
    expect(leaveOf(loss)).toEqual(['maternity 2026-11-19..2027-03-10?']);
    expect(deadlinesOf(loss)).toEqual({ 'dismissal-ban': '2027-04-21', 'uwv-claim-final': '2027-11-19' });
    expect(loss.startWindow).toBeUndefined();
  });

  it('leaves the leave as it was where the child was born', () => {
    const born = { leaveStart: day('2027-01-28'), birthDate: day('2027-03-10') };
    expect(leaveOf(plan({ ...born, lossReportedOn: day('2027-04-02') }))).toEqual(leaveOf(plan(born)));
  });
});
