import { describe, expect, it } from '@jest/globals';
import { createConnection } from 'mongoose';
import type { z } from 'zod';
import { holderOf, layoutOf, type Table } from './layout.js';
import { compileModel, hashField } from './model.js';
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

  it('that is looked for by a hash has one to look in', () => {
    for (const { collection, indexes, hashes } of tables) {
      const indexed = indexes.flatMap(({ key }) => Object.keys(key));
      expect([collection, hashes.map(hashField).filter((field) => !indexed.includes(field))]).toEqual([
        collection,
        [],
      ]);
    }
  });

  it('of a tenant’s has one beside it, to walk through all of a tenant’s in an order that holds', () => {
    const connection = createConnection();
    const keys = [
      compileModel(connection, definitions.standIns),
      compileModel(connection, definitions.receipts),
    ].map(({ schema }) => schema.indexes().map(([key]) => key));
    const inOrder = { tenantId: 1, _id: 1 };
    expect(keys).toEqual([expect.arrayContaining([inOrder]), expect.not.arrayContaining([inOrder])]);
  });

  it('keeps apart what there may be once of', () => {
    const once = tables.flatMap(({ collection, indexes }) =>
      indexes.flatMap(({ key, unique }) =>
        unique ? [`${collection} ${Object.keys(key).slice(1).join(' ')}`] : [],
      ),
    );
    expect(once.toSorted()).toEqual([
      'announcements employeeIdHash',
      'auditEntries writer sequence',
      'coverCards journeyIdHash',
      'employees personnelNumberHash',
      'journeys ordinalHash',
      'requests slotHash',
      'users emailHash',
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

  it('as it was read is found again by a stamp that lies by itself, and is small', () => {
    const stamped = Object.values<Table & { stamp?: string }>(definitions).flatMap((table) =>
      table.stamp === undefined ? [] : [[holderOf(table, table.stamp), table.stamp]],
    );
    expect(stamped.length).toBeGreaterThan(0);
    for (const [holder, stamp] of stamped) expect(holder).toBe(stamp);
  });

  it('of what is sealed together is made by who has read it alone: its collection has a stamp, or never changes it', () => {
    for (const definition of Object.values<Table & { changes?: z.ZodType; stamp?: string }>(definitions)) {
      const names = layoutOf(definition).together?.names ?? [];
      const changed = names.filter(
        (name) =>
          definition.changes
            ?.safeParse({ [name]: undefined })
            .error?.issues.every(({ code }) => code !== 'unrecognized_keys') !== false,
      );
      if (definition.changes && definition.stamp === undefined) expect(changed).toEqual([]);
    }
  });

  it.each([
    { ...definitions.contacts, fixed: ['userId', 'chat'] },
    { ...definitions.coverCards, fixed: ['journeyId', 'employeeId'] },
    { ...definitions.sentMessages, fixed: ['recipientId', 'conversation'] },
    { ...definitions.nudges, fixed: ['journeyId', 'milestoneId', 'recipientId'] },
    { ...definitions.flows, fixed: ['userId', 'command'] },
    { ...definitions.users, fixed: ['name', 'email'] },
  ])('of $collection is never of whom it is about', ({ changes, fixed }) => {
    for (const field of fixed)
      expect(changes?.safeParse({ [field]: undefined }).error?.issues).toMatchObject([
        { code: 'unrecognized_keys', keys: [field] },
      ]);
  });

  it('of someone is of what they set, and of what is found out about them', () => {
    const { changes } = definitions.users;
    const settable = [
      'chat',
      'chatUserId',
      'settings',
      'errorReports',
      'nudges',
      'leftOn',
      'roles',
      'given',
      'taken',
    ];
    expect(changes?.safeParse(Object.fromEntries(settable.map((field) => [field, undefined])))).toMatchObject(
      {
        success: true,
      },
    );
  });

  it('of a trail gives it another version', () => {
    const trail = { employeeId: 'employee', nudges: [], messages: [] };
    const version = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
    expect(definitions.trails.changes?.safeParse({ version, trail }).success).toBe(true);
    expect(definitions.trails.changes?.safeParse({ trail }).success).toBe(false);
  });
});
