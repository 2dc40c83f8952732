import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import express from 'express';
import { Temporal } from 'temporal-polyfill';
import type { KeptMessage } from '../demo/platforms/chat-history.js';
import type { Playground } from '../demo/platforms/playground.js';
import { playgroundToken } from '../demo/platforms/slack/token.js';
import { readConfig } from '../config.js';
import { TravelClock } from '../core/clock.js';
import type { Nudge } from '../core/outbox/nudge.js';
import { asOperator } from '../core/people/context.js';
import { groupBy } from '../core/group-by.js';
import { MOST_IN_A_MESSAGE } from '../core/outbox/delivery.js';
import type { Repositories } from '../storage/repositories/index.js';
import { demoTenant, importExamples } from '../demo/demo-tenant.js';
import { openPlayground } from '../demo/demo-playground.js';
import { createLog } from '../log.js';
import { openProgram } from '../main.js';
import { TUESDAY_MORNING } from './demo-coach.js';

// The program is killed for real, and Slack is not: the emulator lives on in this process, as Slack does.
let server: Server;
let slack: Playground;
let environment: Record<string, string>;
let dataDir: string;
let dueNudges: number;
const programs: ChildProcess[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'coach-kill-'));
  const app = express();
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  slack = await openPlayground(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    new TravelClock(TUESDAY_MORNING),
  );
  app.use(slack.router);
  environment = {
    PORT: '0',
    DATA_DIR: dataDir,
    MASTER_KEY: Buffer.alloc(32, 3).toString('base64'),
    SLACK_BOT_TOKEN: playgroundToken(demoTenant.slackTeamId),
    SLACK_SIGNING_SECRET: slack.signingSecret,
    PUBLIC_URL: 'https://coach.example.com',
    SLACK_API_URL: slack.slackApiUrl,
    // Several messages can be on their way at the kill; an app sold outside the Marketplace may ask after one a minute.
    SLACK_DISTRIBUTION: 'internal',
    LOG_LEVEL: 'silent',
  };
  await loadExample();
});

afterAll(async () => {
  for (const program of programs) program.kill('SIGKILL');
  server.closeAllConnections();
  server.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** The example employer, in the store that the program will find. */
async function loadExample(): Promise<void> {
  const program = await openProgram(
    readConfig(environment),
    new TravelClock(TUESDAY_MORNING),
    createLog('silent'),
  );
  await program.repositories.tenants.save(demoTenant);
  await importExamples(program.core, 'roster.csv', 'journeys.yaml');
  dueNudges = await asOperator(demoTenant, 'test', () => countDueInSlack(program.repositories));
  await program.stop();
}

/** What comes this morning to the people in Slack: to each no more than one message holds. Curaçao's morning is later. */
async function countDueInSlack({ users, journeys, trails, nudges }: Repositories): Promise<number> {
  const journeyIds = (await journeys.all()).map(({ id }) => id);
  const ids = (await trails.getMany(journeyIds)).flatMap((trail) => trail.nudges);
  const due: Nudge[] = await nudges.getMany(ids);
  const today = due.filter(({ nextAt }) => nextAt && Temporal.Instant.compare(nextAt, TUESDAY_MORNING) <= 0);
  const recipients = await users.getMany(today.map(({ recipientId }) => recipientId));
  const inSlack = new Set(recipients.filter(({ chat }) => chat === 'slack').map(({ id }) => id));
  const byRecipient = groupBy(
    today.filter(({ recipientId }) => inSlack.has(recipientId)),
    ({ recipientId }) => recipientId,
  );
  return [...byRecipient.values()].reduce((sum, { length }) => sum + Math.min(length, MOST_IN_A_MESSAGE), 0);
}

function startProgram(later: string): ChildProcess {
  const program = spawn(process.execPath, ['--import', 'tsx', 'testing/start-on-tuesday.ts', later], {
    env: { ...process.env, ...environment, MONGODB_URI: '' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  programs.push(program);
  return program;
}

const fromCoach = (message: KeptMessage): boolean => message.from === 'coach';
const delivered = (): readonly KeptMessage[] => slack.history.all().filter(fromCoach);

/** The nudges that a message shows, by the ids its buttons carry. */
function nudgesIn({ blocks }: KeptMessage): string[] {
  const values = JSON.stringify(blocks).matchAll(/\\"nudge\\":\\"([^\\]+)/g);
  return [...new Set([...values].flatMap(([, id]) => id ?? []))];
}

it('brings every nudge once, though the program is killed at the first', async () => {
  const first = slack.history.next(fromCoach);
  const killed = startProgram('PT0S');
  await first;
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const before = delivered().flatMap(nudgesIn);

  // What was on its way at the kill may still arrive; the coach asks Slack for it when that is over.
  const program = startProgram('PT2M');
  while (delivered().flatMap(nudgesIn).length < dueNudges) await slack.history.next(fromCoach);
  program.kill('SIGTERM');
  await once(program, 'exit');

  const all = delivered().flatMap(nudgesIn);
  expect(before.length).toBeLessThan(all.length);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toHaveLength(dueNudges);
});
