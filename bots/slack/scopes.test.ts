import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { slackEvents } from './events.js';
import { slackScopes } from './oauth.js';

/** What Slack asks for a call, by its documentation; nothing for calls that any app may make. */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'auth.revoke': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.getPermalink': [],
  'conversations.open': ['im:write'],
  'conversations.history': ['im:history'],
  'files.info': ['files:read'],
  'files.delete': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'users.info': ['users:read', 'users:read.email'],
  'users.lookupByEmail': ['users:read.email'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};
/** What Slack asks for an event, and for the slash command. */
const scopesOfEvents = ['app_mentions:read', 'im:history', 'commands'];

const source = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n');
const called = [...source.matchAll(/\b[cC]lient\.([a-z]+\.[a-zA-Z]+)\(/g)].flatMap(([, call]) => call ?? []);
const heard = [...source.matchAll(/\bapp\.event\('([a-z_]+)'/g)].flatMap(([, event]) => event ?? []);

it('asks for what its calls need, and for nothing else', () => {
  expect(called.filter((call) => scopesOf[call] === undefined)).toEqual([]);
  const needed = [...scopesOfEvents, ...called.flatMap((call) => scopesOf[call] ?? [])];
  expect([...slackScopes].sort()).toEqual([...new Set(needed)].sort());
});

it('subscribes to the events it listens to, of messages to those written to it alone', () => {
  expect(slackEvents.map((event) => event.replace('message.im', 'message')).toSorted()).toEqual(
    [...new Set(heard)].toSorted(),
  );
});
