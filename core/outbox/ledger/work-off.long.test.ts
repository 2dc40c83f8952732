import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { nine, sampleConversation } from '../../../storage/testing/samples.js';
import type { Outcome } from '../../messages/messenger.js';
import type { SentMessage } from '../../messages/sent-message.js';
import type { LedgerStores } from './stores.js';
import { LedgerBench } from './testing/ledger-bench.js';

let bench: LedgerBench;
beforeEach(async () => {
  bench = await LedgerBench.open();
});
afterEach(() => bench.close());

const own = (work: () => Promise<void>) => bench.own(work);
const standing: LedgerBench['standing'] = (id, more) => bench.standing(id, more);
const stored: LedgerBench['stored'] = (id) => bench.stored(id);
const ledgerWith = (currentView: LedgerStores['currentView']) => {
  bench.currentView = currentView;
  return bench.ledger;
};

it('a message over which something breaks keeps no other from its turn, and is tried again', () =>
  own(async () => {
    const ledger = ledgerWith(({ id }) =>
      id === 'broken' ? Promise.reject(new TypeError('Anna')) : Promise.resolve({ kind: 'withdrawn' }),
    );
    for (const id of ['a', 'broken', 'c']) await standing(id);
    await ledger.redraw(['a', 'broken', 'c']);
    await ledger.workOff();
    expect(bench.asked.toSorted()).toEqual([
      'update ts-a: drawn as withdrawn',
      'update ts-c: drawn as withdrawn',
    ]);
    expect(bench.lines).toEqual([{ messageId: 'broken', task: 'refresh', error: 'TypeError' }]);
    expect(await stored('broken')).toMatchObject({ task: 'refresh', state: 'standing' });
    bench.clock.travelTo(nine.add({ minutes: 14 }));
    await ledger.workOff();
    expect(bench.lines).toHaveLength(1);
    bench.clock.travelTo(nine.add({ minutes: 16 }));
    await ledger.workOff();
    expect(bench.lines).toHaveLength(2);
  }));

it('what stands as it should is not drawn again', () =>
  own(async () => {
    const ledger = ledgerWith(() => Promise.resolve({ kind: 'withdrawn' }));
    await standing('a');
    for (let times = 0; times < 3; times += 1) {
      await ledger.redraw(['a']);
      await ledger.workOff();
    }
    expect(bench.asked).toEqual(['update ts-a: drawn as withdrawn']);
  }));

it('what is drawn anew is known by the files that went with it since', () =>
  own(async () => {
    const ledger = ledgerWith(() => Promise.resolve({ kind: 'withdrawn' }));
    await standing('a', { files: ['a picture'] });
    bench.answers.push({
      kind: 'done',
      reference: { conversation: sampleConversation('manager'), messageId: 'ts-a', files: ['another'] },
    });
    await ledger.redraw(['a']);
    await ledger.workOff();
    expect(await stored('a')).toMatchObject({ view: 'withdrawn', files: ['another'] });
  }));

it('what was true when it was said stays, and what nobody may see is taken back and forgotten', () =>
  own(async () => {
    const ledger = ledgerWith(({ id }) => Promise.resolve(id === 'answer' ? 'as-it-was' : 'nothing'));
    for (const id of ['answer', 'secret']) await standing(id);
    await ledger.redraw(['answer', 'secret']);
    await ledger.workOff();
    expect(bench.asked).toEqual(['remove ts-secret']);
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
    bench.answers.push(outcome);
    await ledger.remove(['a']);
    await ledger.workOff();
    if (left) expect(await stored('a')).toMatchObject(left);
    else expect(await stored('a')).toBeUndefined();
    if (left?.task) {
      bench.clock.travelTo(nine.add({ hours: 1 }));
      await ledger.workOff();
      expect(bench.asked).toEqual(['remove ts-a', 'remove ts-a']);
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
      bench.answers.push({ kind: 'refused', reason: 'blocked' });
      await ledger.workOff();
      tries.push(nine.until(bench.clock.now()).total('hours') / 24);
      const next = (await stored('a'))?.nextAt;
      if (!next) break;
      bench.clock.travelTo(next);
    }
    expect(bench.asked).toHaveLength(tries.length);
    expect(tries.at(-1)).toBeGreaterThan(25);
    expect(tries.at(-1)).toBeLessThan(26);
    const waits = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    // The clock of the test runs on a little while it is asked.
    expect(Math.max(...waits)).toBeLessThan(1.01);
    expect(await stored('a')).toMatchObject({ state: 'standing', task: undefined });
    expect(bench.lines).toContainEqual({ chat: 'slack', task: 'remove' });
  }));

it('a message that is taken back begins anew, however often it could not be drawn before', () =>
  own(async () => {
    await standing('a', { task: 'refresh', attempts: 29, nextAt: nine });
    const entry = await stored('a');
    bench.answers.push({ kind: 'unknown' });
    const reference = { conversation: sampleConversation('manager'), messageId: 'ts-a' };
    await bench.ledger.takeBack({ entry, reference }, 'nl');
    expect(await stored('a')).toMatchObject({ task: 'remove', attempts: 1 });
  }));

it('a message that is to be taken back keeps its turn, and is not drawn anew instead', () =>
  own(async () => {
    const ledger = ledgerWith(() => Promise.resolve('as-it-was'));
    await standing('a');
    bench.answers.push({ kind: 'unknown' });
    await ledger.remove(['a']);
    await ledger.workOff();
    const waiting = await stored('a');
    await ledger.remove(['a']);
    await ledger.redraw(['a']);
    await ledger.workOff();
    expect(bench.asked).toEqual(['remove ts-a']);
    expect(await stored('a')).toEqual(waiting);
  }));
