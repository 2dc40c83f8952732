import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type {
  SentMessage,
  SentMessageRepository,
  SentMessageState,
} from '../../core/messages/sent-message.js';
import { inside } from '../testing/inside.js';
import { nine, sampleMessage } from '../testing/samples.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';

let test: TestStore;
let messages: SentMessageRepository;
/** A tenant of each test's own, and in it the id of its message. */
let [tenantId, id] = ['', ''];
beforeAll(async () => {
  test = await openTestStore();
  messages = test.store.repositories.messages;
});
beforeEach(() => {
  [tenantId, id] = [randomUUID(), randomUUID()];
});
afterAll(() => test.close());

const own = <T>(work: () => Promise<T>): Promise<T> => inside(tenantId, work);
const waiting = { state: 'sending', task: 'send', nextAt: nine, content: '{"card":1}' } as const;

describe('a message in the ledger', () => {
  it('comes back as it was entered, and is entered once', () =>
    own(async () => {
      const message = sampleMessage(id, { ...waiting, messageId: '1.2', files: ['F1'] });
      await messages.insert(message);
      expect(await messages.get(id)).toEqual(message);
      expect(await messages.getMany([id, 'no such message'])).toEqual([message]);
      await expect(messages.insert(message)).rejects.toMatchObject({ code: 11_000 });
    }));

  it('is changed where the guard holds, and what is given as undefined is taken away', () =>
    own(async () => {
      await messages.insert(sampleMessage(id, waiting));
      const sent = { state: 'standing', task: undefined, nextAt: undefined, content: undefined } as const;
      expect(await messages.change(id, { states: ['gone'] }, sent)).toBeUndefined();
      expect(await messages.change(id, { states: ['sending'], claim: 'other' }, sent)).toBeUndefined();
      expect(await messages.change(id, {}, { ...sent, messageId: '1.2' })).toEqual(
        sampleMessage(id, { messageId: '1.2' }),
      );
      expect(await messages.get(id)).toEqual(sampleMessage(id, { messageId: '1.2' }));
    }));
});

describe('the ledger', () => {
  it('tells what stands, or perhaps stands, with one person', () =>
    own(async () => {
      const states: SentMessageState[] = ['sending', 'standing', 'unknown', 'gone'];
      for (const state of states) await messages.insert(sampleMessage(`${id}-${state}`, { state }));
      await messages.insert(sampleMessage(`${id}-other`, { recipientId: 'other' }));
      const standing = await messages.standingWith('manager');
      expect(standing.map(({ state }) => state).sort()).toEqual(['standing', 'unknown']);
    }));

  it('tells of some kinds of them alone, where they are named', () =>
    own(async () => {
      const reader = { recipientId: `${id}-reader` };
      const views = ['home', 'nudge', 'home-tab', 'setup-guide'] as const;
      for (const view of views) await messages.insert(sampleMessage(`${id}-${view}`, { ...reader, view }));
      await messages.insert(sampleMessage(`${id}-gone`, { ...reader, view: 'home', state: 'gone' }));
      const viewsOf = async (...asked: readonly SentMessage['view'][]) =>
        (await messages.standingWith(reader.recipientId, ...asked)).map(({ view }) => view).sort();
      expect(await viewsOf('home', 'home-tab')).toEqual(['home', 'home-tab']);
      expect(await viewsOf('setup-guide')).toEqual(['setup-guide']);
      expect(await viewsOf()).toEqual([...views].sort());
    }));

  it('leases what is due, once, and knows the next moment', () =>
    own(async () => {
      const later = nine.add({ minutes: 5 });
      await messages.insert(sampleMessage(id, { task: 'refresh', nextAt: nine }));
      await messages.insert(sampleMessage(`${id}-later`, { task: 'remove', nextAt: later }));
      await messages.insert(sampleMessage(`${id}-idle`));
      expect(await messages.nextMoment()).toEqual(nine);
      const held = await messages.claimDue('run', nine, later, 10);
      expect(held).toEqual([sampleMessage(id, { task: 'refresh', nextAt: later, claim: 'run' })]);
      expect(await messages.claimDue('other', nine, later, 10)).toEqual([]);
      expect(await messages.nextMoment()).toEqual(later);
    }));
});
