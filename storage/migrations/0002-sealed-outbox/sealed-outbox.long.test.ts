import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection, type mongo } from 'mongoose';
import { Temporal } from 'temporal-polyfill';
import type { Nudge } from '../../../core/outbox/nudge.js';
import { systemClock } from '../../../core/clock.js';
import { DataKeys } from '../../encryption/data-keys.js';
import { KeyVault } from '../../vault/key-vault.js';
import type { StoredDocument } from '../../models/model.js';
import { openStore, type Store } from '../../store.js';
import { openTestDatabase, type TestDatabase } from '../../testing/database.js';
import { inside } from '../../testing/inside.js';
import { silentLog, testKeyProvider } from '../../testing/test-store.js';
import { firstSchema } from '../0001-first-schema.js';
import { migrate, type MigrationTools } from '../migrate.js';
import type { Migration } from '../migration.js';
import { OldStore } from './testing/old-store.js';
import { sealedOutbox } from './index.js';

let server: TestDatabase;
let connection: Connection;
let database: mongo.Db;
let tools: MigrationTools;
let warnings: object[];
let store: Store;
beforeEach(async () => {
  server = await openTestDatabase();
  connection = await createConnection(server.uri, { promoteBuffers: true }).asPromise();
  database = connection.db!;
  warnings = [];
  tools = {
    database,
    keys: new DataKeys(new KeyVault(await server.vault()), testKeyProvider, systemClock),
    clock: systemClock,
    log: { ...silentLog, warn: (fields) => warnings.push(fields) },
  };
  await migrate(tools, [firstSchema]);
  await new OldStore(database, await tools.keys.of('acme')).fill();
});
afterEach(async () => {
  await store.close();
  await connection.close();
  await server.close();
});

/** The migration as it is, and with a process that dies after each batch, before that is noted. */
const ways: Record<string, () => Promise<void>> = {
  'at one go': () => migrate(tools, [firstSchema, sealedOutbox]),
  'by processes that die after every batch': async () => {
    const begun = new Set<string | undefined>();
    const dying: Migration = {
      ...sealedOutbox,
      async step(context, cursor) {
        const next = await sealedOutbox.step(context, cursor);
        if (begun.has(cursor)) return next;
        begun.add(cursor);
        throw new Error('killed');
      },
    };
    for (let isKilled = true; isKilled;)
      isKilled = await migrate(tools, [firstSchema, dying]).then(
        () => false,
        () => true,
      );
    expect(begun.size).toBeGreaterThan(8);
  },
};

const open = async (): Promise<Store> => {
  store = await openStore({
    mongodbUri: server.uri,
    dataDir: '',
    vault: server.vault,
    keyProvider: testKeyProvider,
    log: silentLog,
  });
  return store;
};
const own = <T>(work: () => Promise<T>): Promise<T> => inside('acme', work);
const raw = (name: string) => database.collection<StoredDocument>(name);

