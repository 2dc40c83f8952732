import { Agenda, InMemoryNotificationChannel, type AgendaBackend, type Job as AgendaJob } from 'agenda';
import pLimit from 'p-limit';
import { z } from 'zod';
import { correlated } from '../correlation.js';
import { errorName } from '../error-name.js';
import type { Log } from '../log.js';
import { asJob } from '../people/context.js';
import type { TenantRepository } from '../people/tenant.js';
import { logFault } from '../log-fault.js';
import { ALARM, arm, type AlarmNeeds } from './alarm.js';
import type { RegisteredJob } from './job.js';
import { checkStored, DRAIN_MS } from './registry.js';
import { Turns } from './turns.js';

export interface SchedulerNeeds extends AlarmNeeds {
  readonly backend: AgendaBackend;
  readonly tenants: Pick<TenantRepository, 'all' | 'get'>;
  readonly log: Log;
  readonly newId: () => string;
  /** Does what is due for the tenant of the context. */
  readonly ring: () => Promise<void>;
  /** What is done by the clock. */
  readonly jobs: readonly RegisteredJob[];
}

export interface Scheduler {
  /** Rejects with `JobError` where a job is stored that nothing does. */
  start(): Promise<void>;
  /** Waits for the alarms that are ringing, ten seconds at the most. */
  stop(): Promise<void>;
  /** Sets the alarm of the tenant of the context to the next moment its outbox has something to do; takes it away where there is none. */
  setAlarm(): Promise<void>;
  /** After the clock jumped, and to make good an alarm that a crash lost. */
  setAllAlarms(): Promise<void>;
  /** How many alarms are ringing now. */
  ringing(): number;
}

/** After a crash another process takes a job over when its lock ends; until then a heartbeat keeps the lock. */
const LOCK_MS = 10_000;
const HEARTBEAT_MS = LOCK_MS / 4;
/** Jobs by the clock, each once. */
const OTHERS_AT_ONCE = 8;
/** Tenants whose alarms ring at once: most of them may hang on a platform, and each for as long as its turn is. */
const TENANTS_AT_ONCE = 64;
const alarmData = z.object({ tenantId: z.string() });
const tenantIdOf = (job: AgendaJob): string => alarmData.parse(job.attrs.data).tenantId;

/** One Agenda job a tenant, its alarm; the outbox holds the truth, so that an alarm too many or too early does no harm. */
export function createScheduler(needs: SchedulerNeeds): Scheduler {
  const { backend, tenants, log, newId } = needs;
  const agenda = new Agenda({
    backend,
    notificationChannel: new InMemoryNotificationChannel(),
    processEvery: '5 seconds',
    defaultLockLifetime: LOCK_MS,
    maxConcurrency: TENANTS_AT_ONCE + OTHERS_AT_ONCE,
  });
  const turns = new Turns();
  // One at a time: a slow read of the outbox must not put an alarm back to a later moment than a newer one set.
  const oneAtATime = pLimit(1);
  const setAlarm = (): Promise<void> => oneAtATime(() => arm(agenda, needs, 0));
  const setAllAlarms = async (): Promise<void> => {
    for (const tenant of await tenants.all())
      await logFault(needs, { tenantId: tenant.id }, 'an alarm could not be set', () =>
        asJob(tenant, 'set-alarms', setAlarm),
      );
  };
  /** Does something for the tenant of an alarm; nothing where the tenant is gone. */
  const forTenantOf = async (job: AgendaJob, work: () => Promise<void>): Promise<void> => {
    const tenant = await tenants.get(tenantIdOf(job));
    if (tenant) await asJob(tenant, ALARM, work);
  };

  const define = (name: string, concurrency: number, work: (job: AgendaJob) => Promise<void>): void =>
    agenda.define(name, (job) => correlated(newId(), () => withHeartbeat(log, job, work).catch(failByName)), {
      concurrency,
    });
  define(ALARM, TENANTS_AT_ONCE, (job) => turns.take(tenantIdOf(job), () => forTenantOf(job, needs.ring)));
  // Agenda writes a finished job back as it knew it, over an alarm that was set while it rang: so it is set once more.
  agenda.on(`complete:${ALARM}`, (job: AgendaJob) => {
    const rest = turns.restOf(tenantIdOf(job));
    if (rest === undefined) return;
    void reportTo(
      log,
      oneAtATime(() => forTenantOf(job, () => arm(agenda, needs, rest))),
    );
  });
  const jobs: readonly RegisteredJob[] = [
    { name: 'set-alarms', every: '1 hour', run: setAllAlarms },
    ...needs.jobs,
  ];
  for (const { name, run } of jobs) define(name, 1, run);
  agenda.on('fail', (error: Error, { attrs: { name, data } }: AgendaJob) =>
    log.error(
      { job: name, ...alarmData.safeParse(data).data, error: errorName(error) },
      'a job failed',
      error.cause ?? error,
    ),
  );
  agenda.on('error', (error: Error) =>
    log.error({ error: errorName(error) }, 'the scheduler met an error', error),
  );

  return {
    setAlarm,
    setAllAlarms,
    ringing: () => turns.count,
    async start() {
      await agenda.ready;
      checkStored(await backend.repository.getDistinctJobNames(), [ALARM, ...jobs.map(({ name }) => name)]);
      await agenda.start();
      for (const { name, every } of jobs)
        await agenda.every(every, name, undefined, { skipImmediate: name !== 'set-alarms' });
    },
    async stop() {
      // Agenda looks into the database from the moment it is made.
      await agenda.ready;
      await agenda.drain(DRAIN_MS);
      // What is being set is waited for.
      await oneAtATime(() => Promise.resolve());
    },
  };
}

/** Agenda keeps the message of the error that a job failed with, in the open: it is given no more than the error's name. */
function failByName(error: unknown): never {
  throw Object.assign(new Error(errorName(error), { cause: error }), { name: errorName(error) });
}

/** Keeps a job's lock for as long as its work takes. */
async function withHeartbeat(
  log: Log,
  job: AgendaJob,
  work: (job: AgendaJob) => Promise<void>,
): Promise<void> {
  const heartbeat = setInterval(() => void reportTo(log, job.touch()), HEARTBEAT_MS).unref();
  try {
    await work(job);
  } finally {
    clearInterval(heartbeat);
  }
}

async function reportTo(log: Log, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    log.error(
      { error: errorName(error) },
      'an alarm could not be written; the hourly round makes it good',
      error,
    );
  }
}
