import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { sampleEmployee } from '../../storage/testing/samples.js';
import { backFrom, coversAll, hasLeft } from '../people/absence.js';
import type { Employee } from '../people/employee.js';
import { absencesOf } from './absences.js';
import type { ReportedFacts } from './journey.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const announced = { announcedOn: day('2026-11-24'), multiples: false } as const;
const expecting: ReportedFacts = { ...announced, role: 'birthing-parent', dueDate: day('2027-03-10') };

/** Each absence as `first..last`, without a last day for good. */
const away = (
  facts: readonly ReportedFacts[],
  employee: Partial<Employee> = {},
  pause?: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): string[] => {
  const own = { ...sampleEmployee('own'), ...employee };
  const journeys = facts.map((one, index) => ({
    id: `j${index}`,
    employeeId: own.id,
    ordinal: index,
    facts: one,
  }));
  const known = { employees: [own], journeys, pause: pause && { id: 'user', ...pause } };
  return absencesOf(known, { country: 'NL' }).map(
    ({ from, until }) => `${from.toString()}..${until?.toString() ?? ''}`,
  );
};

describe('the absence of someone who looks after others', () => {
  it('is their own leave, from its first day to the eve of the first day back', () => {
    expect(away([{ ...expecting, leaveStart: day('2027-01-28') }])).toEqual(['2027-01-28..2027-05-19']);
    expect(away([{ ...expecting, leaveStart: day('2027-01-28'), returnDate: day('2027-06-07') }])).toEqual([
      '2027-01-28..2027-06-06',
    ]);
  });

  it('begins a day before the leave where no work may be done then', () => {
    expect(away([{ ...expecting, leaveStart: day('2027-02-11') }])[0]).toMatch(/^2027-02-10/);
  });

  it('moves with the birth and with the dates that HR sets', () => {
    const born = { ...expecting, leaveStart: day('2027-01-28'), birthDate: day('2027-03-24') };
    expect(away([born])).toEqual(['2027-01-28..2027-06-02']);
    const overrides = { 'leave-start': day('2027-02-01'), 'return-date': day('2027-07-01') };
    expect(away([{ ...expecting, overrides }])).toEqual(['2027-02-01..2027-06-30']);
  });

  it('stays after a loss, as far as there is leave', () => {
    expect(away([{ ...expecting, lossReportedOn: day('2027-02-20') }])).toHaveLength(1);
    expect(away([{ ...expecting, dueDate: day('2027-06-01'), lossReportedOn: day('2026-12-01') }])).toEqual(
      [],
    );
  });

  it('is each part of the leave that a partner takes, and not the weeks in between', () => {
    const partner = { ...announced, role: 'partner', dueDate: day('2027-03-10') } as const;
    const born = { ...partner, birthDate: day('2027-03-10') };
    expect(away([{ ...born, additionalBirthLeaveStart: day('2027-05-03') }])).toEqual([
      '2027-03-11..2027-03-17',
      '2027-05-03..2027-06-06',
    ]);
  });

  it('leaves parental leave out, which is mostly a day a week', () => {
    const parental = { ...expecting, leaveStart: day('2027-01-28'), parentalLeaveStart: day('2027-06-01') };
    expect(away([parental])).toEqual(['2027-01-28..2027-05-19']);
  });

  it('is the six weeks of who adopts', () => {
    const adopting = { ...announced, role: 'adoptive-parent', placementDate: day('2027-03-01') } as const;
    expect(away([adopting])).toEqual(['2027-03-01..2027-04-11']);
  });

  it('is a pause, and for good the time after the contract or after they left', () => {
    const pause = { from: day('2026-12-01'), until: day('2026-12-05') };
    expect(away([], {}, pause)).toEqual(['2026-12-01..2026-12-05']);
    expect(away([], { contractEnd: day('2026-12-31') })).toEqual(['2027-01-01..']);
    expect(away([], { contractEnd: day('2026-12-31'), leftOn: day('2026-11-30') })).toEqual(['2026-12-01..']);
  });
});

describe('coming back', () => {
  const span = (from: string, until?: string) => ({ from: day(from), until: until ? day(until) : undefined });

  it('is after all absences that follow each other, or never', () => {
    const absences = [span('2027-01-04', '2027-01-10'), span('2027-01-08', '2027-01-20')];
    expect(backFrom(absences, day('2027-01-05'))?.toString()).toBe('2027-01-21');
    expect(backFrom(absences, day('2027-01-03'))?.toString()).toBe('2027-01-03');
    expect(backFrom([...absences, span('2027-01-21')], day('2027-01-05'))).toBeUndefined();
  });

  it('tells whether someone is away all of the time', () => {
    const absences = [span('2027-01-04', '2027-01-10')];
    const during = (from: string, until: string) =>
      coversAll(absences, { from: day(from), until: day(until) });
    expect([during('2027-01-04', '2027-01-10'), during('2027-01-04', '2027-01-11')]).toEqual([true, false]);
    expect(during('2027-01-03', '2027-01-10')).toBe(false);
  });

  it('is not for who has left: the last day of the contract is a working day', () => {
    const employee = { contractEnd: day('2026-12-31') };
    expect([hasLeft(employee, day('2026-12-31')), hasLeft(employee, day('2027-01-01'))]).toEqual([
      false,
      true,
    ]);
  });
});
