import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mongoose';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Journey } from '../../core/journeys/journey.js';
import { namedIn } from '../../core/people/context.js';
import { employeeSubject } from '../../core/people/subject.js';
import { Unreadable, type UnreadableProblem } from '../../core/unreadable.js';
import { MemoryLog } from '../../bots/testing/memory-log.js';
import { generationOf } from '../encryption/sealed-value.js';
import { inside } from '../testing/inside.js';
import type { StoredDocument } from '../models/model.js';
import {
  nine,
  sampleConversation,
  sampleEmployee,
  sampleMessage,
  sampleNudge,
  sampleUser,
} from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

let test: TestStore;
let plain: Connection;
const log = new MemoryLog();
beforeAll(async () => {
  test = await openTestStore({ log });
  plain = createConnection(test.uri);
});
afterAll(async () => {
  await plain.close();
  await test.close();
});

const journey = (id: string): Journey => ({
  id,
  employeeId: `employee of ${id}`,
  ordinal: 0,
  facts: { role: 'partner', announcedOn: Temporal.PlainDate.from('2026-09-01'), multiples: false },
});

/** Saves a journey, changes its document past the store, and reads it again. */
async function readAfter(id: string, change: Record<string, unknown>): Promise<unknown> {
  const { journeys } = test.store.repositories;
  await inside('acme', () => journeys.save(journey(id)));
  await plain.collection<StoredDocument>('journeys').updateOne({ _id: id }, change);
  return inside('acme', () => journeys.get(id));
}

describe('a part that is not there', () => {
  it('is not there in the store either, however deep it lies, in an entity and in a change of it', async () => {
    const { users } = test.store.repositories;
    const none = { locale: undefined, deliveryTime: undefined, timeZone: undefined };
    const kept = await inside('acme', async () => {
      await users.saveMany([{ ...sampleUser('wishes'), settings: { ...none, locale: 'en' } }]);
      const saved = await users.get('wishes');
      return [saved, await users.keepSettings('wishes', { ...none, deliveryTime: '08:00' })];
    });
    expect(kept.map((user) => user?.settings)).toEqual([{ locale: 'en' }, { deliveryTime: '08:00' }]);
  });
});

describe('what is sealed for good', () => {
  it('is what may never change again, and nothing else', async () => {
    const { journeys } = test.store.repositories;
    await inside('acme', () => journeys.save(journey('for good')));
    const generation = async (collection: string, field: string) => {
      const document = await plain
        .collection<StoredDocument>(collection)
        .findOne({}, { promoteBuffers: true });
      return generationOf(z.instanceof(Buffer).parse(document?.[field]));
    };
    expect(await generation('auditEntries', 'content')).toBe(0);
    expect(await generation('journeys', 'facts')).toBe(1);
  });
});

describe('who is named in what was read or stored', () => {
  it('is found by their name in what is said in the same call', async () => {
    const { employees } = test.store.repositories;
    const named = () => namedIn('Em Ployee is there');
    const [before, stored] = await inside('umbrella', async () => {
      const first = named();
      await employees.saveMany([sampleEmployee('met')]);
      return [first, named()];
    });
    const read = await inside('umbrella', async () => {
      await employees.get('met');
      return named();
    });
    const listed = await inside('umbrella', async () => {
      await employees.names();
      return named();
    });
    const met = [employeeSubject('met')];
    expect([before, stored, read, listed]).toEqual([[], met, met, met]);
  });
});

describe('a document that is not what its table says', () => {
  it.each<[string, UnreadableProblem, Record<string, unknown>]>([
    ['lacks a field', 'wrong-shape', { $unset: { employeeId: true } }],
    ['holds a value its schema refuses', 'wrong-shape', { $set: { employeeId: 42 } }],
    ['holds readable text where it should be sealed', 'wrong-shape', { $set: { facts: 'due 2027-03-10' } }],
    ['was sealed by nobody', 'unknown-key', { $set: { facts: Buffer.from('due 2027-03-10') } }],
    ['holds fewer bytes than a sealed value has', 'broken-seal', { $set: { facts: Buffer.alloc(2) } }],
  ])(
    'that %s is told by collection, id and problem, without its content',
    async (_fault, problem, change) => {
      const error: unknown = await readAfter('changed', change).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Unreadable);
      expect(error).toMatchObject({ collection: 'journeys', id: 'changed', problem });
      expect(JSON.stringify([error, (error as Error).cause, (error as Error).stack])).not.toContain('2027');
    },
  );

  it('is found out when a sealed value was moved to it from another document', async () => {
    await inside('acme', () => test.store.repositories.journeys.save(journey('source')));
    const source = await plain.collection<StoredDocument>('journeys').findOne({ _id: 'source' });
    await expect(readAfter('target', { $set: { facts: source?.['facts'] } })).rejects.toMatchObject({
      problem: 'broken-seal',
    });
  });
});

