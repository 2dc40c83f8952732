import { describe, expect, it } from '@jest/globals';
import { locales } from '../core/language/locale.js';
import { cardActionSchema } from '../core/messages/card-action.js';
import type { CardButton, FormElement } from './adaptive-card.js';
import { renderCard } from './render-card.js';
import { readCard } from './testing/reference-library.js';
import { allSamples } from './testing/sample-views.js';

const samples = locales.flatMap((locale) =>
  allSamples(locale).map((view) => ({
    kind: view.kind,
    locale,
    card: renderCard(view, locale),
  })),
);

const actionsIn = (element: FormElement): readonly CardButton[] => {
  if (element.type === 'ActionSet') return element.actions;
  if (element.type !== 'Container') return [];
  return [...element.items.flatMap(actionsIn), ...(element.selectAction ? [element.selectAction] : [])];
};

describe.each(samples)('the card of $kind in $locale', ({ card, locale }) => {
  it('is an Adaptive Card 1.5 of which the reference library understands every word', () => {
    const sent: unknown = JSON.parse(JSON.stringify(card));
    expect(readCard(card)).toEqual({ complaints: [], json: sent });
  });

  it('has a title that a screen reader finds', () => {
    const titles = card.body.filter((element) => element.type === 'TextBlock' && element.size === 'Large');
    expect(titles).toMatchObject([{ style: 'heading' }]);
  });

  it('has buttons that the coach understands when they come back', () => {
    const refresh = card.refresh ? [card.refresh.action] : [];
    for (const button of [...card.body.flatMap(actionsIn), ...(card.actions ?? []), ...refresh]) {
      if (button.type !== 'Action.Execute') continue;
      const { verb, data } = button;
      expect(cardActionSchema.parse(JSON.parse(JSON.stringify(data))).do).toBe(verb);
    }
  });

  it('is in one language', () => {
    expect(card.lang).toBe(locale);
  });
});
