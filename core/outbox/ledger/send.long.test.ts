import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { nine, sampleConversation } from '../../../storage/testing/samples.js';
import type { Outcome } from '../../messages/messenger.js';
import { LedgerBench } from './testing/ledger-bench.js';

let bench: LedgerBench;
beforeEach(async () => {
  bench = await LedgerBench.open();
  bench.shows = [{ employeeId: 'employee', journeyId: 'journey' }];
});
afterEach(() => bench.close());

const to = sampleConversation('manager');
const own = (work: () => Promise<void>) => bench.own(work);
const answer = () => bench.ledger.answer({ to, view: { kind: 'no-answer' }, locale: 'nl' });
const send = (id: string) => bench.ledger.send({ id, to, view: { kind: 'no-answer' }, locale: 'nl' });
const trail = () => bench.repositories.trails.get('journey');
const throttled = (minutes: number): Outcome => ({
  kind: 'retry',
  why: 'throttled',
  after: Temporal.Duration.from({ minutes }),
});
const after = async (time: Temporal.DurationLike): Promise<void> => {
  bench.clock.travelTo(bench.clock.now().add(time));
  await bench.ledger.workOff();
};
const ANSWER = 'id-1';

describe('a message that is sent once', () => {
  it('is in the ledger, and in the trail of whom it shows, before the platform is called', async () => {
    const seen: unknown[] = [];
    const looking = await LedgerBench.open({
      send: async () => {
        seen.push(await looking.stored('m'), await looking.repositories.trails.get('journey'));
        return { kind: 'unknown' };
      },
    });
    looking.shows = bench.shows;
    try {
      await looking.own(async () => {
        await looking.ledger.send({ id: 'm', to, view: { kind: 'no-answer' }, locale: 'nl', nudges: ['n'] });
      });
      expect(seen).toMatchObject([{ state: 'sending', nudges: ['n'] }, { messages: ['m'] }]);
    } finally {
      await looking.close();
    }
  });

  it('stands where it was taken, with what the platform calls it', () =>
    own(async () => {
      expect(await send('m')).toMatchObject({ outcome: { kind: 'done' }, shows: bench.shows });
      expect(await bench.stored('m')).toMatchObject({ state: 'standing', messageId: 'm', task: undefined });
      expect(bench.wakes).toBe(0);
    }));

  it('that shows nobody is remembered where it is its reader’s own, and else forgotten', () =>
    own(async () => {
      bench.shows = [];
      const tell = (id: string, isPersonal?: true) =>
        bench.ledger.send({
          id,
          to,
          view: { kind: 'notice', title: 'T', lines: [], ...(isPersonal && { isPersonal }) },
          locale: 'nl',
        });
      await tell('own', true);
      await tell('anyone’s');
      expect(await bench.stored('own')).toMatchObject({ state: 'standing' });
      expect(await bench.stored('anyone’s')).toBeUndefined();
    }));

  it('stays as nobody knows where the answer was lost, and is not sent again', () =>
    own(async () => {
      bench.answers.push({ kind: 'unknown' });
      await send('m');
      await after({ hours: 24 });
      expect(await bench.stored('m')).toMatchObject({ state: 'unknown', nextAt: undefined });
      expect(bench.asked).toHaveLength(1);
    }));

  it.each<[string, Outcome]>([
    ['whose conversation is gone', { kind: 'gone' }],
    ['where the app is not installed', { kind: 'not-installed' }],
    ['that was refused', { kind: 'refused', reason: 'rejected' }],
    ['for which the platform was too busy', throttled(1)],
  ])('%s is forgotten, and its trail with it', (_which, outcome) =>
    own(async () => {
      bench.answers.push(outcome);
      await send('m');
      expect(await bench.stored('m')).toBeUndefined();
      expect(await trail()).toMatchObject({ messages: [] });
    }),
  );
});

