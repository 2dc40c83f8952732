import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { sampleEmployee } from '../../storage/testing/samples.js';
import type { ReportedFacts } from './journey.js';
import { isFollowed, lawOf, leavePlanOf, problemsWith } from './plan-journey.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const expecting: ReportedFacts = {
  role: 'birthing-parent',
  announcedOn: day('2026-11-24'),
  dueDate: day('2027-03-10'),
  multiples: false,
};
const working = (country?: string) => ({ ...sampleEmployee('own'), country });
const journey = (facts: Partial<ReportedFacts> = {}) => ({
  id: 'j',
  employeeId: 'own',
  ordinal: 0,
  facts: { ...expecting, ...facts },
});

describe('the law of someone who works elsewhere', () => {
  it.each(['BE', 'DE', 'CW', 'AW', 'SX', 'BQ'])('is not silently the Dutch one: %s', (country) => {
    const employee = working(country);
    expect(problemsWith(expecting, employee, 'NL')).toMatchObject([
      { code: 'law-unknown', facts: { country } },
    ]);
    expect(isFollowed(expecting, employee, 'NL')).toBe(false);
    const plan = leavePlanOf(journey(), employee, { country: 'NL' });
    expect(plan).toMatchObject({ lawUnknown: country, leave: [], deadlines: [], windows: [] });
  });

  it('is the Dutch one where HR says that it governs the employment', () => {
    const governed = { governingLaw: 'NL' };
    expect(problemsWith({ ...expecting, ...governed }, working('CW'), 'NL')).toEqual([]);
    expect(leavePlanOf(journey(governed), working('CW'), { country: 'NL' }).leave).not.toEqual([]);
  });

  it('goes by the journey before the roster, and by the employer where neither says anything', () => {
    expect(lawOf({ countryOfWork: 'BE' }, working('NL'), 'NL')).toBeUndefined();
    expect(lawOf({ countryOfWork: 'NL' }, working('BE'), 'NL')).toBe('NL');
    expect(lawOf({}, working(), 'NL')).toBe('NL');
    expect(lawOf({ governingLaw: 'DE' }, working(), 'NL')).toBeUndefined();
  });

  it('keeps nobody from withdrawing a journey or from reporting a loss', () => {
    expect(problemsWith({ ...expecting, withdrawnOn: day('2026-12-01') }, working('BE'), 'NL')).toEqual([]);
    expect(problemsWith({ ...expecting, lossReportedOn: day('2026-12-01') }, working('BE'), 'NL')).toEqual(
      [],
    );
  });
});