describe('a document that cannot be read', () => {
  const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id).sort();

  it('is left out of lists, named once, and stays as it is', async () => {
    const { journeys, trails } = test.store.repositories;
    await expect(readAfter('unfit', { $set: { facts: 'nothing' } })).rejects.toThrow(Unreadable);
    await inside('acme', async () => {
      await journeys.save(journey('fit'));
      for (const id of ['fit', 'unfit']) await trails.add(id, 'employee', {});
      expect(ids(await journeys.all())).toContain('fit');
      expect(ids(await journeys.all())).not.toContain('unfit');
      expect(ids(await journeys.getMany(['fit', 'unfit']))).toEqual(['fit']);
      const subjectOf = (id: string) => ({ kind: 'employee', employeeId: `employee of ${id}` }) as const;
      expect(ids(await journeys.bySubject(subjectOf('fit')))).toEqual(['fit']);
      expect(await journeys.bySubject(subjectOf('unfit'))).toEqual([]);
      await plain.collection<StoredDocument>('trails').updateOne({ _id: 'unfit' }, { $set: { trail: '' } });
      expect(ids(await trails.bySubject({ kind: 'employee', employeeId: 'employee' }))).toEqual(['fit']);
    });
    expect(log.lines.filter((line) => line.includes('"unfit"'))).toEqual([
      'error set aside: a document that cannot be read {"collection":"journeys","id":"unfit","problem":"wrong-shape"}',
      'error set aside: a document that cannot be read {"collection":"trails","id":"unfit","problem":"wrong-shape"}',
    ]);
    expect(await plain.collection<StoredDocument>('journeys').findOne({ _id: 'unfit' })).toMatchObject({
      facts: 'nothing',
    });
  });

  it('is back once it is mended', async () => {
    const { journeys } = test.store.repositories;
    await expect(readAfter('mended', { $unset: { employeeId: true } })).rejects.toThrow(Unreadable);
    await inside('acme', () => journeys.save(journey('mended')));
    expect(ids(await inside('acme', () => journeys.all()))).toContain('mended');
  });

  it('keeps no name from a list of names', async () => {
    const { employees } = test.store.repositories;
    await inside('acme', async () => {
      await employees.saveMany([sampleEmployee('named'), sampleEmployee('nameless')]);
      await plain
        .collection<StoredDocument>('employees')
        .updateOne({ _id: 'nameless' }, { $unset: { sealed: true } });
      expect(ids(await employees.names())).toEqual(['named']);
    });
  });

  it('is passed over, and hides neither what is due nor the next moment', async () => {
    const { nudges, messages } = test.store.repositories;
    const keys = ['unfit', 'fit'].map((milestoneId, index) =>
      sampleNudge({ milestoneId, dueAt: nine.subtract({ hours: 2 - index }) }),
    );
    const later = nine.add({ hours: 24 });
    await inside('globex', async () => {
      await nudges.insertMany([...keys, sampleNudge({ milestoneId: 'later', dueAt: later })]);
      const [unfit = '', fit = ''] = await nudges.idsOf(keys);
      await plain.collection<StoredDocument>('outbox').updateOne({ _id: unfit }, { $set: { sealed: 1 } });
      const claim = async (at: Temporal.Instant) =>
        (await nudges.claimDueOf('manager', 'run', at, at.add({ minutes: 1 }))).due;
      expect(ids(await claim(nine))).toEqual([fit]);
      await nudges.change(fit, { states: ['planned'] }, { state: 'done', nextAt: undefined });
      expect(await nudges.nextMoment()).toEqual(later);
      expect(await nudges.dueRecipients(nine.add({ hours: 1 }), 10, new Set())).toEqual([]);
      expect(await claim(nine.add({ hours: 1 }))).toEqual([]);

      for (const id of ['one', 'two'])
        await messages.insert(sampleMessage(id, { task: 'refresh', nextAt: nine }));
      await plain
        .collection<StoredDocument>('sentMessages')
        .updateOne({ _id: 'one' }, { $unset: { sealed: true } });
      const hour = nine.add({ hours: 1 });
      expect(ids(await messages.claimDue('a', nine, hour, 1))).toEqual(['two']);
      expect(ids(await messages.claimDue('b', nine, hour, 1))).toEqual([]);
      expect(messages.isUnreadable('one')).toBe(true);
    });
  });

  it('stands in the way of no conversation, nor of what is known of a contact', async () => {
    const { conversations, contacts } = test.store.repositories;
    const key = { userId: 'manager', chat: 'slack' } as const;
    const hold = () => contacts.hold(key, 'run', nine, nine.add({ minutes: 1 }));
    await inside('acme', async () => {
      await conversations.save(sampleConversation('manager'));
      await hold();
      for (const [collection, field] of [
        ['conversations', 'conversation'],
        ['contacts', 'givenUp'],
      ] as const)
        await plain
          .collection<StoredDocument>(collection)
          .updateOne({ _id: 'manager/slack' }, { $set: { [field]: '' } });
      expect(await conversations.get('manager', 'slack')).toBeUndefined();
      await contacts.letGo(key, 'run', nine).catch(() => undefined);
      expect(await hold()).toMatchObject({ heldBy: 'run', givenUp: [] });
      expect(await contacts.change(key, { givenUp: ['nudge'] })).toMatchObject({ givenUp: ['nudge'] });
    });
  });
});
