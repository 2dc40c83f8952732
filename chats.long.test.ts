import { expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openChats } from './chats.js';
import { readConfig } from './config.js';
import type { Messenger, Messengers } from './core/messages/messenger.js';
import { platformLimits } from './core/messages/platform-limits.js';
import { UnderWay } from './core/under-way.js';
import { createInboundLimits } from './http/inbound-limits.js';
import { inside } from './storage/testing/inside.js';
import { JumpingClock } from './storage/testing/jumping-clock.js';
import { sampleConversation } from './storage/testing/samples.js';
import { openTestStore, silentLog } from './storage/testing/test-store.js';
import { afterTest } from './testing/after-test.js';

const live = {
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  PUBLIC_URL: 'https://coach.example.com',
  SLACK_SIGNING_SECRET: 'signing',
  SLACK_CLIENT_ID: 'client',
  SLACK_CLIENT_SECRET: 'secret',
};

it('a chat that is real is asked for no more than it takes, and one that is off for nothing', async () => {
  const test = await openTestStore();
  afterTest(() => test.close());
  const clock = new JumpingClock();
  const inbound = createInboundLimits(clock, silentLog);
  let called = 0;
  /** Stands for what counts and times the platform's own answers. */
  const measured = ({ teams, slack }: Messengers): Messengers => ({
    teams,
    slack: Object.assign(Object.create(slack) as Messenger, {
      send: (...given: Parameters<Messenger['send']>) => {
        called += 1;
        return slack.send(...given);
      },
    }),
  });
  const needs = {
    ...test.store.repositories,
    ...{ clock, log: silentLog, newId: randomUUID, inbound, measured, underWay: new UnderWay() },
  };
  const { messengers } = await openChats(readConfig(live), undefined, needs);
  const answers = await inside('acme', () => {
    // Those that wait for their turn are left waiting.
    const sent = Array.from({ length: 40 }, (_, person) =>
      messengers.slack.send(sampleConversation(`manager-${person}`), 'id', '{}'),
    );
    return Promise.all([sent[0], sent.at(-1)]);
  });
  expect(answers).toMatchObject([
    // It is no message, so Slack itself is never called.
    { kind: 'refused', reason: 'rejected' },
    { kind: 'retry', why: 'throttled' },
  ]);
  // Who waits, or is told to come again, has not called it.
  expect(called).toBe(platformLimits.slack.inTenant.asked.burst);
  expect(await messengers.teams.send(sampleConversation('manager'), 'id', '{}')).toMatchObject({
    why: 'off',
  });
});
