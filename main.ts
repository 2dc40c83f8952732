import { randomUUID } from 'node:crypto';
import { openChats, type PlaygroundPlace } from './chats.js';
import { composeCore, type Core } from './compose.js';
import type { Config } from './config.js';
import { endWorldOf } from './end-world.js';
import type { Clock } from './core/clock.js';
import { createCatalogues } from './core/coaching/catalogues.js';
import { dailyJobs } from './core/jobs/daily.js';
import type { Job, RegisteredJob } from './core/jobs/job.js';
import { createJobRegistry, DRAIN_MS } from './core/jobs/registry.js';
import { retentionJob } from './core/jobs/retention.js';
import { createScheduler, type Scheduler } from './core/jobs/scheduler.js';
import type { Log } from './core/log.js';
import { releaseClaims } from './core/outbox/dispatcher.js';
import type { Subject } from './core/people/subject.js';
import { erasePerson } from './core/privacy/person/erase-person.js';
import { UnderWay } from './core/under-way.js';
import { openPlayground } from './demo/demo-playground.js';
import { demoTenantOnly } from './demo/demo-tenant.js';
import type { PageNeeds, PlaygroundPage } from './demo/page/page.js';
import type { Playground } from './demo/platforms/playground.js';
import { openReports } from './error-reports/open.js';
import { reportingLog } from './error-reports/reporting-log.js';
import { calendarRoutes } from './http/calendar.js';
import { createInboundLimits } from './http/inbound-limits.js';
import { loopbackOnly } from './http/loopback-only.js';
import { listenForMetrics } from './http/metrics.js';
import { createReadiness } from './http/readiness.js';
import { handleErrors, listen } from './http/server.js';
import { createMetrics } from './metrics/metrics.js';
import type { CommandListener } from './storage/connection.js';
import { openKeyProvider } from './storage/encryption/key-provider.js';
import type { Repositories } from './storage/repositories/index.js';
import { openStore } from './storage/store.js';
import { vaultRecordsOf } from './storage/vault/open-vault.js';

/** Data files, the same for as long as the process lives. */
const catalogues = createCatalogues();

