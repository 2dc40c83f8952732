import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createSecretKey, randomBytes } from 'node:crypto';
import { generationOf, open, seal, type TenantPlace } from './sealed-value.js';

const key = createSecretKey(randomBytes(32));
const place: TenantPlace = { tenantId: 'acme', collection: 'journeys', id: 'journey', field: 'facts' };

describe('a sealed value', () => {
  it('opens to what it was, whatever JSON that is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const sealed = seal({ generation: 1, key }, place, value, 64);
        expect(JSON.stringify(open(key, place, sealed))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('tells which key it needs', () => {
    expect(generationOf(seal({ generation: 70_000, key }, place, 'x', 64))).toBe(70_000);
  });

  it('is never the same twice', () => {
    const sealed = () => seal({ generation: 1, key }, place, 'x', 64).toString('hex');
    expect(sealed()).not.toBe(sealed());
  });

  it('does not tell short values apart by their length', () => {
    const lengthOf = (value: unknown) => seal({ generation: 1, key }, place, value, 64).length;
    expect(new Set(['', 'leave-wishes', 'talk-12-weeks', 'Zoë de Groot'].map(lengthOf)).size).toBe(1);
  });

  it('opens whatever the size of the blocks it was padded to', () => {
    const blocks = [32, 64, 2048];
    const sealed = blocks.map((block) => seal({ generation: 1, key }, place, 'x', block));
    expect(sealed.map(({ length }) => length)).toEqual(blocks.map((block) => 32 + block));
    expect(sealed.map((value) => open(key, place, value))).toEqual(['x', 'x', 'x']);
  });

  it.each<Partial<TenantPlace>>([
    { tenantId: 'other' },
    { collection: 'users' },
    { id: 'other' },
    { field: 'name' },
  ])('does not open in another place: %j', (other) => {
    const sealed = seal({ generation: 1, key }, place, 'x', 64);
    expect(() => open(key, { ...place, ...other }, sealed)).toThrow('authenticate');
  });

  it('does not open under another key, nor with any bit changed', () => {
    const sealed = seal({ generation: 1, key }, place, 'x', 64);
    expect(() => open(createSecretKey(randomBytes(32)), place, sealed)).toThrow('authenticate');
    for (let index = 4; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index]! ^= 1;
      expect(() => open(key, place, changed)).toThrow('authenticate');
    }
  });
});
