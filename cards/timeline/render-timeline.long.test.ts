import { describe, expect, it } from '@jest/globals';
import { locales } from '../../core/language/locale.js';
import { pngOf } from '../pictures/png.js';
import { sampleTimeline } from '../testing/sample-timeline.js';
import { renderTimeline } from './render-timeline.js';

/** The width of a PNG, which stands in its first chunk. */
const widthOf = (png: Buffer): number => png.readUInt32BE(16);

describe.each(locales)('the picture of a plan in %s', (locale) => {
  const svg = renderTimeline(sampleTimeline(locale), locale);

  it('becomes a sharp PNG with letters in it, on a server without fonts', () => {
    const png = pngOf(svg);
    expect(widthOf(png)).toBe(780);
    expect(png.length).toBeGreaterThan(2 * pngOf(svg.replaceAll(/<text.*?<\/text>/g, '')).length);
  });
});

it('a title written by a stranger is drawn as text', () => {
  const timeline = sampleTimeline('en');
  const title = '</text><script>alert("&")</script>\u0000';
  const svg = renderTimeline({ ...timeline, nudges: [{ ...timeline.nudges[0]!, title }] }, 'en');
  expect(pngOf(svg).length).toBeGreaterThan(1000);
});
