import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { createConnection, mongo, type Connection } from 'mongoose';
import { z } from 'zod';
import { systemClock } from '../../core/clock.js';
import type { Journey } from '../../core/journeys/journey.js';
import { freshContact } from '../../core/outbox/contact.js';
import type { Nudge } from '../../core/outbox/nudge.js';
import { employeeSubject, userSubject } from '../../core/people/subject.js';
import { duplicatesAt } from '../duplicate-key.js';
import { DataKeys } from '../encryption/data-keys.js';
import { environmentKeyProvider } from '../encryption/environment-key-provider.js';
import { KeyVault } from '../vault/key-vault.js';
import type { ModelDefinition } from '../models/definition.js';
import { definitions } from '../models/index.js';
import type { StoredDocument } from '../models/model.js';
import type { Secret } from '../models/secret.model.js';
import { inside } from '../testing/inside.js';
import { nine, sampleJourney, sampleNudge } from '../testing/samples.js';
import { openTestDatabase, type TestDatabase } from '../testing/database.js';
import { silentLog } from '../testing/test-store.js';
import { Entities } from './entities.js';
import { SetAside } from './set-aside.js';

let database: TestDatabase;
let connection: Connection;
let keys: DataKeys;
let secrets: Entities<Secret>;
let journeys: Entities<Journey>;
let nudges: Entities<Nudge>;
/** What the audit trail was told. */
const told: unknown[] = [];
const collection = <E extends { readonly id: string }>(
  definition: ModelDefinition<E>,
  keysOf = () => keys.of('acme'),
): Entities<E> =>
  new Entities(connection, definition, keysOf, new SetAside(silentLog), (note) => void told.push(note));
