import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { nine, sampleConversation } from '../../../storage/testing/samples.js';
import { LedgerBench } from './testing/ledger-bench.js';

let bench: LedgerBench;
beforeEach(async () => {
  bench = await LedgerBench.open();
});
afterEach(() => bench.close());

const after = Temporal.Duration.from({ minutes: 3 });
const shows = [{ employeeId: 'employee', journeyId: 'journey' }];

it('asks once a conversation, and tells of each message whether it stands, is absent, or is to be asked for again', () =>
  bench.own(async () => {
    const { messages, trails } = bench.repositories;
    for (const id of ['found', 'absent', 'later']) {
      await bench.standing(id, { state: 'unknown', messageId: undefined, shows });
      await trails.add('journey', 'employee', { messages: [id] });
    }
    await bench.standing('standing');
    await bench.standing('elsewhere', { state: 'sending', conversation: sampleConversation('other') });
    bench.findings.push({
      kind: 'searched',
      found: new Map([['found', { conversation: sampleConversation('manager'), messageId: 'ts' }]]),
      absent: ['absent'],
      after,
    });
    const found = await bench.ledger.lookUp([
      ...['found', 'absent', 'later', 'standing', 'elsewhere', 'without an entry'],
    ]);
    expect(Object.fromEntries(found)).toEqual({
      found: { kind: 'standing' },
      absent: { kind: 'absent' },
      later: { kind: 'later', after, isInLine: false },
      standing: { kind: 'standing' },
      elsewhere: { kind: 'cannot-tell' },
      'without an entry': { kind: 'absent' },
    });
    expect(bench.asked.toSorted()).toEqual(['find absent found later', 'find elsewhere']);
    const left = await messages.getMany(['found', 'later', 'elsewhere', 'absent']);
    expect(left.toSorted((a, b) => a.id.localeCompare(b.id))).toMatchObject([
      ...[{ id: 'elsewhere', state: 'unknown' }],
      ...[{ id: 'found', state: 'standing', messageId: 'ts' }],
      ...[{ id: 'later', state: 'unknown' }],
    ]);
    expect((await trails.get('journey'))?.messages).toEqual(['found', 'later']);
  }));

it('keeps one that is absent and still waits to be sent', () =>
  bench.own(async () => {
    await bench.standing('waiting', {
      state: 'unknown',
      task: 'send',
      nextAt: nine.add({ hours: 1 }),
      shows,
    });
    bench.findings.push({ kind: 'searched', found: new Map(), absent: ['waiting'], after });
    expect(await bench.ledger.lookUp(['waiting'])).toEqual(new Map([['waiting', { kind: 'absent' }]]));
    expect(await bench.stored('waiting')).toMatchObject({ task: 'send' });
  }));