describe('an answer', () => {
  it('comes at the pace the platform asks for, five times, and then at longer and longer intervals till it is given up', () =>
    own(async () => {
      bench.answers.push(...Array.from({ length: 20 }, () => throttled(1)));
      await answer();
      expect(bench.wakes).toBe(1);
      const waits: number[] = [];
      for (;;) {
        const next = (await bench.stored(ANSWER))?.nextAt;
        if (!next) break;
        waits.push(Math.round(bench.clock.now().until(next).total('minutes')));
        bench.clock.travelTo(next);
        await bench.ledger.workOff();
      }
      expect(waits).toEqual([1, 1, 1, 1, 1, 16, 32, 64, 128, 256, 360, 360, 360, 360]);
      expect(bench.asked).toHaveLength(15);
      expect(await trail()).toMatchObject({ messages: [] });
    }));

  it('is kept with its words while it waits, also where it shows nobody, and without them once it stands', () =>
    own(async () => {
      bench.shows = [];
      bench.answers.push(throttled(1));
      await answer();
      expect(await bench.stored(ANSWER)).toMatchObject({ task: 'send', content: 'drawn as no-answer' });
      await after({ minutes: 2 });
      expect(await bench.stored(ANSWER)).toMatchObject({
        ...{ state: 'standing', task: undefined, content: undefined, claim: undefined },
      });
      expect(bench.asked).toEqual(['send id-1: drawn as no-answer', 'send id-1: drawn as no-answer']);
    }));

  it('that shows nobody is forgotten at once, and one that tells its reader of themselves is not', () =>
    own(async () => {
      bench.shows = [];
      await answer();
      expect(await bench.stored(ANSWER)).toBeUndefined();
      const view = { kind: 'notice', title: 'Klaar', lines: [], isPersonal: true } as const;
      await bench.ledger.answer({ to, view, locale: 'nl' });
      expect(await bench.stored('id-2')).toMatchObject({ state: 'standing' });
    }));
});

describe('an answer of which nobody knows whether it was taken', () => {
  const lost = async (): Promise<void> => {
    bench.answers.push({ kind: 'unknown' });
    await answer();
  };

  it('is looked up after half a minute', () =>
    own(async () => {
      await lost();
      expect(await bench.stored(ANSWER)).toMatchObject({ state: 'unknown', task: 'send', attempts: 1 });
      expect(bench.wakes).toBe(1);
      await after({ seconds: 25 });
      expect(bench.asked).toHaveLength(1);
      await after({ seconds: 10 });
      expect(bench.asked.at(-1)).toBe('find id-1');
    }));

  it('stands where it is found', () =>
    own(async () => {
      await lost();
      const found = new Map([[ANSWER, { conversation: to, messageId: 'ts' }]]);
      bench.findings.push({ kind: 'searched', found, absent: [], after: Temporal.Duration.from('PT1M') });
      await after({ minutes: 1 });
      expect(bench.asked).toEqual(['send id-1: drawn as no-answer', 'find id-1']);
      expect(await bench.stored(ANSWER)).toMatchObject({
        ...{ state: 'standing', messageId: 'ts', task: undefined, nextAt: undefined, content: undefined },
      });
    }));

  it('is sent again where it is absent', () =>
    own(async () => {
      await lost();
      bench.findings.push({
        ...{ kind: 'searched', found: new Map(), absent: [ANSWER], after: Temporal.Duration.from('PT1M') },
      });
      await after({ minutes: 1 });
      expect(bench.asked.map((line) => line.split(' ')[0])).toEqual(['send', 'find', 'send']);
      expect(await bench.stored(ANSWER)).toMatchObject({ state: 'standing', messageId: ANSWER });
    }));

  it('is looked up again later where the platform cannot say now, till nobody waits for it any more', () =>
    own(async () => {
      await lost();
      const later = Temporal.Duration.from({ minutes: 10 });
      for (let times = 0; times < 20; times += 1)
        bench.findings.push({ kind: 'searched', found: new Map(), absent: [], after: later });
      await after({ minutes: 1 });
      const { attempts, nextAt, claim } = (await bench.stored(ANSWER)) ?? {};
      expect({ attempts, claim }).toEqual({ attempts: 2, claim: undefined });
      expect(
        Math.round(
          bench.clock
            .now()
            .until(nextAt ?? nine)
            .total('minutes'),
        ),
      ).toBe(10);
      for (let next = nextAt; next; next = (await bench.stored(ANSWER))?.nextAt) {
        bench.clock.travelTo(next);
        await bench.ledger.workOff();
      }
      expect(bench.asked.filter((line) => line.startsWith('find'))).toHaveLength(14);
      expect(await bench.stored(ANSWER)).toMatchObject({ state: 'unknown', task: undefined });
    }));

  it('is never sent again where there is nothing to ask', () =>
    own(async () => {
      await lost();
      await after({ minutes: 1 });
      await after({ hours: 24 });
      expect(bench.asked).toEqual(['send id-1: drawn as no-answer', 'find id-1']);
      expect(await bench.stored(ANSWER)).toMatchObject({
        state: 'unknown',
        task: undefined,
        nextAt: undefined,
      });
    }));
});
