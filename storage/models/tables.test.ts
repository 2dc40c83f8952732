import { describe, expect, it } from '@jest/globals';
import { hashField } from './model.js';
import { definitions } from './index.js';

const tables = Object.values(definitions).map((definition) => {
  const { collection, owner, indexes, fields, hashes, changes } = definition;
  return { collection, owner, indexes, changes, fields: Object.keys(fields), hashes: Object.keys(hashes) };
});
describe('every index', () => {
  it('of what is a tenant’s begins with the tenant, and goes on: nobody is looked for among the others’', () => {
    const ofTenants = tables.filter(({ owner }) => owner === 'tenant');
    for (const { collection, indexes } of ofTenants)
      for (const { key } of indexes) {
        const [first, ...others] = Object.keys(key);
        expect([collection, first, others.length > 0]).toEqual([collection, 'tenantId', true]);
      }
  });

  it('is over fields that there are', () => {
    for (const { collection, indexes, fields, hashes } of tables)
      for (const { key } of indexes)
        for (const field of Object.keys(key))
          expect([collection, ['_id', 'tenantId', ...fields, ...hashes.map(hashField)]]).toEqual([
            collection,
            expect.arrayContaining([field]),
          ]);
  });

  it('is there once', () => {
    for (const { collection, indexes } of tables) {
      const keys = indexes.map(({ key }) => JSON.stringify(key));
      expect([collection, keys]).toEqual([collection, [...new Set(keys)]]);
    }
  });
});

describe('a change', () => {
  const changing = tables.filter(({ changes }) => changes !== undefined);

  it.each(changing)('of $collection is of fields that there are, and never of the id', ({ changes }) => {
    const problems = (change: object) => changes?.safeParse(change).error?.issues ?? [];
    const unknown = (change: object) => problems(change).filter(({ code }) => code === 'unrecognized_keys');
    expect(unknown({ id: 'another' })).toHaveLength(1);
    expect(unknown({ 'no such field': 1 })).toHaveLength(1);
  });

  it('of a contact is never of whom it is about', () => {
    const { success } = definitions.contacts.changes?.safeParse({ heldBy: 'run' }) ?? {};
    expect(success).toBe(true);
    for (const change of [{ userId: 'another' }, { chat: 'slack' }])
      expect(definitions.contacts.changes?.safeParse(change).success).toBe(false);
  });

  it('of a trail gives it another version', () => {
    const trail = { employeeId: 'employee', nudges: [], messages: [] };
    const version = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
    expect(definitions.trails.changes?.safeParse({ version, trail }).success).toBe(true);
    expect(definitions.trails.changes?.safeParse({ trail }).success).toBe(false);
  });
});
