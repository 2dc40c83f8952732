import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { Temporal } from 'temporal-polyfill';
import { readConfig } from '../../config.js';
import { TravelClock } from '../../core/clock.js';
import type { Nudge } from '../../core/outbox/nudge.js';
import type { Chat } from '../../core/people/chat.js';
import { asOperator } from '../../core/people/context.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import { createPlayground, type Playground } from '../../demo/platforms/playground.js';
import { playgroundToken } from '../../demo/platforms/slack/token.js';
import { createLog } from '../../log.js';
import { openProgram, type Program } from '../../main.js';
import { openTestDatabase } from '../../storage/testing/database.js';
import { managersIn, MILESTONE, planNudges, saveManagers, type Manager } from '../bench/managers.js';
import { TUESDAY_MORNING } from '../demo-coach.js';
import { nudgesIn } from './nudges-in.js';
import { startWorker, type Worker } from './worker.js';

const SIGNING_SECRET = 'a signing secret for the kills';

/** Managers in both chats, of whom each has nudges due; the chats and the database are here, whoever dies. */
export interface KillWorld {
  readonly playground: Playground;
  readonly managers: readonly Manager[];
  /** The program in this process, which looks and finishes; it does nothing by itself. */
  readonly program: Program;
  readonly clock: TravelClock;
  own<T>(work: () => Promise<T>): Promise<T>;
  /** Plans so many nudges that are due, for each of these managers. */
  plan(managers: readonly Manager[], each: number): Promise<void>;
  /** `later`: how long after that Tuesday morning, as an ISO 8601 duration. */
  start(later: string): Worker;
  /** Those that were planned here, and none of what a worker adds of its own. */
  nudges(): Promise<Nudge[]>;
  /**
   * The ids of these nudges, once for each message that brought one. A later digest that only says that one may have been missed
   * brings nothing: the ledger tells those apart.
   */
  brought(chat: Chat): Promise<string[]>;
  /** How many messages the chats have been sent. */
  count(): number;
  /** Resolves at the next message that the coach sends, before it hears that it has. */
  nextMessage(): Promise<unknown>;
  close(): Promise<void>;
}

export async function openKillWorld(counts: Readonly<Record<Chat, number>>): Promise<KillWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'coach-kills-'));
  const database = await openTestDatabase();
  const app = express();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const managers = [
    ...managersIn('teams', counts.teams, `${baseUrl}/playground/connector`),
    ...managersIn('slack', counts.slack, ''),
  ];
  const clock = new TravelClock(TUESDAY_MORNING);
  const playground = createPlayground({
    baseUrl,
    people: managers.map(({ person }) => person),
    signingSecret: SIGNING_SECRET,
    clock,
  });
  app.use(playground.router);
  const environment = {
    PORT: '0',
    DATA_DIR: dataDir,
    KEYS_DIR: join(dataDir, 'keys'),
    MONGODB_URI: database.uri,
    MASTER_KEY: Buffer.alloc(32, 3).toString('base64'),
    SLACK_BOT_TOKEN: playgroundToken(demoTenant.slackTeamId),
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    PUBLIC_URL: 'https://coach.example.com',
    LOG_LEVEL: 'silent',
  };
  const { serviceUrl, slackApiUrl, signingSecret, history } = playground;
  const place = { serviceUrl, slackApiUrl, signingSecret };
  const program = await openProgram(readConfig(environment), clock, createLog('silent'), {
    playground: place,
  });
  const { repositories } = program;
  await repositories.tenants.save(demoTenant);
  const own = <T>(work: () => Promise<T>): Promise<T> => asOperator(demoTenant, 'kills', work);
  await own(() => saveManagers(repositories, managers));
  const started: Worker[] = [];
  const isOurs = ({ from }: KeptMessage): boolean => from === 'coach';
  const trails = async () =>
    repositories.trails.getMany((await repositories.journeys.all()).map(({ id }) => id));
  const nudges = () =>
    own(async () => {
      const ids = (await trails()).flatMap((trail) => trail.nudges);
      return (await repositories.nudges.getMany(ids)).filter(({ milestoneId }) => milestoneId === MILESTONE);
    });
  const mentioned = () =>
    own(async () => {
      const ids = new Set((await trails()).flatMap(({ messages }) => messages));
      return (await repositories.messages.getMany([...ids])).flatMap(({ maybeMissed }) => maybeMissed);
    });
  return {
    ...{ playground, managers, program, clock, own },
    plan: (some, each) => own(() => planNudges(repositories, some, each)),
    start(later) {
      // The chats note their messages by this clock, and are asked for them by the worker's.
      clock.travelTo(TUESDAY_MORNING.add(later));
      const worker = startWorker([later, JSON.stringify(place)], environment);
      started.push(worker);
      return worker;
    },
    nudges,
    async brought(chat) {
      const ours = new Set((await nudges()).map(({ id }) => id));
      const shown = history
        .all()
        .filter((message) => isOurs(message) && message.chat === chat && message.state !== 'deleted')
        .flatMap(nudgesIn)
        .filter((id) => ours.has(id));
      for (const id of await mentioned()) {
        const at = shown.lastIndexOf(id);
        if (at > shown.indexOf(id)) shown.splice(at, 1);
      }
      return shown;
    },
    count: () => history.all().filter(isOurs).length,
    nextMessage: () => history.next(isOurs),
    async close() {
      await Promise.all(started.map((worker) => worker.kill()));
      await program.stop();
      server.closeAllConnections();
      server.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Goes on in this process until nothing is left that is due, two minutes at a time; how long that took on the clock. */
export async function finish(
  world: KillWorld,
  step: Temporal.DurationLike = { minutes: 2 },
): Promise<Temporal.Duration> {
  const { program, clock } = world;
  const since = clock.now();
  for (;;) {
    await world.own(() => program.core.ring());
    const left = (await world.nudges()).filter(({ nextAt }) => nextAt !== undefined);
    if (left.length === 0) return since.until(clock.now());
    clock.travelTo(clock.now().add(step));
  }
}
