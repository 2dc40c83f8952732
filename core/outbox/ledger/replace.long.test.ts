import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { nine, sampleConversation } from '../../../storage/testing/samples.js';
import type { Outcome } from '../../messages/messenger.js';
import type { View } from '../../messages/view.js';
import { LedgerBench } from './testing/ledger-bench.js';

let bench: LedgerBench;
beforeEach(async () => {
  bench = await LedgerBench.open();
});
afterEach(() => bench.close());

const reference = { conversation: sampleConversation('manager'), messageId: 'ts-a' };
const view: View = { kind: 'withdrawn' };
const elsewhere: Outcome = {
  kind: 'done',
  reference: { ...reference, messageId: 'ts-b', files: ['another picture'] },
};
const busy: Outcome = { kind: 'retry', why: 'throttled', after: Temporal.Duration.from({ minutes: 7 }) };

const pressed = async () => {
  await bench.standing('a', { task: 'refresh', nextAt: nine, files: ['picture'] });
  return { entry: await bench.stored('a'), reference };
};
const replace = async (way: 'answer' | 'call' = 'call') =>
  bench.ledger.replace(await pressed(), { view, locale: 'en' }, way);
const byMessageId = () => bench.repositories.messages.findByMessageId(reference.conversation, 'ts-a');

describe('a message that is replaced', () => {
  it('is in the ledger as it stands now, with nothing left to be done to it', () =>
    bench.own(async () => {
      expect(await replace()).toBeUndefined();
      expect(bench.asked).toEqual(['update ts-a: drawn as withdrawn']);
      expect(await bench.stored('a')).toMatchObject({
        ...{ view: 'withdrawn', locale: 'en', state: 'standing', task: undefined, nextAt: undefined },
      });
      expect(bench.wakes).toBe(0);
    }));

  it('is known by where it stands since, and by the files that went with it', () =>
    bench.own(async () => {
      bench.answers.push(elsewhere);
      await replace();
      expect(await bench.stored('a')).toMatchObject({ messageId: 'ts-b', files: ['another picture'] });
    }));

  it('knows whom it shows now, who was in no ledger before', () =>
    bench.own(async () => {
      bench.shows = [{ employeeId: 'employee', journeyId: 'journey' }];
      await bench.ledger.replace({ entry: undefined, reference }, { view, locale: 'en' }, 'call');
      const entry = await byMessageId();
      expect(entry).toMatchObject({ state: 'standing', shows: bench.shows, recipientId: 'manager' });
      expect((await bench.repositories.trails.get('journey'))?.messages).toEqual([entry?.id]);
    }));

  it('is known to the journeys that it shows since, besides those that it showed', () =>
    bench.own(async () => {
      const known = await pressed();
      const other = { employeeId: 'another', journeyId: 'another journey' };
      bench.shows = [...(known.entry?.shows ?? []), other];
      await bench.ledger.replace(known, { view, locale: 'en' }, 'call');
      expect((await bench.repositories.trails.get('another journey'))?.messages).toEqual(['a']);
    }));

  it('stays in no ledger where it shows nobody', () =>
    bench.own(async () => {
      await bench.ledger.replace({ entry: undefined, reference }, { view, locale: 'en' }, 'call');
      expect(await byMessageId()).toBeUndefined();
    }));

  it('is drawn later where the platform is busy and a later drawing shows it', () =>
    bench.own(async () => {
      bench.currentView = (entry) => Promise.resolve(entry.view === 'withdrawn' ? view : 'as-it-was');
      bench.answers.push(busy);
      await replace();
      const entry = await bench.stored('a');
      expect(entry).toMatchObject({ task: 'refresh', drawn: '', attempts: 1 });
      expect(Math.round(nine.until(entry?.nextAt ?? nine).total('minutes'))).toBe(7);
      expect([bench.asked.length, bench.wakes]).toEqual([1, 1]);
    }));

  it.each<[string, Outcome]>([
    ['is busy and no later drawing shows it', busy],
    ['has the message no more', { kind: 'gone' }],
  ])('comes as a message of its own where the platform %s', (_what, outcome) =>
    bench.own(async () => {
      bench.answers.push(outcome);
      await replace();
      expect(bench.asked.at(-1)).toMatch(/^send id-\d: drawn as withdrawn$/);
      expect(bench.wakes).toBe(1);
    }),
  );
});

describe('a chat that replaces by its answer', () => {
  beforeEach(async () => {
    await bench.close();
    bench = await LedgerBench.open({ replacesInAnswer: true });
  });

  it('is handed what to show, and not called', () =>
    bench.own(async () => {
      expect(await replace('answer')).toBe('drawn as withdrawn');
      expect(bench.asked).toEqual([]);
      expect(await bench.stored('a')).toMatchObject({ view: 'withdrawn', task: undefined });
    }));

  it('is called where there is nothing to answer', () =>
    bench.own(async () => {
      expect(await replace('call')).toBeUndefined();
      expect(bench.asked).toHaveLength(1);
    }));
});

it('a chat that replaces by calls is called also in an answer', () =>
  bench.own(async () => {
    expect(await replace('answer')).toBeUndefined();
    expect(bench.asked).toHaveLength(1);
  }));

it('a message is amended now or not at all', () =>
  bench.own(async () => {
    bench.answers.push(busy);
    expect(await bench.ledger.amend(await pressed(), { view, locale: 'en' })).toBe(false);
    expect(await bench.stored('a')).toMatchObject({ view: 'nudge' });
    const again = { entry: await bench.stored('a'), reference };
    bench.answers.push(elsewhere);
    expect(await bench.ledger.amend(again, { view, locale: 'en' })).toBe(true);
    expect(await bench.stored('a')).toMatchObject({
      ...{ view: 'withdrawn', task: undefined, messageId: 'ts-b', files: ['another picture'] },
    });
    expect(bench.asked).toHaveLength(2);
  }));
