import { describe, expect, it } from '@jest/globals';
import { loadCatalogue } from './catalogue.js';
import { createCatalogues } from './catalogues.js';

const shipped = loadCatalogue();
const catalogues = createCatalogues(shipped);

describe('the catalogue of a tenant', () => {
  it('is the shipped one where it has no wishes', () => {
    expect(catalogues.of({ id: 'acme' })).toBe(shipped);
  });

  it('is its own where it has, and the same until these change', () => {
    const withoutTalk = catalogues.of({ id: 'acme', customisation: { off: ['talk-6-weeks'] } });
    expect(withoutTalk.get('talk-6-weeks')).toBeUndefined();
    expect(catalogues.of({ id: 'acme', customisation: { off: ['talk-6-weeks'] } })).toBe(withoutTalk);
    expect(catalogues.of({ id: 'acme', customisation: { off: [] } }).get('talk-6-weeks')).toBeDefined();
    expect(catalogues.of({ id: 'other' }).get('talk-6-weeks')).toBeDefined();
  });

  it('finds what was switched off for the cards that are out', () => {
    const tenant = { id: 'acme', customisation: { off: ['talk-6-weeks'], shift: { handover: -3 } } };
    expect(catalogues.find(tenant, 'talk-6-weeks')?.id).toBe('talk-6-weeks');
    expect(catalogues.find(tenant, 'handover')).toBe(catalogues.of(tenant).get('handover'));
    expect(catalogues.find(tenant, 'coffee')).toBeUndefined();
  });
});
