import { beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { inside } from '../../storage/testing/inside.js';
import { JumpingClock } from '../../storage/testing/jumping-clock.js';
import { nine, sampleConversation, sampleUser } from '../../storage/testing/samples.js';
import type { Pause } from '../pause.js';
import type { Chat } from '../people/chat.js';
import { absentMessenger } from './absent-messenger.js';
import type { Conversation } from './conversation.js';
import type { Messenger, Outcome } from './messenger.js';
import { LONGEST_SECONDS, platformLimits } from './platform-limits.js';
import { withinLimits } from './within-limits.js';

let clock: JumpingClock;
/** What the platform was asked, and how many seconds from the beginning. */
let asked: { readonly call: string; readonly at: number }[];
beforeEach(() => {
  clock = new JumpingClock(nine);
  asked = [];
});

const opened = (chat: Chat): Messenger => {
  const answer =
    (call: string) =>
    (where: Conversation | { conversation: Conversation }): Promise<Outcome> => {
      const conversation = 'conversation' in where ? where.conversation : where;
      asked.push({ call, at: nine.until(clock.now()).total('seconds') });
      return Promise.resolve({ kind: 'done', reference: { conversation, messageId: call } });
    };
  const [send, sendFile, update, remove] = ['send', 'sendFile', 'update', 'remove'].map(answer);
  const platform = {
    ...absentMessenger(chat),
    send: send!,
    sendFile: sendFile!,
    update: update!,
    remove: remove!,
  };
  return withinLimits(platform, { clock, pause });
};
const pause: Pause = (wait) => {
  clock.pass(wait);
  return Promise.resolve();
};
const to = (name: string): Conversation => ({ ...sampleConversation(name), conversationId: `D-${name}` });
const own = <T>(work: () => Promise<T>): Promise<T> => inside('acme', work);
const kinds = (outcomes: readonly { readonly kind: string }[]): string[] => outcomes.map(({ kind }) => kind);
/** How Slack is asked in one workspace, and how many of those who ask at once are served. */
const { burst, perSecond } = platformLimits.slack.inTenant.asked;
const AT_MOST = burst + LONGEST_SECONDS * perSecond;
/** What is under way goes as far as it goes without any time. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
/** How many calls came in each second. */
const bySecond = (): number[] => {
  const seconds = asked.map(({ at }) => Math.floor(at));
  return Array.from(
    { length: Math.max(...seconds) + 1 },
    (_, second) => seconds.filter((one) => one === second).length,
  );
};

describe('messages for many people of one workspace in Slack', () => {
  it('leave at the rate that it takes, and none is refused', () =>
    own(async () => {
      const slack = opened('slack');
      const outcomes = [];
      for (let person = 0; person < 40; person += 1)
        outcomes.push(await slack.send(to(`manager-${person}`), `id-${person}`, ''));
      expect(new Set(kinds(outcomes))).toEqual(new Set(['done']));
      expect(asked.at(-1)?.at).toBeCloseTo((40 - burst) / perSecond, 1);
      expect(Math.max(...bySecond())).toBeLessThanOrEqual(10);
    }));

  it('that come all at once wait four seconds at the most: the others are told what Slack would say', () =>
    own(async () => {
      const slack = withinLimits(
        {
          ...absentMessenger('slack'),
          send: (conversation) =>
            Promise.resolve({ kind: 'done', reference: { conversation, messageId: 'm' } }),
        },
        {
          clock,
          async pause(wait) {
            // Not before all of them have asked.
            await settle();
            clock.pass(wait);
          },
        },
      );
      const all = Array.from({ length: 25 }, (_, person) =>
        slack.send(to(`m-${person}`), `id-${person}`, ''),
      );
      const outcomes = await Promise.all(all);
      expect(kinds(outcomes).filter((kind) => kind === 'done')).toHaveLength(AT_MOST);
      const [first] = outcomes.filter(({ kind }) => kind === 'retry');
      expect(first).toMatchObject({ kind: 'retry', why: 'throttled' });
      expect(first?.kind === 'retry' && first.after.total('seconds')).toBeCloseTo(
        LONGEST_SECONDS + 1 / perSecond,
        5,
      );
    }));

  it('leave one after the other though a busy process wakes them all at once', () =>
    own(async () => {
      let woken: (() => void)[] = [];
      const at: number[] = [];
      const slack = withinLimits(
        {
          ...absentMessenger('slack'),
          send: (conversation) => {
            at.push(nine.until(clock.now()).total('seconds'));
            return Promise.resolve({ kind: 'done', reference: { conversation, messageId: 'm' } });
          },
        },
        { clock, pause: () => new Promise((wake) => woken.push(wake)) },
      );
      const all = Promise.all(
        Array.from({ length: AT_MOST }, (_, person) => slack.send(to(`m-${person}`), `id-${person}`, '')),
      );
      for (let seconds = 4; woken.length > 0; seconds = 0.2) {
        const due = woken;
        woken = [];
        clock.pass(Temporal.Duration.from({ milliseconds: seconds * 1000 }));
        for (const wake of due) wake();
        await settle();
      }
      await all;
      expect(at.filter((second) => second === 0)).toHaveLength(burst);
      expect(at.filter((second) => second === 4)).toHaveLength(burst);
      expect(at.at(-1)).toBeCloseTo(4 + (AT_MOST - 2 * burst) / perSecond, 1);
    }));

  it('keep nobody waiting at another employer', async () => {
    const slack = opened('slack');
    const few = async (): Promise<void> => {
      for (let person = 0; person < burst; person += 1) await slack.send(to(`m-${person}`), 'id', '');
    };
    await inside('acme', few);
    await inside('globex', few);
    expect(asked.map(({ at }) => at)).toEqual(Array<number>(2 * burst).fill(0));
  });
});

describe('one conversation', () => {
  it('takes a short burst, and then one message a second', () =>
    own(async () => {
      const slack = opened('slack');
      for (let times = 0; times < 8; times += 1) await slack.send(to('anna'), 'id', '');
      expect(asked.map(({ at }) => Math.round(at))).toEqual([0, 0, 0, 0, 1, 2, 3, 4]);
    }));

  it('counts in Teams whatever is done to its messages, in Slack what is sent', () =>
    own(async () => {
      for (const [chat, last] of [
        ['teams', 2.2],
        ['slack', 0.2],
      ] as const) {
        asked = [];
        const messenger = opened(chat);
        const reference = { conversation: to(chat), messageId: 'm' };
        for (let times = 0; times < 2; times += 1) {
          await messenger.update(reference, '');
          await messenger.remove(reference, 'nl');
          await messenger.send(reference.conversation, 'id', '');
          await messenger.sendFile(
            reference.conversation,
            'id',
            { name: 'a.csv', mediaType: 'text/csv', content: Buffer.of() },
            'nl',
          );
        }
        const times = asked.map(({ at }) => at);
        expect(times).toHaveLength(8);
        expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeCloseTo(last, 1);
      }
    }));
});

it('what no platform counts goes through as it is', () =>
  own(async () => {
    const platform = { ...absentMessenger('slack'), replacesInAnswer: true, asksBeforeFiles: true };
    const slack = withinLimits(platform, { clock, pause: () => Promise.reject(new Error('waits')) });
    expect([slack.chat, slack.replacesInAnswer, slack.asksBeforeFiles]).toEqual(['slack', true, true]);
    for (let times = 0; times < 20; times += 1)
      expect(await slack.reach(sampleUser('anna'))).toMatchObject({ kind: 'retry', why: 'off' });
    expect(await slack.find(to('anna'), [])).toMatchObject({ kind: 'searched' });
    expect(slack.render({ kind: 'withdrawn' }, 'nl')).toEqual({ shows: [], content: '' });
  }));
