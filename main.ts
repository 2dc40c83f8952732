import { randomUUID } from 'node:crypto';
import type { Playground } from './demo/platforms/playground.js';
import { openChats } from './chats.js';
import type { Config } from './config.js';
import { createAssistant } from './core/conversation/assistant.js';
import type { Clock } from './core/clock.js';
import { createCatalogues } from './core/coaching/catalogues.js';
import type { JourneyDependencies } from './core/journeys/journeys.js';
import { dispatch, releaseClaims } from './core/outbox/dispatcher.js';
import type { Tenant } from './core/people/tenant.js';
import type { Log, Repositories } from './core/ports.js';
import { createScheduler, type Scheduler } from './core/jobs/scheduler.js';
import { tidy } from './core/jobs/tidy.js';
import { openPlayground } from './demo/demo-playground.js';
import { handleErrors, listen } from './http.js';
import type { CommandListener } from './storage/connection.js';
import { openKeyProvider } from './storage/encryption/key-provider.js';
import { openStore } from './storage/store.js';

/** The running program. */
export interface Coach {
  /** Where it listens. */
  readonly url: string;
  readonly repositories: Repositories;
  /** What it takes to report journeys and import rosters. */
  readonly journeys: JourneyDependencies;
  /** Sends what is due for a tenant now, as its alarm does. */
  readonly deliver: (tenant: Tenant) => Promise<void>;
  readonly scheduler: Scheduler;
  /** The emulated chats; in the demo only. */
  readonly playground: Playground | undefined;
  /** Resolves when the store has stopped for good, with what the operator has to do; pends otherwise. */
  readonly failed: Promise<Error>;
  /** Starts to send what is due. */
  begin(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The composition root: everything is made here once, and handed to whoever needs it. `onCommand` hears every command
 * that goes to the database, for tests.
 */
export async function openCoach(
  config: Config,
  clock: Clock,
  log: Log,
  onCommand?: CommandListener,
): Promise<Coach> {
  const catalogues = createCatalogues();
  const store = await openStore({
    ...config,
    keyProvider: await openKeyProvider(config),
    log,
    clock,
    onCommand,
  });
  const { repositories } = store;
  const server = await listen(config.host, config.port, () => store.ping(), log);
  const playground = config.mode === 'demo' ? await openPlayground(server.url, clock) : undefined;

  const newId = randomUUID;
  const setAlarm = (tenantId: string): Promise<void> => scheduler.setAlarm(tenantId);
  const journeys = { repositories, catalogues, clock, newId, setAlarm };
  const assistant = createAssistant({ repositories, catalogues, clock, setAlarm });
  const messengers = openChats(config, playground, { ...repositories, assistant, clock, log }, server);
  handleErrors(server.app, log);

  const delivery = { repositories, messengers, catalogues, clock, log, newId };
  const deliver = (tenant: Tenant): Promise<void> => dispatch(delivery, tenant);
  const scheduler = createScheduler({
    backend: store.agendaBackend,
    repositories,
    clock,
    log,
    ring: deliver,
    tidy: () => tidy(journeys),
  });

  return {
    url: server.url,
    repositories,
    journeys,
    deliver,
    scheduler,
    playground,
    failed: store.failed,
    async begin() {
      // Nobody else can have the embedded store open: whoever held a nudge there is gone.
      if (!config.mongodbUri) await releaseClaims(repositories, clock);
      await scheduler.start();
      await tidy(journeys);
    },
    async stop() {
      await server.close();
      await scheduler.stop();
      await store.close();
    },
  };
}