describe.each(Object.entries(ways))('a store of schema 1, brought up to date %s,', (_way, bringUp) => {
  beforeEach(async () => {
    await bringUp();
    await open();
  });

  const ofMilestone = async (milestoneId: string): Promise<Nudge | undefined> => {
    const { nudges } = store.repositories;
    const [id] = await nudges.idsOf([{ journeyId: 'journey', milestoneId, recipientId: 'manager' }]);
    return nudges.get(id!);
  };

  it('has its people and journeys as they were, found as before', () =>
    own(async () => {
      const { users, employees, journeys, conversations } = store.repositories;
      expect(await users.findByEmail('mo@acme.example')).toMatchObject({ id: 'manager', name: 'Mo Manager' });
      const [employee] = await employees.managedBy('manager');
      expect(employee).toMatchObject({ id: 'employee', name: 'Em Ployee', managerId: 'manager' });
      expect(await employees.findByPersonnelNumber('0042')).toEqual(employee);
      expect(await employees.findByEmails(['em@acme.example'])).toEqual([employee]);
      expect((await journeys.get('journey'))?.facts).toMatchObject({ role: 'partner', multiples: false });
      expect(await conversations.get('manager', 'slack')).toMatchObject({ conversationId: 'D1' });
    }));

  it('has every nudge that still means something, under its new id', () =>
    own(async () => {
      const { nudges } = store.repositories;
      expect(await nudges.withState('manager', 'planned')).toHaveLength(OldStore.planned);
      expect(await ofMilestone('planned-7')).toMatchObject({
        state: 'planned',
        on: Temporal.PlainDate.from('2026-11-02'),
        expiresOn: Temporal.PlainDate.from('2026-11-16'),
        nextAt: Temporal.Instant.from('2026-11-02T08:00:00Z'),
        attempts: 0,
        deliveryId: undefined,
      });
      expect(await ofMilestone('cancelled')).toBeUndefined();
      expect(await nudges.dueRecipients(systemClock.now(), 1, new Set())).toEqual(['manager']);
    }));

  it('has one entry in the ledger for the message that nudges of a digest share', () =>
    own(async () => {
      const [one, other] = [await ofMilestone('digest-1'), await ofMilestone('digest-2')];
      expect(one).toMatchObject({ state: 'delivered', deliveryId: 'delivery' });
      expect(one?.deliveredAt).toEqual(Temporal.Instant.from('2026-11-02T08:01:00Z'));
      const standing = await store.repositories.messages.standingWith('manager');
      expect(standing).toHaveLength(1);
      expect(standing[0]).toMatchObject({
        view: 'digest',
        locale: 'en',
        state: 'standing',
        messageId: '1.2',
        conversation: { conversationId: 'D1' },
        sentAt: one?.deliveredAt,
      });
      expect(standing[0]?.nudges.toSorted()).toEqual([one!.id, other!.id].toSorted());
      const { conversation } = standing[0]!;
      expect(await store.repositories.messages.findByMessageId(conversation, '1.2')).toEqual(standing[0]);
      const shown = standing[0]?.shows.map(({ nudgeId }) => nudgeId);
      expect(shown?.toSorted()).toEqual([one!.id, other!.id].toSorted());
    }));

  it('has a trail for the journey that holds them all', () =>
    own(async () => {
      const trail = await store.repositories.trails.get('journey');
      expect(trail?.employeeId).toBe('employee');
      expect(new Set(trail?.nudges).size).toBe(OldStore.nudges);
      const standing = await store.repositories.messages.standingWith('manager');
      expect(trail?.messages).toEqual(standing.map(({ id }) => id));
      expect(await store.repositories.nudges.getMany(trail?.nudges ?? [])).toHaveLength(OldStore.nudges);
      expect(await store.repositories.trails.get('no such journey')).toBeUndefined();
    }));

  it('leaves nothing behind, and says what could not be opened', async () => {
    expect(await raw('nudges').countDocuments()).toBe(0);
    expect(warnings).toContainEqual({ collection: 'nudges', id: 'old-damaged' });
    expect(warnings).toContainEqual({ collection: 'users', id: 'damaged' });
    const employee = await raw('employees').findOne({ _id: 'employee' });
    expect(employee).not.toHaveProperty('managerId');
  });

  it('has documents like those that are written from now on: as large, field by field', () =>
    own(async () => {
      const { users, employees, journeys, conversations, nudges, messages } = store.repositories;
      const shapeOf = async (name: string, _id: string): Promise<object> => {
        const fields = Object.entries((await raw(name).findOne({ _id })) ?? {});
        return Object.fromEntries(
          fields.map(([field, value]) => [field, value instanceof Buffer ? value.length : typeof value]),
        );
      };
      const found = <T>(entity: T | undefined): T => {
        if (entity === undefined) throw new Error('It was not brought over');
        return entity;
      };
      const nudge = found(await ofMilestone('digest-1'));
      const message = found((await messages.standingWith('manager'))[0]);
      const ways: [string, string, () => Promise<unknown>][] = [
        ['users', 'manager', async () => users.saveMany([found(await users.get('manager'))])],
        ['employees', 'employee', async () => employees.saveMany([found(await employees.get('employee'))])],
        ['journeys', 'journey', async () => journeys.save(found(await journeys.get('journey')))],
        [
          'conversations',
          'manager/slack',
          async () => conversations.save(found(await conversations.get('manager', 'slack'))),
        ],
        ['outbox', nudge.id, () => nudges.change(nudge.id, { states: [nudge.state] }, changeable(nudge))],
        [
          'sentMessages',
          message.id,
          async () => {
            await messages.remove([message.id]);
            await messages.insert(message);
          },
        ],
      ];
      for (const [name, id, write] of ways) {
        const before = await shapeOf(name, id);
        await write();
        expect([name, await shapeOf(name, id)]).toEqual([name, expect.objectContaining(before)]);
      }
    }));

  it('has what was being sent in the hands of whoever sent it, until their lease ends', () =>
    own(async () => {
      expect(await ofMilestone('held')).toMatchObject({
        state: 'sending',
        claim: 'run',
        deliveryId: 'delivery-2',
        attempts: 1,
      });
    }));
});

/** What may change in a nudge. */
const changeable = ({ on, expiresOn, nextAt, deliveryId, sendingAt, attempts, deliveredAt }: Nudge) => ({
  ...{ on, expiresOn, nextAt, deliveryId, sendingAt, attempts, deliveredAt },
});

describe('a store that holds documents of a tenant whose erasure was cut short', () => {
  it('opens all the same', async () => {
    await tools.keys.destroy('acme');
    await expect(open()).resolves.toBeDefined();
    for (const name of ['nudges', 'outbox']) expect(await raw(name).countDocuments()).toBe(0);
  });
});
