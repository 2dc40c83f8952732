import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import express from 'express';
import { composeCore, type Core, type Edge } from '../../compose.js';
import { TravelClock } from '../../core/clock.js';
import { createCatalogues } from '../../core/coaching/catalogues.js';
import type { Command } from '../../core/conversation/command.js';
import { commands } from '../../core/conversation/commands/registry.js';
import type { Journey } from '../../core/journeys/journey.js';
import type { Log } from '../../core/log.js';
import type { Conversation } from '../../core/messages/conversation.js';
import type { Nudge } from '../../core/outbox/nudge.js';
import { asJob, asOperator } from '../../core/people/context.js';
import { UnderWay } from '../../core/under-way.js';
import { conversationIdOf, type PlaygroundPerson } from '../../demo/platforms/person.js';
import { createInboundLimits } from '../../http/inbound-limits.js';
import { createPlayground, type Playground } from '../../demo/platforms/playground.js';
import { playgroundToken } from '../../demo/platforms/slack/token.js';
import type { Repositories } from '../../storage/repositories/index.js';
import { openTestStore, type TestStore } from '../../storage/testing/test-store.js';
import type { Bot } from '../bot.js';
import { createSlackBot, type SlackBotOptions } from '../slack/slack-bot.js';
import { createTeamsBot, type TeamsBotOptions } from '../teams/teams-bot.js';
import { deliver, report, TUESDAY_MORNING } from './journeys.js';
import { MemoryLog } from './memory-log.js';
import { people, saveEveryone, tenant, userOf } from './people.js';
import { specimen } from './specimen-command.js';

export const SIGNING_SECRET = 'a signing secret for tests';

/** They never change: every world reads the same. */
const catalogues = createCatalogues();

/** The coach on a store of its own, the playground and the people on one server with a port of its own. */
export interface World {
  readonly baseUrl: string;
  readonly playground: Playground;
  readonly repositories: Repositories;
  readonly core: Core;
  readonly teams: Bot;
  readonly slack: Bot;
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
  /** Does what the alarm does. */
  ring(): Promise<void>;
  /**
   * Ends this world and begins another, with options of its own, on the same store: for the next test, at a fraction of
   * what opening one costs. Nothing of this one is left, in the store or in memory. Throws where a command to the store
   * crossed a tenant's wall.
   */
  startOver(options?: WorldOptions): Promise<World>;
  /** Leaves nothing behind. Throws where a command to the store crossed a tenant's wall. */
  close(): Promise<void>;
}

/** What a test can have otherwise than usual. */
export interface WorldOptions {
  readonly teams?: Partial<TeamsBotOptions>;
  readonly slack?: Partial<SlackBotOptions>;
  /** Lets time go by for the coach. */
  readonly pause?: Edge['pause'];
  /** Logs here, and not in the world's own memory. */
  readonly log?: Log;
  /** What can be typed besides all there is. */
  readonly commands?: readonly Command[];
  /** Puts something before the store, such as one that is slow. */
  readonly store?: (repositories: Repositories) => Repositories;
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  return worldOn(await openTestStore(), options);
}

/** A world on a store that is empty. */
async function worldOn(testStore: TestStore, options: WorldOptions): Promise<World> {
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
  const edge = {
    repositories: options.store?.(repositories) ?? repositories,
    clock,
    log: options.log ?? log,
    newId: randomUUID,
  };
  const { core, ...bots } = makeCoach(edge, playground, options);
  app.use(playground.router, bots.teams.serve(core.coach), bots.slack.serve(core.coach));

  return {
    baseUrl,
    playground,
    repositories,
    core,
    ...bots,
    clock,
    log,
    conversationWith: (whom) => conversationWith(whom, playground),
    stored: (ask) => asOperator(tenant, 'test', () => ask(repositories)),
    report: (manager) => report(core, manager),
    deliver: (journey) => deliver(core, repositories, journey),
    ring: () => asJob(tenant, 'alarm', () => core.ring()),
    async startOver(next = {}) {
      await stop(server);
      await testStore.empty();
      return worldOn(testStore, next);
    },
    async close() {
      await stop(server);
      await testStore.close();
    },
  };
}

/** Resolves when no request is under way any more. */
async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  await once(server, 'close');
}

interface TestEdge {
  readonly repositories: Repositories;
  readonly clock: TravelClock;
  readonly log: Log;
  readonly newId: () => string;
}

/** The core on this store, and the chats on this playground, as the program puts them together. */
function makeCoach(edge: TestEdge, playground: Playground, options: WorldOptions) {
  const { serviceUrl, slackApiUrl, signingSecret } = playground;
  const underWay = new UnderWay();
  const inbound = createInboundLimits(edge.clock, edge.log);
  const needs = { ...edge.repositories, ...edge, inbound, underWay };
  const fileOrigins = [new URL(serviceUrl).origin];
  const teams = createTeamsBot({
    ...needs,
    app: 'anonymous',
    fileOrigins,
    connectorUrl: serviceUrl,
    ...options.teams,
  });
  const slack = createSlackBot({
    ...needs,
    signingSecret,
    distribution: 'marketplace',
    workspaces: { botToken: playgroundToken('T1') },
    apiUrl: slackApiUrl,
    fileOrigins: [new URL(slackApiUrl).origin],
    ...options.slack,
  });
  const core = composeCore({
    ...edge,
    catalogues,
    messengers: { teams: teams.messenger, slack: slack.messenger },
    wake: () => Promise.resolve(),
    underWay,
    commands: [...commands, specimen, ...(options.commands ?? [])],
    ...(options.pause && { pause: options.pause }),
  });
  return { core, teams, slack };
}

function conversationWith(whom: PlaygroundPerson, { serviceUrl }: Playground): Conversation {
  const { chat, workspaceId } = whom;
  const shared = { userId: userOf(whom).id, workspaceId, conversationId: conversationIdOf(whom) };
  return chat === 'slack' ? { chat, ...shared } : { chat, ...shared, serviceUrl, botId: '28:coach' };
}