/** The running program. */
export interface Program {
  /** Where it listens. */
  readonly url: string;
  /** Where `/metrics` is read; undefined where nobody does. */
  readonly metricsUrl: string | undefined;
  readonly repositories: Repositories;
  readonly core: Core;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** What is done by the clock. */
  readonly jobs: readonly RegisteredJob[];
  /** The emulated chats; in the demo only. */
  readonly playground: Playground | undefined;
  /** Resolves when the store has stopped for good, with what the operator has to do; pends otherwise. */
  readonly failed: Promise<Error>;
  /**
   * Starts to send what is due, and to catch up with what the clock asked for while nothing ran. Rejects with `JobError` where the
   * jobs of the database do not fit.
   */
  begin(): Promise<void>;
  /** Resolves when it has caught up, or was told to stop. The program is at work long before. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

/** What tests put in its place. */
export interface ForTests {
  /** Hears every command that goes to the database. */
  readonly onCommand?: CommandListener;
  /** A playground in another process, in place of the chats that are configured. */
  readonly playground?: PlaygroundPlace;
  /** The Bot Connector of another Teams on this machine, in place of the playground's. */
  readonly teamsConnectorUrl?: string | undefined;
}

/** The playground's page is loaded with the playground alone: where chats are real there is none. */
const openPage = async (needs: PageNeeds): Promise<PlaygroundPage> =>
  (await import('./demo/page/page.js')).createPage(needs);

/** The composition root: everything is made here once, and handed to whoever needs it. */
export async function openProgram(
  config: Config,
  clock: Clock,
  operatorsLog: Log,
  { onCommand, playground: elsewhere, teamsConnectorUrl }: ForTests = {},
): Promise<Program> {
  const reports = await openReports(config.sentryDsn);
  const metrics = createMetrics();
  const log = metrics.log(reports ? reportingLog(operatorsLog, reports.report) : operatorsLog);
  const keyProvider = await openKeyProvider(config);
  const isDemo = config.mode === 'demo';
  const checkTenants = isDemo ? demoTenantOnly : undefined;
  const store = await openStore({
    ...config,
    vault: () => vaultRecordsOf(config),
    keyProvider,
    log,
    clock,
    onCommand,
    checkTenants,
  });
  const { repositories } = store;
  const inbound = createInboundLimits(clock, log);
  const before = isDemo ? [loopbackOnly, inbound.gate('/playground')] : [inbound.gate()];
  const readiness = createReadiness({ log, ping: () => store.ping() });
  metrics.alarms(() => store.overdue());
  const server = await listen({ ...config, missing: () => readiness.missing(), log, before });
  const { host, metricsPort } = config;
  const metricsServer =
    metricsPort === undefined ? undefined : await listenForMetrics(metrics, { host, port: metricsPort, log });
  const playground = isDemo ? await openPlayground(server.url, clock, teamsConnectorUrl) : undefined;

  const newId = randomUUID;
  const underWay = new UnderWay();
  const chats = await openChats(config, elsewhere ?? playground, {
    ...repositories,
    clock,
    log,
    newId,
    inbound,
    underWay,
    measured: (messengers) => metrics.messengers(messengers),
  });
  const wake = (): Promise<void> => scheduler.setAlarm();
  const noteErased = (subject: Subject): Promise<void> => store.noteErased([subject]);
  const core = composeCore({
    repositories,
    messengers: chats.messengers,
    operator: config.operator,
    publicUrl: config.publicUrl ?? server.url,
    catalogues,
    clock,
    log,
    newId,
    wake,
    compact: () => store.compact(),
    noteErased,
    underWay,
  });
  const page =
    playground &&
    (await openPage({
      ...{ playground, repositories, core, catalogues, clock, log },
      scheduler: {
        setAllAlarms: () => scheduler.setAllAlarms(),
        ringing: () => scheduler.ringing(),
      },
    }));
  // Before the playground, which reads every body below it in its own way.
  if (page) server.app.use(page.router);
  chats.mount(server.app, core.coach);
  server.app.use(calendarRoutes(core.calendar));
  handleErrors(server.app, log);

  const world = endWorldOf(config, store, clock, (workspaceId) => chats.revokeSlack(workspaceId));
  const done: readonly Job[] = [
    ...dailyJobs(core.daily),
    retentionJob({
      ...{ ...repositories, ...core, world, catalogues, clock, log, wake },
      erasePerson: async (person) => {
        await erasePerson({ ...repositories, ...core, noteErased }, person);
      },
    }),
    // What was removed goes from the files, and so does the order in which things were written.
    { name: 'compact', every: '1 day', run: () => store.compact() },
  ];
  const registry = createJobRegistry(
    { log },
    done.map((job) => metrics.job(job)),
  );
  const { jobs } = registry;
  let catchingUp = Promise.resolve();
  const scheduler = createScheduler({
    ...repositories,
    backend: store.agendaBackend,
    clock,
    log,
    newId,
    ring: core.ring,
    jobs,
  });

  return {
    url: server.url,
    metricsUrl: metricsServer && `${metricsServer.url}/metrics`,
    repositories,
    core,
    clock,
    scheduler,
    jobs,
    playground,
    failed: store.failed,
    async begin() {
      // Nobody else can have the embedded store open: whoever held a nudge there is gone.
      if (!config.mongodbUri) await releaseClaims({ ...repositories, clock, log });
      await scheduler.start();
      readiness.begun();
      catchingUp = registry.catchUp();
    },
    caughtUp: () => catchingUp,
    async stop() {
      readiness.stopping();
      page?.close();
      // At the same time: each of them may take ten seconds, and Docker gives all of them thirty.
      const answered = server.close().then(() => underWay.end(DRAIN_MS));
      await Promise.all([answered, registry.stop(), scheduler.stop()]);
      await metricsServer?.close();
      metrics.close();
      await store.close();
      await reports?.close();
    },
  };
}
