import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sampleConversation, sampleMessage } from '../../../storage/testing/samples.js';
import type { View } from '../../messages/view.js';
import { LedgerBench } from './testing/ledger-bench.js';

let bench: LedgerBench;
beforeEach(async () => {
  bench = await LedgerBench.open();
});
afterEach(() => bench.close());

const reference = { conversation: sampleConversation('manager'), messageId: 'tab' };
/** Of a kind that changes with everything around it. */
const guide: View = { kind: 'setup-guide', steps: [] };
const other: View = { kind: 'withdrawn' };
const show = (view: View, isBlank = false) =>
  bench.ledger.show({ reference, isBlank }, { view, locale: 'nl' });
const entry = () => bench.repositories.messages.findByMessageId(reference.conversation, 'tab');
const travel = (seconds: number) => bench.clock.travelTo(bench.clock.now().add({ seconds }));

describe('what is shown where something always stands', () => {
  it('is in the ledger before the platform is called, and drawn no more while it stays the same', () =>
    bench.own(async () => {
      bench.shows = [{ employeeId: 'employee', journeyId: 'journey' }];
      await show(other);
      expect(await entry()).toMatchObject({ state: 'standing', shows: bench.shows });
      expect((await bench.repositories.trails.get('journey'))?.messages).toEqual([(await entry())?.id]);
      travel(60);
      await show(other);
      expect(bench.asked).toEqual(['update tab: drawn as withdrawn']);
    }));

  it('is drawn where nothing stands yet, whatever the ledger says', () =>
    bench.own(async () => {
      bench.shows = [{ employeeId: 'employee' }];
      await show(other);
      await show(other, true);
      expect(bench.asked).toHaveLength(2);
    }));

  it('is drawn again no sooner than its pace has it, and then it is', () =>
    bench.own(async () => {
      await show(guide);
      bench.shows = [{ employeeId: 'employee' }];
      await show({ ...guide, steps: [] });
      await show(other);
      expect(bench.asked).toHaveLength(1);
      expect(await entry()).toMatchObject({ task: 'refresh' });
      expect(bench.wakes).toBe(1);
      bench.currentView = () => Promise.resolve(other);
      travel(3);
      await bench.ledger.workOff();
      expect(bench.asked).toEqual(['update tab: drawn as setup-guide', 'update tab: drawn as withdrawn']);
      expect(await entry()).toMatchObject({ task: undefined });
    }));

  it('goes at once where somebody is to be seen no more', () =>
    bench.own(async () => {
      bench.shows = [{ employeeId: 'employee' }];
      await show(guide);
      bench.shows = [];
      await show(other);
      expect(bench.asked).toHaveLength(2);
    }));

  it('is tried again later where the platform is too busy', () =>
    bench.own(async () => {
      bench.answers.push({ kind: 'unknown' });
      await show(guide);
      expect(bench.wakes).toBe(1);
      expect(await entry()).toMatchObject({ task: 'refresh', attempts: 1 });
    }));

  it('that the platform was too busy for counts as not drawn, and is drawn by the next who shows it', () =>
    bench.own(async () => {
      bench.shows = [{ employeeId: 'employee' }];
      bench.answers.push({ kind: 'unknown' });
      await show(other);
      await show(other, true);
      travel(60);
      await show(other);
      expect(bench.asked).toHaveLength(2);
    }));

  it('leaves nothing in the ledger where it shows nobody and stays as it is', () =>
    bench.own(async () => {
      await show(other);
      expect(await entry()).toBeUndefined();
      expect(bench.asked).toHaveLength(1);
    }));
});

describe('what is drawn now', () => {
  it.each([
    ['does not stand', { state: 'unknown' }],
    ['is to be taken back', { task: 'remove' }],
    ['is in the hands of another run', { claim: 'another' }],
  ] as const)('leaves alone what %s', (_which, more) =>
    bench.own(async () => {
      bench.currentView = () => Promise.resolve(other);
      await bench.ledger.drawNow([sampleMessage('a', { messageId: 'ts', ...more })]);
      expect(bench.asked).toEqual([]);
    }),
  );

  it('wakes for what has to wait, though what came after it did not', () =>
    bench.own(async () => {
      bench.currentView = () => Promise.resolve(other);
      for (const id of ['a', 'b']) await bench.standing(id);
      const entries = await bench.repositories.messages.getMany(['a', 'b']);
      bench.answers.push({ kind: 'unknown' });
      await bench.ledger.drawNow(entries);
      expect([bench.asked.length, bench.wakes]).toEqual([2, 1]);
      await bench.ledger.drawNow(entries);
      expect(bench.wakes).toBe(1);
    }));
});
