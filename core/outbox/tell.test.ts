import { expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { inside } from '../../storage/testing/inside.js';
import { sampleConversation, sampleUser } from '../../storage/testing/samples.js';
import { absentMessenger } from '../messages/absent-messenger.js';
import type { Conversation } from '../messages/conversation.js';
import type { Outcome, ReachOutcome } from '../messages/messenger.js';
import { createTell } from './tell.js';

const mo = sampleUser('mo');
const [known, opened] = [sampleConversation('mo'), { ...sampleConversation('mo'), conversationId: 'D-new' }];
const done: Outcome = { kind: 'done', reference: { conversation: known, messageId: 'ts' } };

/** Tells Mo something, who is known in this conversation, and what came of it. */
async function tellMo(
  conversation: Conversation | undefined,
  outcome: Outcome,
  reached: ReachOutcome = { kind: 'reached', conversation: opened },
) {
  const [sent, saved, locales]: [Conversation[], Conversation[], string[]] = [[], [], []];
  const slack = { ...absentMessenger('slack'), reach: () => Promise.resolve(reached) };
  const tell = createTell({
    messengers: { slack, teams: absentMessenger('teams') },
    conversations: {
      get: () => Promise.resolve(conversation),
      save: (one) => Promise.resolve(void saved.push(one)),
    },
    ledger: {
      answer({ to, locale }) {
        sent.push(to);
        locales.push(locale);
        return Promise.resolve({ outcome, shows: [] });
      },
    },
  });
  const isTold = await inside('acme', () =>
    tell({ ...mo, settings: { locale: 'en' } }, () => ({ kind: 'withdrawn' })),
  );
  return { isTold, sent, saved, locales };
}

it('someone is told in the conversation there is, in their language', async () => {
  expect(await tellMo(known, done)).toEqual({ isTold: true, sent: [known], saved: [], locales: ['en'] });
});

it('a conversation is opened where there is none, and kept', async () => {
  expect(await tellMo(undefined, done)).toMatchObject({ isTold: true, sent: [opened], saved: [opened] });
});

it('nobody is told who cannot be reached', async () => {
  expect(await tellMo(undefined, done, { kind: 'no-account' })).toMatchObject({ isTold: false, sent: [] });
});

it.each<[Outcome, boolean]>([
  [{ kind: 'retry', why: 'throttled', after: Temporal.Duration.from('PT1M') }, true],
  [{ kind: 'unknown' }, true],
  [{ kind: 'gone' }, false],
  [{ kind: 'not-installed' }, false],
  [{ kind: 'refused', reason: 'blocked' }, false],
])('%j counts as told: %s', async (outcome, isTold) => {
  expect(await tellMo(known, outcome)).toMatchObject({ isTold });
});
