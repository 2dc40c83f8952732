import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { readConfig } from '../../config.js';
import { TravelClock } from '../../core/clock.js';
import { asOperator } from '../../core/people/context.js';
import type { Tenant } from '../../core/people/tenant.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import { createPlayground } from '../../demo/platforms/playground.js';
import { playgroundToken } from '../../demo/platforms/slack/token.js';
import { createLog } from '../../log.js';
import { openProgram } from '../../main.js';
import { openTestDatabase } from '../../storage/testing/database.js';
import { managersIn, planNudges, saveManagers, type Manager } from '../bench/managers.js';
import { TUESDAY_MORNING } from '../demo-coach.js';
import { nudgesIn } from '../kills/nudges-in.js';
import { startWorker, type Worker } from '../kills/worker.js';

const SIGNING_SECRET = 'a signing secret for the workers';

/** Employers whose managers all have one tip due, and workers that bring them; the chats are here. */
interface WorkersWorld {
  start(): void;
  /** The ids of these tips, once for each message that brought one; what else a morning brings is not counted. */
  readonly brought: readonly string[];
  /** Resolves at the next message that the coach sends, before it hears that it has. */
  nextMessage(): Promise<unknown>;
  close(): Promise<void>;
}

export async function openWorkersWorld(employers: number, managersOfEach: number): Promise<WorkersWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'coach-workers-'));
  const database = await openTestDatabase();
  const app = express();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const all = managersIn('teams', employers * managersOfEach, `${baseUrl}/playground/connector`);
  const teams = Array.from({ length: employers }, (_, index) =>
    teamsOf(index, all.slice(index * managersOfEach, (index + 1) * managersOfEach)),
  );
  const clock = new TravelClock(TUESDAY_MORNING.subtract({ hours: 2 }));
  const people = teams.flatMap(({ managers }) => managers.map(({ person }) => person));
  const playground = createPlayground({ baseUrl, people, signingSecret: SIGNING_SECRET, clock });
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
  // Fills the database, and does all that a start has to do beside: what is measured is the morning alone.
  const program = await openProgram(readConfig(environment), clock, createLog('silent'), {
    playground: place,
  });
  const planned = new Set<string>();
  for (const { tenant, managers } of teams) {
    await program.repositories.tenants.save(tenant);
    await asOperator(tenant, 'workers', async () => {
      await saveManagers(program.repositories, managers, `${tenant.id}-`);
      await planNudges(program.repositories, managers, 1);
      const journeys = (await program.repositories.journeys.all()).map(({ id }) => id);
      for (const { nudges } of await program.repositories.trails.getMany(journeys))
        for (const id of nudges) planned.add(id);
    });
  }
  await program.begin();
  await program.caughtUp();
  await program.stop();
  clock.travelTo(TUESDAY_MORNING);
  const started: Worker[] = [];
  const brought: string[] = [];
  history.subscribe((message) => {
    if (message.from === 'coach' && message.state === 'posted')
      brought.push(...nudgesIn(message).filter((id) => planned.has(id)));
  });
  return {
    brought,
    start: () => void started.push(startWorker(['PT0S', JSON.stringify(place)], environment)),
    nextMessage: () => history.next(({ from }) => from === 'coach'),
    async close() {
      await Promise.all(started.map((worker) => worker.stop()));
      server.closeAllConnections();
      server.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

interface Employer {
  readonly tenant: Tenant;
  readonly managers: readonly Manager[];
}

/** An employer with a workspace of its own, in which these managers are. */
function teamsOf(index: number, managers: readonly Manager[]): Employer {
  const workspaceId = `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`;
  return {
    tenant: { ...demoTenant, id: `employer-${index}`, teamsTenantId: workspaceId, slackTeamId: `T${index}` },
    managers: managers.map(({ person, user, conversation }) => ({
      person: { ...person, workspaceId },
      user,
      conversation: { ...conversation, workspaceId },
    })),
  };
}
