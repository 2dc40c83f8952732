import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { locales } from '../language/locale.js';
import { journeyRoles } from '../leave/journey-facts.js';
import { createCatalogues } from './catalogues.js';
import { textFor } from './milestone-text.js';

describe('the words of a milestone', () => {
  const milestone = createCatalogues().shipped('NL').get('cover-plan')!;

  it('are those of the main text for a birthing parent, in the language asked', () => {
    expect(textFor(milestone, { role: 'birthing-parent' }, 'nl')).toBe(milestone.text.nl);
    expect(textFor(milestone, { role: 'birthing-parent' }, 'en')).toBe(milestone.text.en);
  });

  it('are of their own for a partner, and for an adoptive or foster parent', () => {
    expect(textFor(milestone, { role: 'partner' }, 'nl')).toBe(milestone.variants?.partner?.nl);
    expect(textFor(milestone, { role: 'adoptive-parent' }, 'en')).toBe(milestone.variants?.adoption?.en);
    expect(textFor(milestone, { role: 'foster-parent' }, 'en')).toBe(milestone.variants?.adoption?.en);
  });

  it('are the main text where a role has none of its own', () => {
    expect(textFor({ ...milestone, variants: undefined }, { role: 'partner' }, 'nl')).toBe(milestone.text.nl);
  });

  it.each(journeyRoles)(
    'have no cheer and no number of children for whoever lost one of several: %s',
    (role) => {
      const reader = { role, oneLivesReportedOn: Temporal.PlainDate.from('2026-11-16') };
      const hurtful = /\b(gefeliciteerd|geniet|meerling|tweeling|congratulations|enjoy|twins|multiples)\b/i;
      const said = createCatalogues()
        .shipped('NL')
        .all.filter(({ roles }) => roles.includes(role))
        .flatMap((one) => locales.map((locale) => ({ id: one.id, text: textFor(one, reader, locale) })));
      const found = said.filter(({ text: { title, why, steps, say } }) =>
        hurtful.test([title, why, ...steps, say].join(' ')),
      );
      expect(found.map(({ id }) => id)).toEqual([]);
    },
  );
});
