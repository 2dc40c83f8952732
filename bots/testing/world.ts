import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { systemClock } from '../../core/clock.js';
import type { Clock } from '../../core/clock.js';
import type { Conversation } from '../../core/messages/messenger.js';
import type { Tenant } from '../../core/people/tenant.js';
import type { User } from '../../core/people/user.js';
import { conversationIdOf } from '../playground/person.js';
import type { PlaygroundPerson } from '../playground/person.js';
import { createPlayground } from '../playground/playground.js';
import type { Playground } from '../playground/playground.js';
import { playgroundToken } from '../playground/slack-emulator.js';
import { createSlackBot } from '../slack/slack-bot.js';
import type { SlackBot, SlackBotOptions } from '../slack/slack-bot.js';
import { createTeamsBot } from '../teams/teams-bot.js';
import type { TeamsBot, TeamsBotOptions } from '../teams/teams-bot.js';
import { MemoryConversations, MemoryLog, MemoryReceipts, MemorySecrets } from './memory-ports.js';
import { ScriptedAssistant } from './scripted-assistant.js';

export const SIGNING_SECRET = 'a signing secret for tests';

const tenant: Tenant = {
  id: 'tenant-1',
  name: 'Voorbeeld BV',
  country: 'NL',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  deliveryTime: '09:00',
  teamsTenantId: 'entra-1',
  slackTeamId: 'T1',
};

/** Known to the coach, one in each chat; `outsider` is not, and `stranger` is of a workspace nobody linked. */
export const people = {
  fatima: person('fatima', 'teams', 'entra-1', 'nl'),
  outsider: person('outsider', 'teams', 'entra-1', 'en'),
  stranger: person('stranger', 'teams', 'entra-9', 'nl'),
  tom: person('UTOM', 'slack', 'T1', 'en'),
  visitor: person('UVISITOR', 'slack', 'T1', 'nl'),
  elsewhere: person('UELSEWHERE', 'slack', 'T2', 'nl'),
} satisfies Record<string, PlaygroundPerson>;

function person<C extends 'teams' | 'slack'>(
  id: string,
  chat: C,
  workspaceId: string,
  locale: 'nl' | 'en',
): PlaygroundPerson & { chat: C } {
  return { id, name: id, email: `${id.toLowerCase()}@example.com`, chat, workspaceId, locale };
}

/** The user whom the coach knows behind a person's account. */
export function userOf({ id, name, email, chat, locale }: PlaygroundPerson): User {
  return { id: `user-${id}`, name, email, chat, locale, roles: ['manager'] };
}

/** The coach, the playground and the people on one server with a port of its own. */
export interface World {
  readonly baseUrl: string;
  readonly playground: Playground;
  readonly assistant: ScriptedAssistant;
  readonly teams: TeamsBot;
  readonly slack: SlackBot;
  readonly log: MemoryLog;
  /** Where the coach reaches a person. */
  conversationWith(person: PlaygroundPerson): Conversation;
  close(): Promise<void>;
}

/** What a test can have otherwise than usual. */
export interface WorldOptions {
  readonly clock?: Clock;
  readonly teams?: Partial<TeamsBotOptions>;
  readonly slack?: Partial<SlackBotOptions>;
}

export async function openWorld({ clock = systemClock, teams, slack }: WorldOptions = {}): Promise<World> {
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const playground = createPlayground({
    baseUrl,
    people: Object.values(people),
    signingSecret: SIGNING_SECRET,
    clock,
  });
  const log = new MemoryLog();
  const conversations = new MemoryConversations();
  const users = [userOf(people.fatima), userOf(people.tom)];
  const assistant = new ScriptedAssistant([{ tenant, users }], conversations);
  const dependencies = { assistant, conversations, receipts: new MemoryReceipts(), clock, log };
  const teamsBot = createTeamsBot({ ...dependencies, app: 'anonymous', ...teams });
  const slackBot = createSlackBot({
    ...dependencies,
    signingSecret: SIGNING_SECRET,
    workspaces: { botToken: playgroundToken('T1') },
    secrets: new MemorySecrets(),
    apiUrl: playground.slackApiUrl,
    ...slack,
  });
  app.use(playground.router, teamsBot.router, slackBot.router);

  return {
    baseUrl,
    playground,
    assistant,
    teams: teamsBot,
    slack: slackBot,
    log,
    conversationWith: (whom) => conversationWith(whom, baseUrl),
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

function conversationWith(whom: PlaygroundPerson, baseUrl: string): Conversation {
  const { chat, workspaceId } = whom;
  const shared = { userId: userOf(whom).id, workspaceId, conversationId: conversationIdOf(whom) };
  return chat === 'slack'
    ? { chat, ...shared }
    : { chat, ...shared, serviceUrl: `${baseUrl}/playground/connector`, botId: '28:coach' };
}
