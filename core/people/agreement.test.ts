import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { agreementOf, isOver } from './agreement.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

describe('an agreement', () => {
  it('lasts through its last day and is over the day after', () => {
    const tenant = { agreement: agreementOf('2026-01-01', '2026-12-31') };
    expect([isOver(tenant, day('2026-12-31')), isOver(tenant, day('2027-01-01'))]).toEqual([false, true]);
  });

  it('without an end is never over', () => {
    expect(isOver({}, day('2999-01-01'))).toBe(false);
    expect(isOver({ agreement: agreementOf('2026-01-01', undefined) }, day('2999-01-01'))).toBe(false);
  });

  it('has no day that is undefined, for the store keeps what is not there by leaving it out', () => {
    expect(Object.keys(agreementOf(undefined, undefined))).toEqual([]);
    expect(Object.entries(agreementOf('2026-01-01', undefined))).toEqual([['from', '2026-01-01']]);
    expect(Object.entries(agreementOf(undefined, '2026-12-31'))).toEqual([['until', '2026-12-31']]);
  });
});
