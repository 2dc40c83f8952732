import { describe, expect, it } from '@jest/globals';
import { jurisdictionOf } from '../countries/registry.js';
import { createCatalogues } from './catalogues.js';
import { inOwnWords, ownAnchors, ownMilestone } from './own-milestone.js';
import { applyCustomisation } from './tenant-catalogue.js';

const shipped = createCatalogues().shipped('NL');
const words = {
  text: {
    title: 'Koffie drinken',
    why: 'Het verlof komt dichtbij en een praatje doet goed.',
    steps: ['Vraag hoe het gaat met {name}.', 'Neem er echt even de tijd voor.'],
    say: 'Zullen we even koffie drinken?',
    avoid: 'Begin niet over het werk dat blijft liggen.',
  },
  url: 'https://intranet.example.com/verlof',
};
const errorsOf = (own: object, off: readonly string[] = []) => {
  const applied = applyCustomisation(shipped, { own: [own], off }, jurisdictionOf('NL'));
  return applied.ok ? [] : applied.errors.map(({ message }) => message);
};

describe('a milestone in words of an employer', () => {
  it.each(ownAnchors)('counted from %s is one that can be planned', (anchor) => {
    expect(errorsOf(ownMilestone('koffie', words, anchor, -10))).toEqual([]);
    expect(errorsOf(ownMilestone('koffie', words, anchor, 0))).toEqual([]);
  });

  it.each(shipped.all.map((milestone) => [milestone.id, milestone] as const))(
    'in place of %s keeps its days',
    (id, milestone) => {
      expect(errorsOf(inOwnWords(milestone, words), [id])).toEqual([]);
      const applied = applyCustomisation(
        shipped,
        { own: [inOwnWords(milestone, words)], off: [id] },
        jurisdictionOf('NL'),
      );
      const own = applied.ok ? applied.catalogue.get(`own-${id}`) : undefined;
      expect([own?.due, own?.expires, own?.guards]).toEqual([
        milestone.due,
        milestone.expires,
        milestone.guards,
      ]);
    },
  );
});
