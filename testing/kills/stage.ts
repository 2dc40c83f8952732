import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { readConfig } from '../../config.js';
import type { TravelClock } from '../../core/clock.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import { createPlayground, type Playground } from '../../demo/platforms/playground.js';
import { playgroundToken } from '../../demo/platforms/slack/token.js';
import { createLog } from '../../log.js';
import { openProgram, type Program } from '../../main.js';
import { openTestDatabase } from '../../storage/testing/database.js';
import type { Manager } from '../bench/managers.js';
import { startWorker, type Worker } from './worker.js';

const SIGNING_SECRET = 'a signing secret for the workers';

/** Both chats, and a database of their own, in this process; the coach works on them here and as workers. */
export interface Stage {
  readonly playground: Playground;
  /** Who is in the chats. */
  readonly managers: readonly Manager[];
  /** The program in this process; it does nothing by itself until it is begun. */
  readonly program: Program;
  /** A worker that starts so long after that Tuesday morning, an ISO 8601 duration. */
  start(later: string): Worker;
  /** Ends every worker, and then the program, where that was not done before. */
  close(): Promise<void>;
}

/** `managersAt`: who is to be in the chats, where Teams is called there. */
export async function openStage(
  clock: TravelClock,
  managersAt: (connectorUrl: string) => readonly Manager[],
): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'coach-stage-'));
  const database = await openTestDatabase();
  const app = express();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const managers = managersAt(`${baseUrl}/playground/connector`);
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
  const { serviceUrl, slackApiUrl, signingSecret } = playground;
  const place = { serviceUrl, slackApiUrl, signingSecret };
  const program = await openProgram(readConfig(environment), clock, createLog('silent'), {
    playground: place,
  });
  const started: Worker[] = [];
  return {
    ...{ playground, managers, program },
    start(later) {
      const worker = startWorker([later, JSON.stringify(place)], environment);
      started.push(worker);
      return worker;
    },
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
