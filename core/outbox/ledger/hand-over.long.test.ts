import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sampleConversation } from '../../../storage/testing/samples.js';
import { MOST_FILE_BYTES, type OutgoingFile } from '../../messages/outgoing-file.js';
import type { FileOutcome } from '../../messages/messenger.js';
import { meet } from '../../people/context.js';
import { employeeSubject, userSubject } from '../../people/subject.js';
import { LedgerBench } from './testing/ledger-bench.js';

let bench: LedgerBench;
const open = async (asksBeforeFiles: boolean): Promise<void> => {
  bench = await LedgerBench.open({ asksBeforeFiles });
};
beforeEach(() => open(false));
afterEach(() => bench.close());

const to = sampleConversation('manager');
const shows = [{ employeeId: 'employee', journeyId: 'journey' }];
const overview: OutgoingFile = {
  name: 'overview.csv',
  mediaType: 'text/csv',
  content: Buffer.from('Em Ployee'),
};
const handOver = (file: Partial<OutgoingFile> = {}, showing = shows) =>
  bench.ledger.handOver({ to, file: { ...overview, ...file }, locale: 'nl', shows: showing });
const kept = () => bench.stored('id-1');
const trail = async () => (await bench.repositories.trails.get('journey'))?.messages;
const waiting = (userId = 'manager') => bench.repositories.waitingFiles.take('id-1', userId);

describe('a file', () => {
  it('is in the ledger with whom it shows and names, in their trail, and in the audit', () =>
    bench.own(async () => {
      meet(userSubject('named'), 'Em Ployee');
      expect(await handOver({ userIds: ['other', 'manager'] })).toMatchObject({ kind: 'done' });
      expect(await kept()).toMatchObject({
        ...{ view: 'file', state: 'standing', messageId: 'id-1', shows },
        names: [userSubject('named'), userSubject('other')],
      });
      expect(await trail()).toEqual(['id-1']);
      const about = [userSubject('manager'), employeeSubject('employee')];
      expect(bench.acts).toEqual([{ act: 'exported', what: 'overview.csv', about }]);
      expect(await waiting()).toBeUndefined();
    }));

  it('of which the text is none is not searched for names', () =>
    bench.own(async () => {
      meet(userSubject('named'), 'Em Ployee');
      await handOver({ mediaType: 'application/zip' });
      expect(await kept()).toMatchObject({ names: [] });
    }));

  it('that shows and names nobody is in no ledger', () =>
    bench.own(async () => {
      await handOver({}, []);
      expect(bench.asked).toEqual(['file id-1: overview.csv']);
      expect(await kept()).toBeUndefined();
    }));

  it('that is too large goes nowhere, and the largest goes', () =>
    bench.own(async () => {
      const largest = Buffer.alloc(MOST_FILE_BYTES, ' ');
      expect(await handOver({ content: Buffer.concat([largest, largest.subarray(0, 1)]) })).toEqual({
        ...{ kind: 'unwelcome', why: 'too-large' },
      });
      expect([bench.asked, bench.acts]).toEqual([[], []]);
      expect(await handOver({ content: largest })).toMatchObject({ kind: 'done' });
    }));

  it.each<FileOutcome>([
    { kind: 'unwelcome', why: 'not-allowed' },
    { kind: 'refused', reason: 'blocked' },
    { kind: 'gone' },
  ])('that did not get there is forgotten: %j', (outcome) =>
    bench.own(async () => {
      bench.fileAnswers.push(outcome);
      expect(await handOver()).toEqual(outcome);
      expect(await kept()).toBeUndefined();
      expect(await trail()).toEqual([]);
    }),
  );
});

describe('a file that is asked about first', () => {
  beforeEach(async () => {
    await bench.close();
    await open(true);
  });

  it('waits for its reader, and for nobody else', () =>
    bench.own(async () => {
      await handOver();
      expect(await waiting('another')).toBeUndefined();
      expect(await waiting()).toMatchObject({
        ...{ name: 'overview.csv', mediaType: 'text/csv', shows, userId: 'manager' },
        content: Buffer.from('Em Ployee').toString('base64'),
      });
    }));

  it.each<[FileOutcome, boolean]>([
    [{ kind: 'unknown' }, true],
    [{ kind: 'unwelcome', why: 'not-allowed' }, false],
    [{ kind: 'not-installed' }, false],
  ])('after %j is kept: %s', (outcome, isKept) =>
    bench.own(async () => {
      bench.fileAnswers.push(outcome);
      await handOver();
      expect((await waiting()) !== undefined).toBe(isKept);
    }),
  );

  const agree = (put = () => Promise.resolve({ ok: true as const, value: 'as posted' })) =>
    bench.ledger.agreeToFile({ file: 'id-1', from: to, locale: 'nl', put });

  it('is put once its reader agrees, once', () =>
    bench.own(async () => {
      bench.currentView = () => Promise.resolve('as-it-was');
      await handOver();
      expect(await agree()).toBe('done');
      expect(bench.asked.at(-1)).toBe('send id-2: as posted');
      expect(await bench.stored('id-2')).toMatchObject({ view: 'file', state: 'standing', shows });
      expect(await agree()).toBe('gone');
    }));

  it('is put for a day', () =>
    bench.own(async () => {
      for (const [hours, outcome] of [
        [23, 'done'],
        [25, 'gone'],
      ] as const) {
        await bench.ledger.handOver({ to, file: overview, locale: 'nl', shows: [] });
        bench.clock.travelTo(bench.clock.now().add({ hours }));
        const file = bench.asked.findLast((line) => line.startsWith('file '))?.split(/[ :]/)[1] ?? '';
        const put = () => Promise.resolve({ ok: true as const, value: 'as posted' });
        expect(await bench.ledger.agreeToFile({ file, from: to, locale: 'nl', put })).toBe(outcome);
      }
    }));

  it('is gone where its reader may see it no more, or nobody knows what was asked', () =>
    bench.own(async () => {
      await handOver();
      bench.currentView = () => Promise.resolve('nothing');
      expect(await agree()).toBe('gone');
    }));

  it('is gone where the message that asked is gone', () =>
    bench.own(async () => {
      await handOver();
      await bench.repositories.messages.remove(['id-1']);
      expect(await agree()).toBe('gone');
    }));

  it('can fail to be put', () =>
    bench.own(async () => {
      await handOver();
      const put = () => Promise.resolve({ ok: false as const, problems: [] });
      expect(await bench.ledger.agreeToFile({ file: 'id-1', from: to, locale: 'nl', put })).toBe('failed');
      expect(bench.asked).toHaveLength(1);
    }));

  it('is forgotten where its reader does without', () =>
    bench.own(async () => {
      await handOver();
      await bench.ledger.forgetFile('id-1', 'manager');
      expect(await agree()).toBe('gone');
    }));

  it('is forgotten with the message that asked', () =>
    bench.own(async () => {
      await handOver();
      await bench.ledger.remove(['id-1']);
      await bench.ledger.workOff();
      expect(bench.asked.at(-1)).toBe('remove id-1');
      expect(await waiting()).toBeUndefined();
    }));
});
