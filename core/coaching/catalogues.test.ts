import { describe, expect, it } from '@jest/globals';
import { createCatalogues } from './catalogues.js';

const catalogues = createCatalogues();
const shipped = catalogues.shipped('NL');
const acme = { id: 'acme', country: 'NL' };

describe('the catalogue of a tenant', () => {
  it('is the shipped one where it has no wishes', () => {
    expect(catalogues.of(acme)).toBe(shipped);
  });

  it('is its own where it has, and the same until these change', () => {
    const withoutTalk = catalogues.of({ ...acme, customisation: { off: ['talk-6-weeks'] } });
    expect(withoutTalk.get('talk-6-weeks')).toBeUndefined();
    expect(catalogues.of({ ...acme, customisation: { off: ['talk-6-weeks'] } })).toBe(withoutTalk);
    expect(catalogues.of({ ...acme, customisation: { off: [] } }).get('talk-6-weeks')).toBeDefined();
    expect(catalogues.of({ ...acme, id: 'other' }).get('talk-6-weeks')).toBeDefined();
  });

  it('finds what was switched off for the cards that are out', () => {
    const tenant = { ...acme, customisation: { off: ['talk-6-weeks'], shift: { handover: -3 } } };
    expect(catalogues.find(tenant, 'talk-6-weeks')?.id).toBe('talk-6-weeks');
    expect(catalogues.find(tenant, 'handover')).toBe(catalogues.of(tenant).get('handover'));
    expect(catalogues.find(tenant, 'coffee')).toBeUndefined();
  });
});
