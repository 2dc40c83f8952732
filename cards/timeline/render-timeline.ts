import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { colours, drawBar, drawEntry, drawing, marker, words } from './draw.js';
import { entriesOf, type Entry, type Timeline } from './entries.js';
import { layOut, size, type Layout } from './layout.js';

/**
 * A plan as a picture: leave, deadlines and nudges on one line of time, top to bottom, as wide as a phone. SVG text, with a
 * title and a description for who cannot see it. It names nobody.
 */
export function renderTimeline(timeline: Timeline, locale: Locale): string {
  const entries = entriesOf(timeline, locale);
  const layout = layOut(entries, timeline.leave, size.top);
  const height = Math.ceil(layout.bottom + size.margin);
  const title = translator(locale)('timeline.title');
  const { width, margin } = size;
  const description = describeTimeline(entries, locale);
  return drawing({ width, height, margin }, { title, description, locale }, [
    legend(locale),
    body(layout, locale),
  ]);
}

function body({ entries, bars, bottom }: Layout, locale: Locale): string {
  const lanes = Math.max(0, ...bars.map((bar) => bar.lane));
  const left = size.axis + lanes * size.lane + size.margin;
  const line = {
    x: size.axis - 1,
    y: size.top - size.margin,
    height: Math.ceil(bottom - size.top + size.margin),
  };
  return [
    `<rect x="${line.x}" y="${line.y}" width="2" height="${line.height}" fill="${colours.line}"/>`,
    ...bars.map(drawBar),
    ...entries.map((entry) => drawEntry(entry, left, locale)),
  ].join('');
}

function legend(locale: Locale): string {
  const t = translator(locale);
  const items = (['leave', 'deadline', 'nudge'] as const).map((kind) => ({
    kind,
    name: t(`timeline.${kind}`),
  }));
  return items
    .map(({ kind, name }, index) => {
      const letters = items.slice(0, index).reduce((sum, item) => sum + item.name.length, 0);
      const x = size.axis + index * size.legend + letters * size.letter;
      return marker(kind, x, size.margin + 34) + words(x + 14, size.margin + 34, name);
    })
    .join('');
}

/** The picture in words, one sentence an entry. */
export const describeTimeline = (entries: readonly Entry[], locale: Locale): string =>
  entries
    .filter((entry) => entry.kind !== 'year')
    .map(({ on, text }) => `${formatDate(on, locale)}: ${text}.`)
    .join(' ');
