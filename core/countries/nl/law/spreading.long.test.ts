import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAgreed, workdaysIn, type AgreedDays } from '../../../leave/agreed-days.js';
import { netherlands } from '../index.js';
import { birthingParent, day } from './testing.js';

describe('maternity leave that is spread', () => {
  it('lasts as many days of work as in one piece, whatever was agreed', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 209 }), fc.integer({ min: 0, max: 20 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(spans, fc.integer({ min: -20, max: 14 }), (chosen, late) => {
        const birthDate = day('2027-03-10').add({ days: late });
        const first = birthDate.add({ days: 43 });
        const agreed = chosen.map(([from, days]): AgreedDays => ({
          from: first.add({ days: from }),
          to: first.add({ days: Math.min(209, from + days) }),
        }));
        const whole = birthingParent({ leaveStart: day('2027-01-28'), birthDate });
        const facts = { ...whole, spreadLeave: agreed };
        const end = netherlands.derive(whole).anchors.E!;
        const left = workdaysIn(first, end).length;
        const days = workdaysIn(first, first.add({ days: 209 })).filter((one) => isAgreed(agreed, one));
        expect(netherlands.check(facts).length === 0).toBe(days.length === left);
        if (days.length !== left) return;
        const { E, R } = netherlands.derive(facts).anchors;
        expect(E).toEqual(days.at(-1));
        expect(isAgreed(agreed, R!)).toBe(false);
      }),
      { seed: 20270310, numRuns: 150 },
    );
  });
});
