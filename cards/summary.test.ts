import { describe, expect, it } from '@jest/globals';
import { locales } from '../core/language/locale.js';
import { renderCard } from './render-card.js';
import { summaryOf } from './summary.js';
import { allSamples } from './testing/sample-views.js';

/** What a lock screen must not show to whoever stands by. */
const forbidden =
  /zwanger|bevall|geboor|baby|kind\b|verlof|uitgereken|adopt|pleeg|ouder|kolf|verlies|pregnan|birth|bab(y|ies)|child|leave|matern|foster|parent|due date|loss|anna|bram|vries|jansen/i;

const samples = locales.flatMap((locale) =>
  allSamples(locale).map((view) => ({ kind: view.kind, locale, view })),
);

describe.each(samples)('the notification of $kind in $locale', ({ view, locale }) => {
  it('is one short sentence or two that give nothing away', () => {
    const summary = summaryOf(view, locale);
    expect(summary).toMatch(/^\p{Lu}.{5,100}[.!]$/u);
    expect(summary).not.toMatch(forbidden);
  });

  it('is also what a client without cards shows', () => {
    expect(renderCard(view, locale).fallbackText).toBe(summaryOf(view, locale));
  });
});
