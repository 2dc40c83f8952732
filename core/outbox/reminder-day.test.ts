import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isAway } from '../people/absence.js';
import { isAfter, isBefore } from '../plain-date.js';
import { reminderDay, reminderSpan, type ReminderLimits } from './reminder-day.js';
import { isWorkingDay } from './working-days.js';

const day = (text: string) => Temporal.PlainDate.from(text);
/** A Tuesday. */
const limits: ReminderLimits = {
  today: day('2026-11-24'),
  expiresOn: day('2026-12-31'),
  country: 'NL',
  absences: [],
};
const on = (asked: string, more: Partial<ReminderLimits> = {}) =>
  reminderDay(day(asked), { ...limits, ...more })?.toString();

describe('the day of a reminder', () => {
  it.each([
    ['a working day, as asked', '2026-11-25', '2026-11-25'],
    ['a Saturday, on Monday', '2026-11-28', '2026-11-30'],
    ['Christmas, on the Monday after', '2026-12-25', '2026-12-28'],
    ['today', '2026-11-24', undefined],
    ['the past', '2026-11-23', undefined],
    ['the last day of the tip', '2026-12-31', '2026-12-31'],
    ['the day after its last', '2027-01-01', undefined],
  ])('for %s', (_what, asked, reminded) => {
    expect(on(asked)).toBe(reminded);
  });

  it('is none where the working day after it comes too late', () => {
    expect(on('2026-11-28', { expiresOn: day('2026-11-29') })).toBeUndefined();
  });

  it('is the first working day back of whoever is away, and none of whoever has gone', () => {
    const pause = { from: day('2026-11-25'), until: day('2026-11-27') };
    expect(on('2026-11-26', { absences: [pause] })).toBe('2026-11-30');
    expect(on('2026-11-26', { absences: [{ ...pause, until: undefined }] })).toBeUndefined();
  });

  const anyLimits = fc
    .record({
      start: fc.integer({ min: 0, max: 700 }),
      left: fc.integer({ min: -3, max: 60 }),
      away: fc.option(fc.tuple(fc.integer({ min: -5, max: 40 }), fc.nat(20)), { nil: undefined }),
    })
    .map(({ start, left, away }): ReminderLimits => {
      const today = day('2026-01-01').add({ days: start });
      const from = today.add({ days: away?.[0] ?? 0 });
      const absences = away ? [{ from, until: from.add({ days: away[1] }) }] : [];
      return { today, expiresOn: today.add({ days: left }), country: 'NL', absences };
    });

  it('is a working day of the reader, never sooner than asked, never too late', () => {
    fc.assert(
      fc.property(anyLimits, fc.integer({ min: -5, max: 70 }), (any, ahead) => {
        const asked = any.today.add({ days: ahead });
        const found = reminderDay(asked, any);
        if (!found) return;
        expect(isBefore(found, asked) || !isBefore(any.today, found)).toBe(false);
        expect(isAfter(found, any.expiresOn)).toBe(false);
        expect(isWorkingDay(found, any.country) && !isAway(any.absences, found)).toBe(true);
      }),
    );
  });

  it('lies in the span that is told, whose ends are such days themselves', () => {
    fc.assert(
      fc.property(anyLimits, fc.integer({ min: 1, max: 60 }), (any, ahead) => {
        const span = reminderSpan(any);
        const found = reminderDay(any.today.add({ days: ahead }), any);
        if (!span) return expect(found).toBeUndefined();
        for (const end of [span.from, span.until]) expect(reminderDay(end, any)).toEqual(end);
        if (found) expect(isBefore(found, span.from) || isAfter(found, span.until)).toBe(false);
      }),
    );
  });
});