beforeAll(async () => {
  database = await openTestDatabase();
  connection = createConnection(database.uri, {
    promoteBuffers: true,
    autoIndex: false,
    monitorCommands: true,
  });
  const provider = environmentKeyProvider({ current: randomBytes(32).toString('base64') });
  keys = new DataKeys(new KeyVault(await database.vault()), provider, systemClock);
  secrets = collection(definitions.secrets, () => keys.of('installation'));
  journeys = collection(definitions.journeys);
  nudges = collection(definitions.nudges);
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

const own = <T>(work: () => Promise<T>): Promise<T> => inside('acme', work);
const secret = (id: string): Secret => ({ id, secret: `secret of ${id}` });

const writeSchema = z.object({
  documents: z.array(z.unknown()).optional(),
  updates: z.array(z.unknown()).optional(),
});

/** A planned nudge, as it is read. */
async function savedNudge(id: string): Promise<Nudge> {
  const { dueAt: nextAt, ...planned } = sampleNudge();
  const state = { state: 'planned', attempts: 0, nextAt, claim: undefined, reason: undefined } as const;
  const unsent = { deliveryId: undefined, sendingAt: undefined, deliveredAt: undefined };
  await nudges.save({ id, ...planned, ...state, ...unsent });
  const read = await nudges.get(id);
  if (!read) throw new Error('It was saved just now');
  return read;
}

describe('inserting what is new', () => {
  it('counts what went in, and leaves what was there as it was', async () => {
    expect(await secrets.insertNew([secret('a')])).toBe(1);
    expect(await secrets.insertNew([{ id: 'a', secret: 'other' }, secret('b'), secret('c')])).toBe(2);
    expect(await secrets.get('a')).toEqual(secret('a'));
    expect(await secrets.insertNew([secret('a'), secret('b')])).toBe(0);
  });

  it('is no duplicate where a bulk failed for another reason', () => {
    const failed: unknown = Object.create(mongo.MongoBulkWriteError.prototype, {
      writeErrors: { value: [] },
    });
    expect(duplicatesAt(failed)).toBeUndefined();
  });

  it('counts by the refusals, not by what a server says it inserted', async () => {
    const twice = [{ _id: 'twice' }, { _id: 'twice' }];
    const error: unknown = await secrets.model
      .insertMany(twice, { ordered: false, lean: true })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(mongo.MongoBulkWriteError);
    Object.defineProperty(error, 'insertedCount', { value: 99 });
    expect(duplicatesAt(error)?.size).toBe(1);
  });

  it('asks the store nothing where there is nothing', async () => {
    const nobody = collection(definitions.consents, () => Promise.reject(new Error('not asked for')));
    expect(await nobody.insertNew([])).toBe(0);
    expect(await nobody.getMany([])).toEqual([]);
    await expect(nobody.remove([])).resolves.toBeUndefined();
  });

  it('fails where something else went wrong', async () => {
    const unfit = { id: '', secret: 'has no id' };
    await expect(secrets.insertNew([unfit])).rejects.toThrow('does not fit its schema');
    expect(duplicatesAt(new Error('connection lost'))).toBeUndefined();
  });
});

describe('much at once', () => {
  it('is written a hundred at a time, so that others have their turn', async () => {
    const sizes: number[] = [];
    const count = ({ command }: mongo.CommandStartedEvent): void => {
      const { documents, updates } = writeSchema.parse(command);
      if (documents ?? updates) sizes.push((documents ?? updates ?? []).length);
    };
    connection.getClient().on('commandStarted', count);
    const many = Array.from({ length: 250 }, (_, index) => secret(`many-${index}`));
    expect(await secrets.insertNew(many)).toBe(250);
    expect(await secrets.insertNew(many)).toBe(0);
    await secrets.saveMany(many.map(({ id }) => ({ id, secret: 'another' })));
    connection.getClient().off('commandStarted', count);
    expect(sizes).toEqual([100, 100, 50, 100, 100, 50, 100, 100, 50]);
    expect(await secrets.getMany(many.map(({ id }) => id))).toHaveLength(250);
    expect(await secrets.get('many-249')).toEqual({ id: 'many-249', secret: 'another' });
  });
});

describe('taking', () => {
  it('hands an entity to one of two, and to nobody where the filter does not hold', async () => {
    await secrets.save(secret('taken'));
    expect(await secrets.take('taken', { secret: 'another' })).toBeUndefined();
    const taken = await Promise.all([secrets.take('taken'), secrets.take('taken')]);
    expect(taken.filter((each) => each !== undefined)).toEqual([secret('taken')]);
  });
});

describe('what the audit trail is told', () => {
  beforeEach(() => {
    told.length = 0;
  });
  const anna = employeeSubject('anna');

  it.each<[string, (journey: Journey) => Promise<unknown>]>([
    ['saved', (journey) => journeys.save(journey)],
    ['inserted', (journey) => journeys.insert(journey)],
    ['inserted where it is new', (journey) => journeys.insertNew([journey])],
  ])('of what is %s is what was done, to what, and whom it is about', (way, put) =>
    own(async () => {
      await put(sampleJourney(way, 'anna'));
      expect(told).toEqual([{ act: 'saved', what: 'journeys', about: [anna] }]);
    }),
  );

  it('of what is removed is who was in it, and nothing where nothing was', () =>
    own(async () => {
      await journeys.saveMany(['one', 'two', 'three'].map((id) => sampleJourney(id, 'anna')));
      told.length = 0;
      await journeys.remove(['one', 'two', 'nowhere']);
      await journeys.take('three');
      await journeys.remove(['nowhere']);
      await journeys.take('nowhere');
      expect(told).toEqual([
        { act: 'removed', what: 'journeys', about: [anna, anna] },
        { act: 'removed', what: 'journeys', about: [anna] },
      ]);
    }));

  it('of a change is what the change means, where it was made', () =>
    own(async () => {
      const read = await savedNudge('answered');
      await nudges.changeAsRead(read, { state: 'done' });
      await nudges.changeAsRead(read, { state: 'dismissed' });
      await nudges.change('answered', {}, { state: 'planned' });
      await nudges.change('answered', {}, { state: 'planned' }, { state: 'done' });
      await nudges.change('nowhere', {}, { state: 'planned' }, { state: 'done' });
      await nudges.remove(['answered']);
      const answered = { act: 'answered', what: 'outbox', about: [userSubject('manager')] };
      expect(told).toEqual([answered, answered]);
    }));

  it('is nothing of what is the outbox’s own matter', () =>
    own(async () => {
      const contacts = collection(definitions.contacts);
      const contact = freshContact({ userId: 'manager', chat: 'slack' });
      await contacts.save({ ...contact, heldUntil: nine });
      await contacts.change(contact.id, {}, { heldBy: 'run' });
      await contacts.remove([contact.id]);
      expect(told).toEqual([]);
    }));
});

describe('what is done to an entity as it was read', () => {
  it('is done to nothing that has moved on since, and to no copy', () =>
    own(async () => {
      const before = await savedNudge('moved');
      const now = await nudges.changeAsRead(before, { state: 'sending' });
      if (!now) throw new Error('Nobody else has written it');
      for (const known of [before, { ...now }]) {
        expect(await nudges.changeAsRead(known, { state: 'done' })).toBeUndefined();
        expect(await nudges.takeAsRead(known)).toBeUndefined();
      }
      expect(await nudges.get('moved')).toEqual(now);
      expect(await nudges.takeAsRead(now)).toEqual(now);
      expect(await nudges.get('moved')).toBeUndefined();
    }));

  it('is done to what was inserted just now, too', () =>
    own(async () => {
      const read = await savedNudge('model of a new one');
      const fresh: Nudge = { ...read, id: 'inserted', milestoneId: 'another' };
      await nudges.insert(fresh);
      expect(await nudges.changeAsRead(fresh, { state: 'done' })).toMatchObject({ state: 'done' });
      expect(await nudges.get('inserted')).toMatchObject({ state: 'done' });
    }));

  it('is nothing where no stamp tells who wrote last', async () => {
    const known = sampleJourney('stampless', 'anna');
    await own(() => journeys.insert(known));
    expect(await own(() => journeys.changeAsRead(known, { facts: known.facts }))).toBeUndefined();
    expect(await own(() => journeys.takeAsRead(known))).toBeUndefined();
  });
});

describe('a filter', () => {
  it('by a field that its table has not is a fault, and finds nothing by chance', async () => {
    await expect(secrets.find({ secrets: 'misspelt' })).rejects.toThrow('secrets');
    await expect(own(() => nudges.change('any', { stat: 'planned' }, { state: 'done' }))).rejects.toThrow(
      'stat',
    );
  });
});

describe('what is sealed together', () => {
  const piece = async (id: string): Promise<unknown> =>
    (await connection.collection<StoredDocument>('outbox').findOne({ _id: id }))?.['sealed'];

  it('is changed by who has read it, with all beside it, and by nobody else', () =>
    own(async () => {
      const read = await savedNudge('together');
      await expect(nudges.change('together', {}, { attempts: 1 })).rejects.toThrow('together');
      await expect(nudges.change('together', {}, { state: 'done', reason: undefined })).rejects.toThrow();
      expect(await nudges.get('together')).toEqual(read);
      await nudges.changeAsRead(read, { attempts: 3, claim: 'run' });
      expect(await nudges.get('together')).toEqual({ ...read, attempts: 3, claim: 'run' });
    }));

  it('is written again only where something of it changes', () =>
    own(async () => {
      const read = await savedNudge('alone');
      const before = await piece('alone');
      const now = await nudges.changeAsRead(read, { state: 'sending' });
      expect(await piece('alone')).toEqual(before);
      await nudges.changeAsRead(now ?? read, { nextAt: undefined });
      expect(await piece('alone')).not.toEqual(before);
      expect(await nudges.get('alone')).toEqual({ ...read, state: 'sending', nextAt: undefined });
    }));
});

describe('changing many at once', () => {
  it('is refused where the audit trail has to be told of each', async () => {
    await expect(journeys.changeMany([])).rejects.toThrow('journeys: changes are told one by one');
  });
});
