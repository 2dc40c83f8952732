import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import express from 'express';
import { MemoryLog } from '../bots/testing/memory-log.js';
import { readConfig } from '../config.js';
import { TravelClock } from '../core/clock.js';
import { openPlayground } from '../demo/demo-playground.js';
import { demoTenant, importExamples } from '../demo/demo-tenant.js';
import { createPlayground, type Playground } from '../demo/platforms/playground.js';
import { openProgram, type Program } from '../main.js';
import { TUESDAY_MORNING } from './demo-coach.js';
import { freePort } from './free-port.js';

let dataDir: string;
/** The chats go on when the coach ends. */
let chats: Playground;
let closeChats: () => void;
let program: Program;
const log = new MemoryLog();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'coach-test-'));
  const clock = new TravelClock(TUESDAY_MORNING);
  const port = await freePort();
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closeChats = () => server.close().closeAllConnections();
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { people, signingSecret } = await openPlayground(baseUrl, clock);
  chats = createPlayground({
    ...{ baseUrl, coachUrl: `http://127.0.0.1:${port}`, people, signingSecret, clock },
  });
  app.use(chats.router);
  const config = readConfig({ PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  program = await openProgram(config, clock, log, { playground: chats });
  await program.repositories.tenants.save(demoTenant);
  await importExamples(program.core, 'roster.csv');
});
afterAll(async () => {
  closeChats();
  await rm(dataDir, { recursive: true });
});

it('answers what was asked just before it was told to stop, and logs no fault', async () => {
  const person = chats.people.find(({ chat, isHr }) => chat === 'slack' && isHr !== true);
  if (!person) throw new Error('There is nobody in Slack');
  const welcomed = chats.history.next(({ from }) => from === 'coach');
  await chats.player.install(person);
  await welcomed;
  const answers = (): number => chats.history.of(person).filter(({ from }) => from === 'coach').length;
  // Slack is told at once that it has arrived; what comes of it takes longer.
  await chats.slack.command(person, '/coach', 'help');
  await program.stop();
  expect(answers()).toBe(2);
  expect(log.lines.filter((line) => line.startsWith('error'))).toEqual([]);
});
