import { describe, expect, it } from '@jest/globals';
import type { JourneyFacts } from '../../../../leave/journey-facts.js';
import { netherlands } from '../../index.js';
import { adoptiveParent, anchorsOf, day, deadlinesOf, leaveOf, span } from '../testing.js';

const plan = (facts: Partial<JourneyFacts> = {}) => netherlands.derive(adoptiveParent(facts));

describe('the plan of an adoptive or foster parent', () => {
  it('plans six weeks from the placement until a start is chosen', () => {
    expect(leaveOf(plan())).toEqual(['adoption 2027-03-10..2027-04-20?']);
    expect(leaveOf(plan({ leaveStart: day('2027-02-24') }))).toEqual(['adoption 2027-02-24..2027-04-06']);
    expect(leaveOf(plan({ role: 'foster-parent' }))).toEqual(['foster 2027-03-10..2027-04-20?']);
  });

  it('fits the leave into the 26 weeks from four weeks before the placement', () => {
    expect(span(plan().windows[0]!)).toBe('2027-02-10..2027-08-10');
    expect(leaveOf(plan({ leaveStart: day('2027-07-20') }))).toEqual(['adoption 2027-07-20..2027-08-10']);
  });

  it('asks for notice three weeks and the claim two weeks before', () => {
    expect(deadlinesOf(plan())).toEqual({
      'adoption-notice': '2027-02-17',
      'parental-leave-plan': '2027-02-21',
      'adoption-claim': '2027-02-24',
      'paid-leave-last-call': '2028-03-10',
      'adoption-claim-final': '2028-03-10',
      'paid-leave-claim': '2028-06-10',
    });
  });

  it('lets the placement stand for due date and birth', () => {
    expect(anchorsOf(plan())).toEqual({
      A: '2026-09-14',
      P: '2027-03-10',
      D: '2027-03-10',
      B: '2027-03-10',
      S: '2027-03-10',
      E: '2027-04-20',
      R: '2027-04-21',
      O: '2027-04-21',
    });
  });

  it('bounds parental leave only where the child’s birth is known', () => {
    expect(plan().windows).toHaveLength(1);
    expect(span(plan({ birthDate: day('2025-01-06') }).windows[1]!)).toBe('2027-03-10..2033-01-06');
  });

  it('has no benefit to claim for leave that would begin after the contract', () => {
    const claims = (contractEnd: string) =>
      Object.keys(deadlinesOf(plan({ contractEnd: day(contractEnd) }))).filter((id) =>
        id.startsWith('adoption-claim'),
      );
    expect(claims('2027-03-09')).toEqual([]);
    expect(claims('2027-03-10')).toEqual(['adoption-claim', 'adoption-claim-final']);
  });

  it('counts hours of parental leave for no child that was eight when it came', () => {
    const kinds = (birthDate: string) =>
      plan({ birthDate: day(birthDate), weeklyHours: 36 }).entitlements.map(({ kind }) => kind);
    expect(kinds('2019-03-09')).toEqual(['adoption']);
    expect(kinds('2019-03-10')).toEqual(['adoption', 'parental']);
  });

  it('of a child of nearly eight pays and plans parental leave up to that birthday, and none after it', () => {
    const nearly = plan({ birthDate: day('2019-06-01') });
    expect(deadlinesOf(nearly)).toMatchObject({ 'paid-leave-last-call': '2027-06-01' });
    const older = plan({ birthDate: day('2019-03-20') });
    expect(deadlinesOf(older)).toMatchObject({ 'paid-leave-last-call': '2027-03-20' });
    // The six weeks last until after the birthday: nobody asks for parental leave from then on.
    expect(deadlinesOf(older)).not.toHaveProperty('parental-leave-plan');
    expect(older.anchors.O).toBeUndefined();
    const eight = plan({ birthDate: day('2019-03-01') });
    expect(eight.windows.map(({ kind }) => kind)).toEqual(['adoption']);
    expect(Object.keys(deadlinesOf(eight)).filter((id) => /paid|parental/.test(id))).toEqual([]);
  });

  it('counts hours', () => {
    expect(plan({ weeklyHours: 40 }).entitlements).toMatchObject([
      { kind: 'adoption', hours: 240, paidHours: 240, payRate: 1 },
      { kind: 'parental', hours: 1040, paidHours: 360 },
    ]);
  });

  it('gives one leave for children who came together, and says what it does not know where one does not stay', () => {
    const parted = plan({ oneLivesReportedOn: day('2027-03-20') });
    expect(leaveOf(parted)).toEqual(leaveOf(plan()));
    expect(deadlinesOf(parted)).toEqual(deadlinesOf(plan()));
    expect(parted.remarks).toMatchObject([{ id: 'placement-one-stays', source: { article: '3:2' } }]);
    expect(plan().remarks).toBeUndefined();
    const lost = plan({ oneLivesReportedOn: day('2027-03-20'), lossReportedOn: day('2027-03-22') });
    expect(lost.remarks?.map(({ id }) => id)).toEqual(['placement-loss']);
    expect(plan({ lossReportedOn: day('2027-03-01') }).remarks).toBeUndefined();
  });

  it('leaves it to an agency to say what becomes of its leave', () => {
    const parted = plan({ oneLivesReportedOn: day('2027-03-20'), employment: 'agency' });
    expect(parted.remarks?.map(({ id }) => id)).toEqual(['agency']);
  });

  it('asks for no parental leave that would begin after the contract', () => {
    const asked = (contractEnd: string) => deadlinesOf(plan({ contractEnd: day(contractEnd) }));
    expect(asked('2027-04-21')).toHaveProperty('parental-leave-plan');
    expect(asked('2027-04-20')).not.toHaveProperty('parental-leave-plan');
  });

  it('plans nothing where the placement did not come, and keeps the claim after a loss', () => {
    expect(plan({ lossReportedOn: day('2027-03-01') })).toMatchObject({ leave: [], deadlines: [] });
    const loss = plan({ lossReportedOn: day('2027-03-20') });
    expect(leaveOf(loss)).toEqual(['adoption 2027-03-10..2027-04-20?']);
    expect(deadlinesOf(loss)).toEqual({
      'adoption-claim': '2027-02-24',
      'adoption-claim-final': '2028-03-10',
    });
  });
});
