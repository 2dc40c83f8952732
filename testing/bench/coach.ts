import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSlackBot } from '../../bots/slack/slack-bot.js';
import { createTeamsBot } from '../../bots/teams/teams-bot.js';
import { composeCore, type Core } from '../../compose.js';
import { keepHeapModest } from '../../build/modest-heap.js';
import { readConfig } from '../../config.js';
import { TravelClock } from '../../core/clock.js';
import { createCatalogues } from '../../core/coaching/catalogues.js';
import type { Messenger, Messengers } from '../../core/messages/messenger.js';
import { withinLimits } from '../../core/messages/within-limits.js';
import { asOperator } from '../../core/people/context.js';
import { UnderWay } from '../../core/under-way.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import { playgroundToken } from '../../demo/platforms/slack/token.js';
import { createInboundLimits } from '../../http/inbound-limits.js';
import { listen } from '../../http/server.js';
import { createLog } from '../../log.js';
import { openKeyProvider } from '../../storage/encryption/key-provider.js';
import { openStore, type Store } from '../../storage/store.js';
import { vaultRecordsOf } from '../../storage/vault/open-vault.js';
import { TUESDAY_MORNING } from '../demo-coach.js';

/** Where the platforms are, in another process. */
export interface Platforms {
  readonly connectorUrl: string;
  readonly slackApiUrl: string;
}

/** The coach as it serves: both bots with the real SDKs, the core, the embedded store; only the platforms are elsewhere. */
export interface BenchCoach {
  readonly url: string;
  readonly store: Store;
  readonly core: Core;
  readonly messengers: Messengers;
  /** What each person was sent last, as it was handed to the platform. */
  readonly lastSent: ReadonlyMap<string, string>;
  readonly clock: TravelClock;
  /** How many commands have gone to the store. */
  readonly commands: () => number;
  /** For the tenant of the bench. */
  own<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export const SIGNING_SECRET = 'a signing secret for the bench';
const catalogues = createCatalogues();
const log = createLog('silent');
// As the program is launched.
keepHeapModest('service');

export interface BenchOptions {
  /** Another database than the embedded store. */
  readonly mongodbUri?: string;
  /** Asks no more of the platforms than they take, as the program does where chats are real. */
  readonly isWithinLimits?: boolean;
}

/** On a database of its own. */
export async function openBenchCoach(
  platforms: Platforms,
  { mongodbUri, isWithinLimits = false }: BenchOptions = {},
): Promise<BenchCoach> {
  const dataDir = await mkdtemp(join(tmpdir(), 'coach-bench-'));
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    KEYS_DIR: join(dataDir, 'keys'),
    LOG_LEVEL: 'silent',
  });
  const clock = new TravelClock(TUESDAY_MORNING);
  let commands = 0;
  const store = await openStore({
    ...config,
    mongodbUri,
    vault: () => vaultRecordsOf(config),
    keyProvider: await openKeyProvider(config),
    log,
    clock,
    onCommand: () => void (commands += 1),
  });
  await store.repositories.tenants.save(demoTenant);
  const server = await listen({ ...config, missing: () => Promise.resolve([]), log });
  const needs = {
    ...store.repositories,
    clock,
    log,
    newId: randomUUID,
    inbound: createInboundLimits(clock, log),
    underWay: new UnderWay(),
  };
  const [slack, teams] = [slackWith(needs, platforms), teamsWith(needs, platforms)];
  const asked = (messenger: Messenger): Messenger =>
    isWithinLimits ? withinLimits(messenger, needs) : messenger;
  const messengers = { slack: asked(slack.messenger), teams: asked(teams.messenger) };
  const lastSent = new Map<string, string>();
  const core = composeCore({
    ...needs,
    repositories: store.repositories,
    messengers: { slack: noting(messengers.slack, lastSent), teams: noting(messengers.teams, lastSent) },
    catalogues,
    wake: () => Promise.resolve(),
  });
  server.app.use(slack.serve(core.coach), teams.serve(core.coach));
  return {
    url: server.url,
    store,
    core,
    messengers,
    lastSent,
    clock,
    commands: () => commands,
    own: (work) => asOperator(demoTenant, 'bench', work),
    async close() {
      await server.close();
      await store.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** Keeps what it sends. */
function noting(messenger: Messenger, lastSent: Map<string, string>): Messenger {
  const send: Messenger['send'] = (to, id, content) => {
    lastSent.set(to.userId, content);
    return messenger.send(to, id, content);
  };
  return Object.assign(Object.create(messenger) as Messenger, { send });
}

type Needs = Omit<Parameters<typeof createTeamsBot>[0], 'app'> &
  Pick<Parameters<typeof createSlackBot>[0], 'secrets'>;

const slackWith = (needs: Needs, { slackApiUrl }: Platforms) =>
  createSlackBot({
    ...needs,
    signingSecret: SIGNING_SECRET,
    distribution: 'internal',
    apiUrl: slackApiUrl,
    fileOrigins: [new URL(slackApiUrl).origin],
    workspaces: { botToken: playgroundToken(demoTenant.slackTeamId) },
  });

const teamsWith = (needs: Needs, { connectorUrl }: Platforms) =>
  createTeamsBot({ ...needs, app: 'anonymous', fileOrigins: [], connectorUrl });
