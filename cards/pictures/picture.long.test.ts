import { describe, expect, it } from '@jest/globals';
import { locales } from '../../core/language/locale.js';
import { pictured, type View } from '../../core/messages/view.js';
import { sampleViews } from '../testing/sample-views.js';
import { slackLimits, teamsLimits } from '../limits.js';
import type { Picture } from './drawn.js';
import { pictureOf } from './picture.js';
import { pngWithin } from './png.js';

const withPicture = (view: View, locale: (typeof locales)[number]): Picture => {
  const picture = pictureOf(view, locale);
  if (!picture) throw new Error(`${view.kind} has no picture`);
  return picture;
};

describe.each(locales)('the picture of a view in %s', (locale) => {
  const all = Object.values(sampleViews(locale));

  it('goes with those that the ledger remembers for it, and no others', () => {
    const kinds = all.filter((view) => pictureOf(view, locale)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(pictured));
  });

  it.each(all.filter(({ kind }) => pictured.includes(kind)))('of a $kind fits into a message', (view) => {
    const { svg, alternative } = withPicture(view, locale);
    expect(pngWithin(svg, teamsLimits.pictureBytes)?.subarray(1, 4).toString()).toBe('PNG');
    expect(alternative.length).toBeLessThanOrEqual(slackLimits.altText);
  });

  it('names nobody', () => {
    for (const view of all.filter(({ kind }) => pictured.includes(kind)))
      expect(JSON.stringify(pictureOf(view, locale))).not.toMatch(/Anna|Bram|Vries/);
  });
});

describe('the picture of an overview', () => {
  const view = sampleViews('nl').overview;

  it('says in words what its bars say', () => {
    const { alternative, svg } = withPicture(view, 'nl');
    for (const { count } of view.stages) {
      expect(alternative).toContain(` ${String(count)}`);
      expect(svg).toContain(`>${String(count)}</text>`);
    }
    expect(alternative).toMatch(/^In welke fase: /);
  });

  it('is none where there is nothing to count', () => {
    expect(pictureOf({ ...view, stages: [] }, 'nl')).toBeUndefined();
  });
});

it('a picture that is too large is drawn less fine, and left out where that does not help', () => {
  const { svg } = withPicture(sampleViews('nl').plan, 'nl');
  const [fine, coarse] = [pngWithin(svg, 1e6), pngWithin(svg, 50_000)];
  expect(coarse?.length).toBeLessThanOrEqual(50_000);
  expect(fine?.length).toBeGreaterThan(coarse?.length ?? 0);
  expect(pngWithin(svg, 100)).toBeUndefined();
});
