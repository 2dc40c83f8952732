import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { locales } from '../core/language/locale.js';
import { checkAdaptiveCard } from './check-adaptive-card.js';
import { buttons, button, paragraph, section } from './elements.js';
import { renderCard } from './render-card.js';
import { anyView } from './testing/arbitrary-views.js';
import { readCard } from './testing/reference-library.js';
import { sampleViews } from './testing/sample-views.js';

const empty = renderCard(sampleViews('en')['no-journeys'], 'en');

describe('the limits of Teams', () => {
  it('hold for every card, whatever its data', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(...locales), (view, locale) => {
        const card = renderCard(view, locale);
        expect(checkAdaptiveCard(card)).toEqual([]);
        expect(readCard(card).complaints).toEqual([]);
      }),
    );
  });

  it('are told by name, with what was found and what is allowed', () => {
    const many = Array.from({ length: 7 }, () => button('Done', { do: 'done', nudge: 'n' }));
    expect(checkAdaptiveCard({ ...empty, body: [section(buttons(...many))] })).toEqual([
      { path: 'card', limit: 'actions', actual: 7, allowed: 6 },
    ]);
  });

  it('count bytes, not letters', () => {
    const body = Array.from({ length: 30 }, () => paragraph('€'.repeat(400)));
    expect(checkAdaptiveCard({ ...empty, body })).toMatchObject([{ limit: 'cardBytes', allowed: 28_672 }]);
  });
});
