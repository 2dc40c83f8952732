import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { inside } from '../../../storage/testing/inside.js';
import { nine, sampleMessage } from '../../../storage/testing/samples.js';
import { openTestStore, silentLog, type TestStore } from '../../../storage/testing/test-store.js';
import { TravelClock } from '../../clock.js';
import { absentMessenger } from '../../messages/absent-messenger.js';
import type { Messenger, Outcome } from '../../messages/messenger.js';
import type { SentMessage } from '../../messages/sent-message.js';
import { createLedger } from './ledger.js';
import { Pace } from './pace.js';
import type { LedgerStores } from './stores.js';

let test: TestStore;
let clock: TravelClock;
/** What the chat was asked, in order, and what it answers next; done where nothing is said. */
let asked: string[];
let answers: Outcome[];
let lines: object[];

beforeEach(async () => {
  test = await openTestStore();
  clock = new TravelClock(nine);
  [asked, answers, lines] = [[], [], []];
});
afterEach(() => test.close());

const slack: Messenger = {
  ...absentMessenger('slack'),
  render: ({ kind }) => ({ shows: [], content: `drawn as ${kind}` }),
  update: (reference, content) => answer(`update ${reference.messageId}: ${content}`, reference.messageId),
  remove: ({ messageId }) => answer(`remove ${messageId}`, messageId),
  send: (_to, id, content) => answer(`send ${id}: ${content}`, id),
};

function answer(what: string, messageId: string): Promise<Outcome> {
  asked.push(what);
  const { conversation } = sampleMessage('any');
  return Promise.resolve(answers.shift() ?? { kind: 'done', reference: { conversation, messageId } });
}

const own = <T>(work: () => Promise<T>): Promise<T> => inside('acme', work);
const ledgerWith = (currentView: LedgerStores['currentView']) =>
  createLedger({
    ...test.store.repositories,
    messengers: { teams: absentMessenger('teams'), slack },
    clock,
    log: { ...silentLog, error: (facts) => void lines.push(facts) },
    newId: () => 'run',
    wake: () => Promise.resolve(),
    pace: new Pace(clock),
    currentView,
  });
const standing = (id: string, more: Partial<SentMessage> = {}): Promise<void> =>
  test.store.repositories.messages.insert(sampleMessage(id, { messageId: `ts-${id}`, ...more }));
const stored = (id: string) => test.store.repositories.messages.get(id);

it('a message over which something breaks keeps no other from its turn, and is tried again', () =>
  own(async () => {
    const ledger = ledgerWith(({ id }) =>
      id === 'broken' ? Promise.reject(new TypeError('Anna')) : Promise.resolve({ kind: 'withdrawn' }),
    );
    for (const id of ['a', 'broken', 'c']) await standing(id);
    await ledger.redraw(['a', 'broken', 'c']);
    await ledger.workOff();
    expect(asked.toSorted()).toEqual(['update ts-a: drawn as withdrawn', 'update ts-c: drawn as withdrawn']);
    expect(lines).toEqual([{ messageId: 'broken', task: 'refresh', error: 'TypeError' }]);
    expect(await stored('broken')).toMatchObject({ task: 'refresh', state: 'standing' });
    clock.travelTo(nine.add({ minutes: 16 }));
    await ledger.workOff();
    expect(lines).toHaveLength(2);
  }));

it('what stands as it should is not drawn again', () =>
  own(async () => {
    const ledger = ledgerWith(() => Promise.resolve({ kind: 'withdrawn' }));
    await standing('a');
    for (let times = 0; times < 3; times += 1) {
      await ledger.redraw(['a']);
      await ledger.workOff();
    }
    expect(asked).toEqual(['update ts-a: drawn as withdrawn']);
  }));

it('what was true when it was said stays, and what nobody may see is taken back and forgotten', () =>
  own(async () => {
    const ledger = ledgerWith(({ id }) => Promise.resolve(id === 'answer' ? 'as-it-was' : 'nothing'));
    for (const id of ['answer', 'secret']) await standing(id);
    await ledger.redraw(['answer', 'secret']);
    await ledger.workOff();
    expect(asked).toEqual(['remove ts-secret']);
    expect(await stored('answer')).toMatchObject({ task: undefined, nextAt: undefined });
    expect(await stored('secret')).toBeUndefined();
  }));

it.each<[string, Outcome, Partial<SentMessage> | undefined]>([
  [
    'is too busy',
    { kind: 'retry', why: 'throttled', after: Temporal.Duration.from({ minutes: 5 }) },
    { task: 'remove', attempts: 1 },
  ],
  ['gives no answer', { kind: 'unknown' }, { task: 'remove', attempts: 1 }],
  ['is closed to us', { kind: 'refused', reason: 'blocked' }, { task: 'remove', attempts: 1 }],
  ['never will', { kind: 'refused', reason: 'rejected' }, { task: undefined, attempts: 1 }],
  ['has it no more', { kind: 'gone' }, undefined],
])('a removal where the chat %s', (_what, outcome, left) =>
  own(async () => {
    const ledger = ledgerWith(() => Promise.resolve('nothing'));
    await standing('a');
    answers = [outcome];
    await ledger.remove(['a']);
    await ledger.workOff();
    if (left) expect(await stored('a')).toMatchObject(left);
    else expect(await stored('a')).toBeUndefined();
    if (left?.task) {
      clock.travelTo(nine.add({ hours: 1 }));
      await ledger.workOff();
      expect(asked).toEqual(['remove ts-a', 'remove ts-a']);
      expect(await stored('a')).toBeUndefined();
    }
  }),
);

it('a removal is asked for again till day twenty-five, a day apart at the most, and then given up', () =>
  own(async () => {
    const ledger = ledgerWith(() => Promise.resolve('nothing'));
    await standing('a');
    await ledger.remove(['a']);
    const tries: number[] = [];
    for (;;) {
      answers = [{ kind: 'refused', reason: 'blocked' }];
      await ledger.workOff();
      tries.push(nine.until(clock.now()).total('hours') / 24);
      const next = (await stored('a'))?.nextAt;
      if (!next) break;
      clock.travelTo(next);
    }
    expect(asked).toHaveLength(tries.length);
    expect(tries.at(-1)).toBeGreaterThan(25);
    expect(tries.at(-1)).toBeLessThan(26);
    const waits = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    // The clock of the test runs on a little while it is asked.
    expect(Math.max(...waits)).toBeLessThan(1.01);
    expect(await stored('a')).toMatchObject({ state: 'standing', task: undefined });
    expect(lines).toContainEqual({ chat: 'slack', task: 'remove' });
  }));

it('a message that is to be taken back keeps its turn, and is not drawn anew instead', () =>
  own(async () => {
    const ledger = ledgerWith(() => Promise.resolve('as-it-was'));
    await standing('a');
    answers = [{ kind: 'unknown' }];
    await ledger.remove(['a']);
    await ledger.workOff();
    const waiting = await stored('a');
    await ledger.remove(['a']);
    await ledger.redraw(['a']);
    await ledger.workOff();
    expect(asked).toEqual(['remove ts-a']);
    expect(await stored('a')).toEqual(waiting);
  }));
