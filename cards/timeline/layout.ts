import { Temporal } from 'temporal-polyfill';
import { shorten } from '../shorten.js';
import type { Entry, Timeline } from './entries.js';

/** Sizes in CSS pixels; as wide as a phone. */
export const size = {
  width: 390,
  margin: 16,
  /** Where the line of time runs. */
  axis: 26,
  /** The width of a date. */
  date: 56,
  /** From one bar of leave to the next, where leave overlaps. */
  lane: 13,
  lineHeight: 17,
  /** Where the entries begin, under the title and the legend. */
  top: 88,
  /** About the width of a letter, and what an item of the legend takes beside its letters. */
  letter: 6.2,
  legend: 46,
  /** Half the height of a mark. */
  mark: 7,
  /** Between two entries, at least. */
  gap: 9,
  /** What a day adds between two entries, and the most that any time between them adds. */
  day: 0.35,
  longestGap: 44,
  /** Letters of the entries' font that fit on a line beside the date. */
  letters: 40,
} as const;

/** An entry with its place: `y` is the middle of its first line. */
export interface PlacedEntry extends Entry {
  readonly y: number;
  readonly lines: readonly string[];
}

/** A period of leave as a bar; lane 0 lies on the line of time, others beside it. */
export interface Bar {
  readonly period: Timeline['leave'][number];
  readonly lane: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Layout {
  readonly entries: readonly PlacedEntry[];
  readonly bars: readonly Bar[];
  readonly bottom: number;
}

/**
 * Places everything below `top`. The line of time stretches where much happens and shrinks where nothing does, so that
 * no two texts ever overlap and days still lie in order.
 */
export function layOut(entries: readonly Entry[], leave: Timeline['leave'], top: number): Layout {
  const placed = placeEntries(entries, top);
  const bars = leave.reduce<Bar[]>((done, period) => [...done, placeBar(period, done, placed)], []);
  const ends = [...placed.map(bottomOf), ...bars.map((bar) => bar.bottom)];
  return { entries: placed, bars, bottom: Math.max(top, ...ends) };
}

function placeEntries(entries: readonly Entry[], top: number): PlacedEntry[] {
  return entries.reduce<PlacedEntry[]>((placed, entry) => {
    const above = placed.at(-1);
    const y = above ? bottomOf(above) + gapBetween(above.on, entry.on) : top;
    return [...placed, { ...entry, y, lines: wrap(entry.text) }];
  }, []);
}

const bottomOf = ({ y, lines }: PlacedEntry): number => y + lines.length * size.lineHeight;

const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to).total('days');

const gapBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  Math.min(size.longestGap, Math.max(size.gap, daysBetween(from, to) * size.day));

function placeBar(period: Bar['period'], others: readonly Bar[], entries: readonly PlacedEntry[]): Bar {
  const own = entries.find(({ kind, on }) => kind === 'leave' && on.equals(period.from));
  const top = own?.y ?? yOf(period.from, entries);
  const taken = others
    .filter((other) => Temporal.PlainDate.compare(other.period.to, period.from) >= 0)
    .map((other) => other.lane);
  const lane = [0, ...taken.map((one) => one + 1)].find((free) => !taken.includes(free)) ?? 0;
  return { period, lane, top, bottom: Math.max(top + size.lineHeight, yOf(period.to, entries)) };
}

/** Where the end of a day lies on the line of time: below the mark of what happens on it, above that of the next. */
function yOf(day: Temporal.PlainDate, entries: readonly PlacedEntry[]): number {
  const before = entries.findLast(({ on }) => Temporal.PlainDate.compare(on, day) <= 0);
  const after = entries.find(({ on }) => Temporal.PlainDate.compare(on, day) > 0);
  if (!before) return after?.y ?? 0;
  if (!after) return bottomOf(before) + Math.min(size.longestGap, daysBetween(before.on, day) * size.day);
  const from = before.y + size.mark;
  const share = daysBetween(before.on, day) / daysBetween(before.on, after.on);
  return from + share * (after.y - size.mark - from);
}

/** Breaks a text into at most three lines between its words. */
function wrap(text: string): string[] {
  const [first = '', ...words] = shorten(text, 3 * size.letters - 20).split(/\s+/);
  return words
    .reduce<string[]>(
      (lines, word) => {
        const line = `${lines.at(-1) ?? ''} ${word}`;
        return line.length <= size.letters ? [...lines.slice(0, -1), line] : [...lines, word];
      },
      [first],
    )
    .map((line) => shorten(line, size.letters));
}
