import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { View } from '../../core/messages/view.js';
import { boldLook, colours, drawing, words } from '../timeline/draw.js';
import type { Picture } from './drawn.js';

/** Sizes in CSS pixels; as wide as a phone. */
const size = { width: 390, margin: 16, top: 64, row: 44, bar: 12, count: 40 } as const;

/** How many journeys are in each stage, as bars; undefined where there are none. */
export function stagesPicture(
  { stages }: Extract<View, { kind: 'overview' }>,
  locale: Locale,
): Picture | undefined {
  if (stages.length === 0) return undefined;
  const t = translator(locale);
  const title = t('overview.stages');
  const named = stages.map(({ stage, count }) => ({ name: t(`overview.stage.${stage}`), count }));
  const alternative = `${title}: ${named.map(({ name, count }) => `${name} ${count}`).join(', ')}.`;
  const most = Math.max(...named.map(({ count }) => count));
  const height = size.top + named.length * size.row;
  const svg = drawing(
    { ...size, height },
    { title, description: alternative, locale },
    named.map((stage, index) => drawStage(stage, index, most)),
  );
  return { svg, alternative };
}

/** Its name, and below it a bar with the number at its end: what a bar says is read in words too. */
function drawStage(
  { name, count }: { readonly name: string; readonly count: number },
  index: number,
  most: number,
): string {
  const y = size.top + index * size.row;
  const widest = size.width - 2 * size.margin - size.count;
  const length = Math.max(4, Math.round((widest * count) / most));
  return [
    words(size.margin, y - 8, name),
    `<rect x="${size.margin}" y="${y + 4}" width="${length}" height="${size.bar}" rx="4" fill="${colours.bar}"/>`,
    words(size.margin + length + 8, y + 4 + size.bar / 2, String(count), boldLook),
  ].join('');
}
