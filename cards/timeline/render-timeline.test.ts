import { describe, expect, it } from '@jest/globals';
import { locales } from '../../core/language/locale.js';
import { sampleTimeline } from '../testing/sample-timeline.js';
import { renderTimeline } from './render-timeline.js';

describe.each(locales)('the picture of a plan in %s', (locale) => {
  const svg = renderTimeline(sampleTimeline(locale), locale);

  it('is as wide as a phone', () => {
    expect(svg).toMatch(/^<svg [^>]*width="390" height="\d+"/);
  });

  it('tells in words all that it shows, and names nobody', () => {
    const described = /<desc id="desc">([^<]*)<\/desc>/.exec(svg)?.[1];
    for (const { title } of sampleTimeline(locale).nudges) expect(described).toContain(`: ${title}.`);
    expect(svg).not.toContain('Anna');
  });
});

describe('a title written by a stranger', () => {
  it('stays text', () => {
    const timeline = sampleTimeline('en');
    const title = '</text><script>alert("&")</script>\u0000';
    const svg = renderTimeline({ ...timeline, nudges: [{ ...timeline.nudges[0]!, title }] }, 'en');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('&lt;script&gt;alert(&quot;&amp;&quot;)');
  });
});
