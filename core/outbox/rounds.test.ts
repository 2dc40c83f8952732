import { beforeEach, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { inside } from '../../storage/testing/inside.js';
import { JumpingClock } from '../../storage/testing/jumping-clock.js';
import { nine, sampleConversation } from '../../storage/testing/samples.js';
import { isLater } from '../clock.js';
import { absentMessenger } from '../messages/absent-messenger.js';
import type { Messenger } from '../messages/messenger.js';
import { platformLimits } from '../messages/platform-limits.js';
import { withinLimits } from '../messages/within-limits.js';
import type { Pause } from '../pause.js';
import { chats, type Chat } from '../people/chat.js';
import { AT_ONCE } from './dispatcher.js';

const ROUNDS = 10;

let clock: JumpingClock;
let asleep: { readonly until: Temporal.Instant; readonly wake: () => void }[];
beforeEach(() => {
  clock = new JumpingClock(nine);
  asleep = [];
});

const pause: Pause = (wait) =>
  new Promise((wake) => asleep.push({ until: clock.now().add(wait), wake: () => wake(undefined) }));

const opened = (chat: Chat): Messenger =>
  withinLimits(
    {
      ...absentMessenger(chat),
      send: (conversation) => Promise.resolve({ kind: 'done', reference: { conversation, messageId: 'm' } }),
    },
    { clock, pause },
  );

/** Lets time go by, from one who wakes to the next, until the work is done. */
async function inTheirTime<T>(work: Promise<T>): Promise<T> {
  const state = { isOver: false };
  void work.finally(() => (state.isOver = true));
  for (;;) {
    await new Promise(setImmediate);
    if (state.isOver) return work;
    const [first, ...others] = asleep.toSorted((a, b) => Temporal.Instant.compare(a.until, b.until));
    if (!first) throw new Error('Nobody is left to wake');
    asleep = others;
    if (isLater(first.until, clock.now())) clock.pass(clock.now().until(first.until));
    first.wake();
  }
}

it.each(chats)(
  'rounds of messages leave as fast as %s takes them, and nobody is told to come again',
  (chat) =>
    inside('acme', async () => {
      const messenger = opened(chat);
      const kinds: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const sent = Array.from({ length: AT_ONCE }, (_, person) =>
          messenger.send({ ...sampleConversation('m'), conversationId: `D-${round}-${person}` }, 'id', ''),
        );
        kinds.push(...(await inTheirTime(Promise.all(sent))).map(({ kind }) => kind));
      }
      expect(new Set(kinds)).toEqual(new Set(['done']));
      const { burst, perSecond } = platformLimits[chat].inTenant.asked;
      const seconds = nine.until(clock.now()).total('seconds');
      expect(seconds).toBeCloseTo((ROUNDS * AT_ONCE - burst) / perSecond, 0);
    }),
);
