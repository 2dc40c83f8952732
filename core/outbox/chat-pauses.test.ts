import { expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { inside } from '../../storage/testing/inside.js';
import { ChatPauses } from './chat-pauses.js';

const now = Temporal.Instant.from('2026-11-24T08:00:00Z');
const later = (seconds: number) => now.add({ seconds });

it('a chat that a tenant is to leave alone is left alone until then, by that tenant', async () => {
  const pauses = new ChatPauses();
  await inside('acme', async () => {
    pauses.pause('slack', later(30));
    expect(pauses.of('slack', later(29))).toEqual(later(30));
    expect(pauses.of('slack', later(30))).toBeUndefined();
    expect(pauses.of('teams', now)).toBeUndefined();
    return Promise.resolve();
  });
  expect(await inside('globex', () => Promise.resolve(pauses.of('slack', now)))).toBeUndefined();
});

it('a platform that fails three times in a row is given a breather; one that answers in between is not', async () => {
  const pauses = new ChatPauses();
  await inside('acme', async () => {
    const failedTwice = (): void => {
      pauses.failed('teams', now);
      pauses.failed('teams', now);
    };
    failedTwice();
    pauses.answered('teams');
    failedTwice();
    expect(pauses.of('teams', now)).toBeUndefined();
    pauses.failed('teams', now);
    expect(pauses.of('teams', now)).toEqual(later(60));
    return Promise.resolve();
  });
});
