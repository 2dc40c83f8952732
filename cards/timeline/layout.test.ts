import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { leaveKinds } from '../../core/leave/leave-plan.js';
import { roughText } from '../testing/rough-text.js';
import { entriesOf, type Timeline } from './entries.js';
import { layOut, size, type Layout } from './layout.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const date = fc.integer({ min: 0, max: 1500 }).map((days) => day('2026-01-01').add({ days }));

const anyTimeline: fc.Arbitrary<Timeline> = fc.record({
  leave: fc.array(
    fc
      .record({
        kind: fc.constantFrom(...leaveKinds),
        from: date,
        days: fc.nat(400),
        estimated: fc.boolean(),
      })
      .map(({ days, ...period }) => ({ ...period, to: period.from.add({ days }) })),
    { maxLength: 5 },
  ),
  deadlines: fc.array(fc.record({ id: fc.constantFrom('uwv-claim', 'birth-report'), on: date })),
  nudges: fc.array(fc.record({ on: date, title: roughText })),
});

const layoutOf = (timeline: Timeline): Layout => layOut(entriesOf(timeline, 'nl'), timeline.leave, size.top);

describe('a line of time', () => {
  it('lays days in order, and no text over another', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const { entries, bottom } = layoutOf(timeline);
        entries.slice(1).forEach((entry, index) => {
          const above = entries[index]!;
          expect(Temporal.PlainDate.compare(above.on, entry.on)).toBeLessThanOrEqual(0);
          expect(entry.y).toBeGreaterThanOrEqual(above.y + above.lines.length * size.lineHeight + size.gap);
        });
        expect(Math.max(...entries.map((entry) => entry.y), 0)).toBeLessThanOrEqual(bottom);
      }),
    );
  });

  it('keeps every line of text inside a phone', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const lines = layoutOf(timeline).entries.flatMap((entry) => entry.lines);
        expect(lines.every((line) => line.length <= size.letters)).toBe(true);
      }),
    );
  });

  it('begins and ends leave between the right days, side by side where it overlaps', () => {
    const timeline: Timeline = {
      leave: [
        { kind: 'birth', from: day('2027-03-01'), to: day('2027-03-31'), estimated: false },
        { kind: 'parental', from: day('2027-03-15'), to: day('2027-06-30'), estimated: false },
        { kind: 'additional-birth', from: day('2027-04-01'), to: day('2027-05-01'), estimated: false },
      ],
      deadlines: [],
      nudges: [
        { on: day('2027-03-20'), title: 'during birth leave' },
        { on: day('2027-07-01'), title: 'after all leave' },
      ],
    };
    const { bars, entries } = layoutOf(timeline);
    const yOf = (text: string) => entries.find((entry) => entry.text === text)!.y;
    expect(bars.map((bar) => bar.lane)).toEqual([0, 1, 0]);
    expect(bars[0]!.bottom).toBeGreaterThan(yOf('during birth leave'));
    expect(bars[1]!.bottom).toBeLessThan(yOf('after all leave'));
  });

  it('ends leave below what happens on its last day, and above what happens on the next', () => {
    const timeline: Timeline = {
      leave: [{ kind: 'birth', from: day('2027-03-01'), to: day('2027-03-07'), estimated: false }],
      deadlines: [],
      nudges: [
        { on: day('2027-03-07'), title: 'last day' },
        { on: day('2027-03-08'), title: 'first day back' },
      ],
    };
    const { bars, entries } = layoutOf(timeline);
    const yOf = (text: string) => entries.find((entry) => entry.text === text)!.y;
    expect(bars[0]!.bottom).toBeGreaterThan(yOf('last day'));
    expect(bars[0]!.bottom).toBeLessThan(yOf('first day back') - size.mark);
  });

  it('has a heading for each year in which something happens', () => {
    const nudges = ['2026-12-31', '2027-01-01', '2029-05-01'].map((on) => ({ on: day(on), title: 'x' }));
    const years = layoutOf({ leave: [], deadlines: [], nudges }).entries.filter(
      ({ kind }) => kind === 'year',
    );
    expect(years.map(({ text }) => text)).toEqual(['2026', '2027', '2029']);
  });

  it('is empty where nothing happens', () => {
    expect(layoutOf({ leave: [], deadlines: [], nudges: [] })).toEqual({
      entries: [],
      bars: [],
      bottom: size.top,
    });
  });
});
