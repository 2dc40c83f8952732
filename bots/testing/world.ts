import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createAssistant } from '../../core/conversation/assistant.js';
import { TravelClock } from '../../core/clock.js';
import { createCatalogues } from '../../core/coaching/catalogues.js';
import type { Journey } from '../../core/journeys/journey.js';
import type { Conversation } from '../../core/messages/conversation.js';
import type { Nudge } from '../../core/outbox/nudge.js';
import { inTenant } from '../../core/people/context.js';
import type { Repositories } from '../../storage/repositories/index.js';
import { openTestStore } from '../../storage/testing/test-store.js';
import { conversationIdOf } from '../../demo/platforms/person.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import { createPlayground } from '../../demo/platforms/playground.js';
import type { Playground } from '../../demo/platforms/playground.js';
import { playgroundToken } from '../../demo/platforms/slack/token.js';
import { createSlackBot } from '../slack/slack-bot.js';
import type { SlackBot, SlackBotOptions } from '../slack/slack-bot.js';
import { createTeamsBot } from '../teams/teams-bot.js';
import type { TeamsBot, TeamsBotOptions } from '../teams/teams-bot.js';
import { deliver, report, TUESDAY_MORNING } from './journeys.js';
import { MemoryLog } from './memory-log.js';
import { people, saveEveryone, tenant, userOf } from './people.js';

export const SIGNING_SECRET = 'a signing secret for tests';

/** They never change: every world reads the same. */
const catalogues = createCatalogues();

/** The coach on a store of its own, the playground and the people on one server with a port of its own. */
export interface World {
  readonly baseUrl: string;
  readonly playground: Playground;
  readonly repositories: Repositories;
  readonly teams: TeamsBot;
  readonly slack: SlackBot;
  /** Runs from a Tuesday morning on. */
  readonly clock: TravelClock;
  readonly log: MemoryLog;
  /** Where the coach reaches a person. */
  conversationWith(person: PlaygroundPerson): Conversation;
  /** Asks the store on behalf of the tenant. */
  stored<T>(ask: (repositories: Repositories) => Promise<T>): Promise<T>;
  /** HR reports that the employee of this manager becomes a parent. */
  report(manager: PlaygroundPerson): Promise<Journey>;
  /** Does what the alarm does, and resolves to the one nudge of the journey that it delivers. Teams has to know the manager. */
  deliver(journey: Journey): Promise<Nudge>;
  /** Leaves nothing behind. Throws where a command to the store crossed a tenant's wall. */
  close(): Promise<void>;
}

/** What a test can have otherwise than usual. */
export interface WorldOptions {
  readonly teams?: Partial<TeamsBotOptions>;
  readonly slack?: Partial<SlackBotOptions>;
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const testStore = await openTestStore();
  const { repositories } = testStore.store;
  await saveEveryone(repositories);
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const clock = new TravelClock(TUESDAY_MORNING);
  const playground = createPlayground({
    baseUrl,
    people: Object.values(people),
    signingSecret: SIGNING_SECRET,
    clock,
  });
  const log = new MemoryLog();
  const { core, ...bots } = makeCoach({ repositories, clock, log }, playground, options);
  app.use(playground.router, bots.teams.router, bots.slack.router);
  const messengers = { teams: bots.teams.messenger, slack: bots.slack.messenger };

  return {
    baseUrl,
    playground,
    repositories,
    ...bots,
    clock,
    log,
    conversationWith: (whom) => conversationWith(whom, baseUrl),
    stored: (ask) => inTenant(tenant.id, () => ask(repositories)),
    report: (manager) => report(core, manager),
    deliver: (journey) => deliver({ ...core, messengers }, journey),
    async close() {
      server.close();
      await once(server, 'close');
      await testStore.close();
    },
  };
}

/** The core on this store, and the chats on this playground, as the program puts them together. */
function makeCoach(
  edge: { repositories: Repositories; clock: TravelClock; log: MemoryLog },
  { slackApiUrl, signingSecret }: Playground,
  options: WorldOptions,
) {
  const core = { ...edge, catalogues, newId: randomUUID, setAlarm: () => Promise.resolve() };
  const chats = { ...edge.repositories, clock: edge.clock, log: edge.log, assistant: createAssistant(core) };
  return {
    core,
    teams: createTeamsBot({ ...chats, app: 'anonymous', ...options.teams }),
    slack: createSlackBot({
      ...chats,
      signingSecret,
      workspaces: { botToken: playgroundToken('T1') },
      apiUrl: slackApiUrl,
      ...options.slack,
    }),
  };
}

function conversationWith(whom: PlaygroundPerson, baseUrl: string): Conversation {
  const { chat, workspaceId } = whom;
  const shared = { userId: userOf(whom).id, workspaceId, conversationId: conversationIdOf(whom) };
  return chat === 'slack'
    ? { chat, ...shared }
    : { chat, ...shared, serviceUrl: `${baseUrl}/playground/connector`, botId: '28:coach' };
}
