import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { renderTimeline } from '../cards/timeline/render-timeline.js';
import { pngOf } from '../cards/pictures/png.js';
import { textFor, type TextReader } from '../core/coaching/milestone-text.js';
import type { Locale } from '../core/language/locale.js';
import { failure, success, type Result } from '../core/problem.js';
import type { CalculatedPlan } from './plan-result.js';

/** A calculated plan as a line of time, in SVG; a nudge for several people is drawn once. */
export function planPicture({ plan, nudges }: CalculatedPlan, reader: TextReader, locale: Locale): string {
  const once = new Map(nudges.map(({ milestone, on }) => [milestone, on]));
  const titled = [...once].map(([milestone, on]) => ({
    on,
    title: textFor(milestone, reader, locale).title,
  }));
  const { country, leave, deadlines } = plan;
  return renderTimeline({ country, leave, deadlines, nudges: titled }, locale);
}

/** What a file holds, by the end of its name. */
const formats = new Map<string, (svg: string) => string | Buffer>([
  ['.svg', (svg) => `${svg}\n`],
  ['.png', (svg) => pngOf(svg)],
]);

/** Writes the picture as the end of the file's name asks; nothing is written where that is no picture's. */
export async function writePicture(file: string, svg: string): Promise<Result<undefined>> {
  const format = formats.get(extname(file).toLowerCase());
  if (!format) {
    const expected = 'a file name that ends in .svg or .png';
    return failure({ code: 'option-invalid', facts: { option: '--picture', value: file, expected } });
  }
  try {
    await writeFile(file, format(svg));
    return success(undefined);
  } catch {
    return failure({ code: 'file-unwritable', facts: { option: '--picture', file } });
  }
}
