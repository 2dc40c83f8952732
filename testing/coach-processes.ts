import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { Temporal } from 'temporal-polyfill';
import { readConfig } from '../config.js';
import { TravelClock } from '../core/clock.js';
import { groupBy } from '../core/group-by.js';
import { MOST_IN_A_MESSAGE } from '../core/outbox/delivery.js';
import { asOperator } from '../core/people/context.js';
import type { KeptMessage } from '../demo/platforms/chat-history.js';
import { openPlayground } from '../demo/demo-playground.js';
import { demoTenant, importExamples } from '../demo/demo-tenant.js';
import { playgroundToken } from '../demo/platforms/slack/token.js';
import { createLog } from '../log.js';
import { openProgram } from '../main.js';
import type { Repositories } from '../storage/repositories/index.js';
import { TUESDAY_MORNING } from './demo-coach.js';

/** A coach in a process of its own: `start-on-tuesday.ts`. */
export interface CoachProcess {
  /** Resolves once it is at work; it may have sent something before. Rejects where it ended instead. */
  atWork(): Promise<void>;
  /** Lets two minutes pass on its clock: longer than anyone holds a person or a nudge. */
  passTwoMinutes(): void;
  /** Freezes it in the middle of whatever it does. */
  freeze(): void;
  kill(): Promise<void>;
  /** Tells it to stop, and waits until it has. */
  stop(): Promise<void>;
}

/** Processes that are started and killed for real, with the example employer; Slack lives on in this one, as Slack does. */
export interface CoachProcesses {
  /** How many nudges come this morning. */
  readonly dueNudges: number;
  /** `later`: how long after that Tuesday, as an ISO 8601 duration. */
  start(later: string): CoachProcess;
  /** Resolves at the next message that the coach sends, before it hears that it has. */
  nextMessage(): Promise<unknown>;
  /** The nudges that Slack has been sent, one by one. */
  delivered(): string[];
  /** Resolves once Slack has been sent so many nudges as come this morning. */
  allDelivered(): Promise<void>;
  /** Ends every process that is left. */
  close(): Promise<void>;
}

/** Loads the employer into the database of MongoDB, or without one into an embedded store that each process opens itself. */
export async function openCoachProcesses(mongodbUri = ''): Promise<CoachProcesses> {
  const dataDir = await mkdtemp(join(tmpdir(), 'coach-kill-'));
  const app = express();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const slack = await openPlayground(address, new TravelClock(TUESDAY_MORNING));
  app.use(slack.router);
  const environment = {
    PORT: '0',
    DATA_DIR: dataDir,
    KEYS_DIR: join(dataDir, 'keys'),
    MONGODB_URI: mongodbUri,
    MASTER_KEY: Buffer.alloc(32, 3).toString('base64'),
    SLACK_BOT_TOKEN: playgroundToken(demoTenant.slackTeamId),
    SLACK_SIGNING_SECRET: slack.signingSecret,
    PUBLIC_URL: 'https://coach.example.com',
    SLACK_API_URL: slack.slackApiUrl,
    // Several messages can be on their way at the kill; an app sold outside the Marketplace may ask after one a minute.
    SLACK_DISTRIBUTION: 'internal',
    LOG_LEVEL: 'silent',
  };
  const dueNudges = await loadExample(environment);
  const started: CoachProcess[] = [];
  const delivered = (): string[] => slack.history.all().filter(fromCoach).flatMap(nudgesIn);
  return {
    dueNudges,
    start(later) {
      const process = startProcess(later, environment);
      started.push(process);
      return process;
    },
    nextMessage: () => slack.history.next(fromCoach),
    delivered,
    async allDelivered() {
      while (delivered().length < dueNudges) await slack.history.next(fromCoach);
    },
    async close() {
      await Promise.all(started.map((process) => process.kill()));
      server.closeAllConnections();
      server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function startProcess(later: string, environment: Record<string, string>): CoachProcess {
  const child = spawn(process.execPath, ['--import', 'tsx/esm', 'testing/start-on-tuesday.ts', later], {
    env: { ...process.env, ...environment, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  const atWork = once(child.stdout, 'data');
  return {
    async atWork() {
      const ended = exited.then(() => Promise.reject(new Error('The coach ended before it was at work')));
      await Promise.race([atWork, ended]);
    },
    passTwoMinutes: () => child.kill('SIGUSR2'),
    freeze: () => child.kill('SIGSTOP'),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/** The example employer, in the store that the processes will find; how many nudges come to its people in Slack. */
async function loadExample(environment: Record<string, string>): Promise<number> {
  const program = await openProgram(
    readConfig(environment),
    new TravelClock(TUESDAY_MORNING),
    createLog('silent'),
  );
  await program.repositories.tenants.save(demoTenant);
  await importExamples(program.core, 'roster.csv', 'journeys.yaml');
  const due = await asOperator(demoTenant, 'test', () => countDueInSlack(program.repositories));
  await program.stop();
  return due;
}

/** To each no more than one message holds. Curaçao's morning is later. */
async function countDueInSlack({ users, journeys, trails, nudges }: Repositories): Promise<number> {
  const journeyIds = (await journeys.all()).map(({ id }) => id);
  const ids = (await trails.getMany(journeyIds)).flatMap((trail) => trail.nudges);
  const due = await nudges.getMany(ids);
  const today = due.filter(({ nextAt }) => nextAt && Temporal.Instant.compare(nextAt, TUESDAY_MORNING) <= 0);
  const recipients = await users.getMany(today.map(({ recipientId }) => recipientId));
  const inSlack = new Set(recipients.filter(({ chat }) => chat === 'slack').map(({ id }) => id));
  const byRecipient = groupBy(
    today.filter(({ recipientId }) => inSlack.has(recipientId)),
    ({ recipientId }) => recipientId,
  );
  return [...byRecipient.values()].reduce((sum, { length }) => sum + Math.min(length, MOST_IN_A_MESSAGE), 0);
}

const fromCoach = (message: KeptMessage): boolean => message.from === 'coach';

/** The nudges that a message shows, by the ids its buttons carry. */
function nudgesIn({ blocks }: KeptMessage): string[] {
  const values = JSON.stringify(blocks).matchAll(/\\"nudge\\":\\"([^\\]+)/g);
  return [...new Set([...values].flatMap(([, id]) => id ?? []))];
}
