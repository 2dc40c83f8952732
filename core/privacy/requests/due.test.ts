import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { sampleRequest } from '../../../storage/testing/samples.js';
import { canBeExtended, dueOn, extendedDueOn, reminderFor, upTo } from './due.js';
import type { RightsRequest } from './request.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const request = (given: Partial<RightsRequest> = {}): RightsRequest => ({
  ...sampleRequest('request', { kind: 'user', userId: 'sanne' }),
  ...given,
});

describe('when a request is due', () => {
  it.each([
    ['2026-11-16', '2026-12-16', '2027-02-16'],
    ['2026-12-31', '2027-01-31', '2027-03-31'],
    ['2027-01-31', '2027-02-28', '2027-04-30'],
    ['2027-11-30', '2027-12-30', '2028-02-29'],
    ['2028-01-30', '2028-02-29', '2028-04-30'],
  ])('one of %s is due on %s, and where it takes longer on %s', (received, due, extended) => {
    expect(dueOn(day(received)).toString()).toBe(due);
    expect(extendedDueOn(day(received)).toString()).toBe(extended);
  });
});

describe('whether it can be extended', () => {
  it('can until the day it is due, while the requester can still be told in time', () => {
    expect(canBeExtended(request(), day('2026-12-16'))).toBe(true);
    expect(canBeExtended(request(), day('2026-12-17'))).toBe(false);
  });

  it('cannot twice, nor once it is closed', () => {
    const extension = { reason: 'much of it', on: day('2026-12-01') };
    expect(canBeExtended(request({ extension }), day('2026-12-01'))).toBe(false);
    expect(canBeExtended(request({ state: 'closed' }), day('2026-12-01'))).toBe(false);
  });
});

describe('when those who answer are reminded', () => {
  it.each([
    ['2026-12-08', undefined],
    ['2026-12-09', 'week'],
    ['2026-12-13', 'week'],
    ['2026-12-14', 'two-days'],
    ['2026-12-16', 'two-days'],
    ['2026-12-17', 'overdue'],
    ['2027-03-01', 'overdue'],
  ] as const)('on %s of one that is due on 16 December: %s', (today, stage) => {
    expect(reminderFor(request(), day(today))).toBe(stage);
  });

  it('each once, and of what was missed the gravest alone', () => {
    expect(upTo('two-days')).toEqual(['week', 'two-days']);
    expect(reminderFor(request({ reminded: upTo('two-days') }), day('2026-12-15'))).toBeUndefined();
    expect(reminderFor(request({ reminded: upTo('two-days') }), day('2026-12-17'))).toBe('overdue');
  });

  it('of none that is closed', () => {
    expect(reminderFor(request({ state: 'closed' }), day('2027-03-01'))).toBeUndefined();
  });
});
