import { describe, expect, it } from '@jest/globals';
import { locales } from '../../core/language/locale.js';
import { sampleViews } from '../testing/sample-views.js';
import type { Timeline } from './entries.js';
import { renderTimeline } from './render-timeline.js';
import { pngOf } from '../pictures/png.js';

const sample = (locale: 'nl' | 'en'): Timeline => {
  const { plan, steps } = sampleViews(locale).plan;
  return { country: plan.country, leave: plan.leave, deadlines: plan.deadlines, nudges: steps };
};

/** The width of a PNG, which stands in its first chunk. */
const widthOf = (png: Buffer): number => png.readUInt32BE(16);

describe.each(locales)('the picture of a plan in %s', (locale) => {
  const svg = renderTimeline(sample(locale), locale);

  it('is as wide as a phone', () => {
    expect(svg).toMatch(/^<svg [^>]*width="390" height="\d+"/);
  });

  it('tells in words all that it shows, and names nobody', () => {
    const described = /<desc id="desc">([^<]*)<\/desc>/.exec(svg)?.[1];
    for (const { title } of sample(locale).nudges) expect(described).toContain(`: ${title}.`);
    expect(svg).not.toContain('Anna');
  });

  it('becomes a sharp PNG with letters in it, on a server without fonts', () => {
    const png = pngOf(svg);
    expect(widthOf(png)).toBe(780);
    expect(png.length).toBeGreaterThan(2 * pngOf(svg.replaceAll(/<text.*?<\/text>/g, '')).length);
  });
});

describe('a title written by a stranger', () => {
  it('stays text', () => {
    const timeline = sample('en');
    const title = '</text><script>alert("&")</script>\u0000';
    const svg = renderTimeline({ ...timeline, nudges: [{ ...timeline.nudges[0]!, title }] }, 'en');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('&lt;script&gt;alert(&quot;&amp;&quot;)');
    expect(pngOf(svg).length).toBeGreaterThan(1000);
  });
});
